/**
 * What this tab has changed by hand, kept in memory so that it can be taken back: the newest changes, as many as a person
 * may want and as memory bears.
 */
import { isEmptyChangeSet, type ChangeSet } from '../domain/change-set';

export interface UndoStack {
  /** Keeps a change set that was committed; answers the id to undo it by. */
  push(changes: ChangeSet): string;
  get(id: string): ChangeSet | undefined;
  /** The id of the newest one; null when there is none. */
  readonly last: string | null;
  forget(id: string): void;
  /** Nothing of these users can come back any more: they were erased. */
  forgetUsers(userIds: ReadonlySet<string>): void;
  clear(): void;
}

const mostChanges = 50;
/** Users that all of them may hold together; the newest change is kept whatever its size. */
const mostUsers = 1_000_000;

/** @param newId an id that no change of this tab has */
export function createUndoStack(newId: () => string): UndoStack {
  const kept = new Map<string, ChangeSet>();

  function shrink(): void {
    let users = 0;
    for (const changes of kept.values()) users += userCount(changes);
    for (const [id, changes] of kept) {
      if (kept.size === 1 || (kept.size <= mostChanges && users <= mostUsers)) return;
      users -= userCount(changes);
      kept.delete(id);
    }
  }

  return {
    push(changes) {
      const id = newId();
      kept.set(id, changes);
      shrink();
      return id;
    },
    get: (id) => kept.get(id),
    get last() {
      return [...kept.keys()].at(-1) ?? null;
    },
    forget: (id) => void kept.delete(id),
    forgetUsers(userIds) {
      for (const [id, changes] of kept) {
        const left = withoutUsers(changes, userIds);
        if (isEmptyChangeSet(left)) kept.delete(id);
        else kept.set(id, left);
      }
    },
    clear: () => kept.clear(),
  };
}

function userCount({ usersAdded, usersChanged, usersRemoved }: ChangeSet): number {
  return usersAdded.length + usersChanged.length + usersRemoved.length;
}

function withoutUsers(changes: ChangeSet, userIds: ReadonlySet<string>): ChangeSet {
  const isKept = ({ id }: { readonly id: string }) => !userIds.has(id);
  return {
    ...changes,
    usersAdded: changes.usersAdded.filter(isKept),
    usersChanged: changes.usersChanged.filter(({ after }) => isKept(after)),
    usersRemoved: changes.usersRemoved.filter(isKept),
  };
}
