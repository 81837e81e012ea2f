/** The conflict journal as people see it: passwords that gave way are one entry an import, not one a batch (R19). */
import type { Conflict, PasswordsConflict } from '../domain/sync-record';
import { importOfOrigin } from '../domain/user';
import { readImport } from '../store/history';
import type { Store } from '../store/open-store';
import { readConflictIds, readConflicts } from '../store/sync-state';
import type { ListedConflict } from './sync-engine';

/** The newest first. */
export async function listConflicts(store: Store): Promise<readonly ListedConflict[]> {
  const listed = new Map<string, ListedConflict>();
  for (const conflict of await readConflicts(store)) {
    const id = listedId(conflict.id);
    const known = listed.get(id);
    if (conflict.type !== 'passwords') listed.set(id, conflict);
    else if (known?.type === 'passwords') {
      listed.set(id, { ...known, count: known.count + conflict.passwords.length });
    } else listed.set(id, await listedPasswords(store, conflict));
  }
  return [...listed.values()];
}

export async function countConflicts(store: Store): Promise<number> {
  return new Set((await readConflictIds(store)).map(listedId)).size;
}

/** The entries of the journal behind a listed one. */
export async function conflictsListedAs(store: Store, id: string): Promise<readonly Conflict[]> {
  return (await readConflicts(store)).filter((conflict) => listedId(conflict.id) === id);
}

/** Without the version that tells one batch from the next. */
function listedId(id: string): string {
  return id.startsWith('passwords ') ? id.slice(0, id.lastIndexOf(' ')) : id;
}

async function listedPasswords(
  store: Store,
  { id, at, kept, origin, passwords }: PasswordsConflict,
): Promise<ListedConflict> {
  const importId = importOfOrigin(origin);
  const record = importId === null ? undefined : await readImport(store, importId);
  return {
    type: 'passwords',
    id: listedId(id),
    at,
    kept,
    count: passwords.length,
    fileName: record?.fileName ?? null,
  };
}
