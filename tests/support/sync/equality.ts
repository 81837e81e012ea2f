/** Whether all clients and the server hold the same, to the letter. */
import { fieldToBody, groupToBody, userToBody, type Body } from '../../../src/sync/body';
import { toWire } from '../../../src/sync/document';
import { importToBody } from '../../../src/sync/import-body';
import { settingToBody } from '../../../src/sync/setting-body';
import { check } from './check';
import type { CouchModel } from './couch-model';
import type { MemorySyncStore } from './memory-sync-store';

type Json = Readonly<Record<string, unknown>>;

/** @param isApart documents that can't be equal for now, because one side refuses them */
export function checkEquality(
  stores: ReadonlyMap<string, MemorySyncStore>,
  couch: CouchModel,
  isApart: (document: string) => boolean,
): void {
  const server = canonical(couch.contents());
  for (const id of server.keys()) {
    const isWhole = couch.winner(id)?.conflicts.length === 0;
    check(isWhole || isApart(id), `${id} still has losing branches on the server`);
  }
  for (const [name, store] of stores) {
    const mine = canonical(documentsOf(store));
    for (const document of new Set([...server.keys(), ...mine.keys()])) {
      if (isApart(document)) continue;
      const [here, there] = [mine.get(document), server.get(document)];
      check(here === there, `${name} and the server differ in ${document}:\n${here}\n${there}`);
    }
  }
}

function documentsOf({ directory, history }: MemorySyncStore): ReadonlyMap<string, Json> {
  const documents = new Map<string, Json>();
  const add = (document: string, body: Body) => {
    const { _id, m: _, ...content } = toWire(document, body, { rev: '', operations: {} });
    documents.set(_id, content);
  };
  for (const user of directory.users()) add(`user:${user.id}`, userToBody(user));
  for (const group of directory.groups) add(`group:${group.id}`, groupToBody(group));
  for (const field of directory.customFields) add(`field:${field.id}`, fieldToBody(field));
  for (const setting of directory.settings.values()) {
    add(`settings:${setting.name}`, settingToBody(setting));
  }
  for (const record of history.values()) add(`import:${record.id}`, importToBody(record));
  return documents;
}

function canonical(contents: ReadonlyMap<string, Json>): ReadonlyMap<string, string> {
  return new Map([...contents].map(([id, body]) => [id, JSON.stringify(sorted(body))]));
}

/** Without blanks and without what isn't there, the keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
