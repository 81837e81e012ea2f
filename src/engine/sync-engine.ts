/** What the page can ask of sync: a part of `engine.ts` (D1). */
import type { Result } from '../domain/result';
import type {
  DeletionConflict,
  ParkedDocument,
  PasswordsConflict,
  ValueConflict,
} from '../domain/sync-record';
import type { CommitFailure } from '../store/commit-failure';
import type { ConnectFailure } from '../sync/connection-check';
import type { DuplicatePair, MergeChoices, PairIds } from '../sync/duplicate-users';
import type { FirstMeeting } from '../sync/first-meeting';
import type { SyncTrouble } from '../sync/sync-loop';
import type { OtherValueFault } from '../sync/take-other-value';

/** How sync stands: pushed whole at every change. */
export type SyncState =
  | { readonly type: 'off'; readonly conflicts: number }
  | {
      readonly type: 'on';
      readonly address: string;
      readonly userName: string;
      readonly activity: 'idle' | 'syncing' | SyncTrouble;
      /** What the server said, where there is trouble. */
      readonly detail: string;
      /** Changes that the server doesn't have yet. */
      readonly waiting: number;
      /** Milliseconds since the epoch. */
      readonly lastSuccess: number | null;
      readonly conflicts: number;
      readonly parked: number;
      readonly duplicates: number;
    };

export interface ConnectRequest {
  readonly address: string;
  readonly signIn: 'password' | 'token';
  readonly userName: string;
  /** Or the token. */
  readonly password: string;
}

export type ConnectOutcome =
  | { readonly type: 'connected' }
  /** Both sides have users: nothing happens before `confirmConnect`. */
  | { readonly type: 'meeting'; readonly meeting: FirstMeeting }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: ConnectFailure };

/** A line of the conflict journal. */
export type ListedConflict = ValueConflict | DeletionConflict | ListedPasswords;

/** Generated passwords of one import that gave way to others. */
export interface ListedPasswords extends Pick<PasswordsConflict, 'type' | 'id' | 'at' | 'kept'> {
  readonly count: number;
  /** Of the import that generated them; null when it was no import, or the history has forgotten it. */
  readonly fileName: string | null;
}

/** The part of the engine that syncs with the team's CouchDB. */
export interface SyncEngine {
  /** Calls `onState` now and at every change. */
  watchSync(onState: (state: SyncState) => void): Promise<void>;
  /** Checks server, sign-in and permissions; connects when nothing here can meet anything there. */
  connectSync(request: ConnectRequest, onProgress: (documents: number) => void): Promise<ConnectOutcome>;
  confirmConnect(): Promise<void>;
  /** Calls off what `connectSync` is doing, or has prepared. */
  cancelConnect(): Promise<void>;
  /** After a refused sign-in; the address stays. */
  signInAgain(request: ConnectRequest): Promise<void>;
  /** Everything local stays. */
  disconnectSync(): Promise<void>;
  syncNow(): Promise<void>;
  /** The newest first. */
  conflicts(): Promise<readonly ListedConflict[]>;
  /** The conflict stays when its other value can't stand any more. */
  useOtherValue(conflictId: string): Promise<Result<null, CommitFailure | OtherValueFault>>;
  /** What is there stays; the conflict is settled. */
  keepValue(conflictId: string): Promise<void>;
  parked(): Promise<readonly ParkedDocument[]>;
  tryAgain(): Promise<void>;
  duplicates(): Promise<readonly DuplicatePair[]>;
  mergeDuplicates(ids: PairIds, choices: MergeChoices): Promise<Result<null, CommitFailure>>;
}
