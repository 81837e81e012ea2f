/** What waits for a person (DESIGN, sync rules 4, 6 and 8): conflicts, what can't be synced, and duplicates. From any tab. */
import { emptyChangeSet, isEmptyChangeSet, type SealedSecret } from '../domain/change-set';
import { err, ok, type Result } from '../domain/result';
import type { Conflict } from '../domain/sync-record';
import type { FillRandom } from '../passwords/fill-random';
import { sealPasswords } from '../passwords/sealed-secret';
import type { CommitFailure } from '../store/commit-failure';
import { clearParked, readParked, removeConflicts } from '../store/sync-state';
import { duplicateUsers, mergeDuplicates, type PairIds } from '../sync/duplicate-users';
import { takeOtherValue, type OtherValueFault } from '../sync/take-other-value';
import type { DirectorySession } from './directory-session';
import { conflictsListedAs, listConflicts } from './list-conflicts';
import { pendingPassword } from './pending-password';
import type { SyncEngine } from './sync-engine';

type SyncDecisions = Pick<
  SyncEngine,
  'conflicts' | 'useOtherValue' | 'keepValue' | 'parked' | 'tryAgain' | 'duplicates' | 'mergeDuplicates'
>;

export interface DecisionTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly fill: FillRandom;
  readonly key: () => Promise<CryptoKey>;
  /** A password was committed that waits for its hash. */
  readonly hashMore: () => void;
  /** There is one less to decide. */
  readonly onDecided: () => Promise<void>;
  /** Sync begins anew, whichever tab it runs in. */
  readonly restart: () => void;
}

export function createSyncDecisions(session: DirectorySession, tools: DecisionTools): SyncDecisions {
  const { store, directory } = session;

  async function takeOne(conflict: Conflict): Promise<Result<unknown, CommitFailure | OtherValueFault>> {
    let taken: ReturnType<typeof takeOtherValue> = ok(emptyChangeSet);
    const committed = await session.write((directory) => {
      taken = takeOtherValue(directory, conflict, tools.now());
      return taken.ok && !isEmptyChangeSet(taken.value) ? taken.value : null;
    });
    return committed.ok ? taken : committed;
  }

  /** The password that the younger user's hash waits for rests under that user's id, and is sealed anew for the older one. */
  async function sealedForOlder({ olderId, youngerId }: PairIds): Promise<SealedSecret | null> {
    const hash = directory.userById(youngerId)?.passwordHash ?? '';
    const password = await pendingPassword(store, tools.key, youngerId, hash);
    if (password === undefined) return null;
    const label = { id: tools.newId(), purpose: 'hash' } as const;
    return sealPasswords(await tools.key(), label, [{ ...password, userId: olderId }], tools.fill);
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
      const merged = await session.attemptInTurn(async () => {
        const { version } = directory;
        const sealed = await sealedForOlder(ids);
        const changes = mergeDuplicates(directory, ids, choices, tools.now(), sealed);
        return changes === null ? ok(null) : session.commitPlanned(version, changes);
      });
      if (!merged.ok) return merged;
      if (merged.value === null) return err({ type: 'planStale' });
      tools.hashMore();
      return ok(null);
    },
  };
}
