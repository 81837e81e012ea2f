/** What waits for a person (DESIGN, sync rules 4, 6 and 8): conflicts, what can't be synced, and duplicates. From any tab. */
import { emptyChangeSet } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import type { Conflict } from '../domain/sync-record';
import type { CommitFailure } from '../store/commit-failure';
import { clearParked, readParked, removeConflicts } from '../store/sync-state';
import { duplicateUsers, mergeDuplicates } from '../sync/duplicate-users';
import { takeOtherValue, type OtherValueFault } from '../sync/take-other-value';
import type { DirectorySession } from './directory-session';
import { conflictsListedAs, listConflicts } from './list-conflicts';
import type { SyncEngine } from './sync-engine';

type SyncDecisions = Pick<
  SyncEngine,
  'conflicts' | 'useOtherValue' | 'keepValue' | 'parked' | 'tryAgain' | 'duplicates' | 'mergeDuplicates'
>;

export function createSyncDecisions(
  session: DirectorySession,
  tools: {
    readonly now: () => number;
    /** There is one less to decide. */
    readonly onDecided: () => Promise<void>;
    /** Sync begins anew, whichever tab it runs in. */
    readonly restart: () => void;
  },
): SyncDecisions {
  const { store } = session;

  async function takeOne(conflict: Conflict): Promise<Result<unknown, CommitFailure | OtherValueFault>> {
    let taken: ReturnType<typeof takeOtherValue> = ok(emptyChangeSet);
    const committed = await session.write((directory) => {
      taken = takeOtherValue(directory, conflict, tools.now());
      return taken.ok ? taken.value : null;
    });
    return committed.ok ? taken : committed;
  }

  return {
    conflicts: () => listConflicts(store),
    async useOtherValue(id) {
      const failures: (CommitFailure | OtherValueFault)[] = [];
      for (const conflict of await conflictsListedAs(store, id)) {
        const taken = await takeOne(conflict);
        if (taken.ok) await removeConflicts(store, [conflict.id]);
        else failures.push(taken.error);
      }
      await tools.onDecided();
      const [failure] = failures;
      return failure === undefined ? ok(null) : err(failure);
    },
    async keepValue(id) {
      const settled = await conflictsListedAs(store, id);
      await removeConflicts(
        store,
        settled.map((conflict) => conflict.id),
      );
      await tools.onDecided();
    },

    parked: () => readParked(store),
    async tryAgain() {
      await clearParked(store);
      tools.restart();
      await tools.onDecided();
    },

    duplicates: async () => duplicateUsers(session.directory),
    async mergeDuplicates(ids, choices) {
      let isGone = false;
      const committed = await session.write((directory) => {
        const changes = mergeDuplicates(directory, ids, choices, tools.now());
        isGone = changes === null;
        return changes ?? emptyChangeSet;
      });
      if (!committed.ok) return committed;
      return isGone ? err({ type: 'planStale' }) : ok(null);
    },
  };
}
