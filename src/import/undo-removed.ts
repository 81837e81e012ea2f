/** What undos have put aside of each import, so that a redo finds it: a part of the plan (R17). */
import type { RecordedImport, RemovedByUndo } from '../domain/before-images';
import type { Group } from '../domain/group';
import type { User } from '../domain/user';

export interface RemovedDraft {
  users: User[];
  groups: Group[];
  passwordHashes: string[];
}

/** As it is kept now, by import, to be changed. */
export function draftRemoved(history: readonly RecordedImport[]): ReadonlyMap<string, RemovedDraft> {
  return new Map(history.map(({ record, removed }) => [record.id, draftOf(removed)]));
}

/** What is to be kept instead; of imports of which the drafts have as much as before, nothing. */
export function changedRemoved(
  history: readonly RecordedImport[],
  drafts: ReadonlyMap<string, RemovedDraft>,
): RemovedByUndo[] {
  return history.flatMap(({ record, removed: was }) => {
    const is = drafts.get(record.id);
    if (is === undefined) return [];
    const isSame =
      is.users.length === was.users.length &&
      is.groups.length === was.groups.length &&
      is.passwordHashes.length === was.passwordHashes.length;
    return isSame ? [] : [{ importId: record.id, ...is }];
  });
}

function draftOf({ users, groups, passwordHashes }: RemovedByUndo): RemovedDraft {
  return { users: [...users], groups: [...groups], passwordHashes: [...passwordHashes] };
}
