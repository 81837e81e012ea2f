/**
 * What the store keeps about sync beside the records themselves (DESIGN, sync rules 2, 3 and 8): made by `sync`, written by
 * `store` in the transaction of the change it belongs to.
 */
import type { CustomField } from './field';
import type { Group } from './group';
import type { ImportRecord } from './import-record';
import type { TeamSetting } from './team-setting';
import type { Origin, User } from './user';

/** Id of a document: `user:<id>`, `group:<id>`, `field:<id>`, `settings:<name>`, `import:<id>`. */
export type DocumentId = string;

/** The last operation of each device that a document holds (rule 3), by device id. */
export type Operations = Readonly<Record<string, number>>;

/** What is known of a document on the server (rule 2). */
export interface SyncedDocument {
  /** Its `_rev`; '' while the server has lost it (rule 7). */
  readonly rev: string;
  readonly operations: Operations;
  /** Own operations up to this one need no push: a merge has taken them up. */
  readonly settled?: number;
  /** The server's password hash, while the one here still waits to be computed and can't be pushed (R18). */
  readonly passwordHash?: string;
  /** It was erased: should the server lose its tombstone, the next one says so again. */
  readonly erased?: true;
  /** Losing branches that the next push deletes (rule 5): the merge that found them has left a mark. */
  readonly leaves?: readonly string[];
  /** Losing branches that the server didn't let go: what they hold is merged, and they stay where they are. */
  readonly keptLeaves?: readonly string[];
}

/** A record as it was before an operation; null: there was none. */
export type RecordBefore = User | Group | CustomField | TeamSetting | null;

/** A document that a commit touched, and what it was before: what a merge needs as its base (rules 2 and 4). */
export interface SyncMark {
  readonly id: DocumentId;
  readonly before: RecordBefore;
  /** The user was erased: there is no `before` to keep, and no edit brings the user back. */
  readonly erased?: true;
}

/** What a merge could not keep (rule 4), for a person to bring back. */
export type Conflict = ValueConflict | DeletionConflict | PasswordsConflict;

interface ConflictFacts {
  readonly id: string;
  readonly document: DocumentId;
  /** What people call the record: an email, a group's name, a field's label. */
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Two people gave one field different values. */
export interface ValueConflict extends ConflictFacts {
  readonly type: 'value';
  /** As in the document: `firstName`, `groupId`, `custom.<field id>`; `name` of a group; `label` of a custom field. */
  readonly field: string;
  readonly kept: ConflictValue;
  readonly other: ConflictValue;
}

/** One person deleted what another edited: the edit lives. */
export interface DeletionConflict extends ConflictFacts {
  readonly type: 'deletion';
}

/** Generated passwords that gave way to others, which whoever handed them out must know (R19): one entry a batch, not one a user. */
export interface PasswordsConflict {
  readonly type: 'passwords';
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Whose stand: `theirs` are those that the server had. */
  readonly kept: 'mine' | 'theirs';
  /** What generated those that gave way. */
  readonly origin: Origin;
  readonly passwords: readonly ReplacedPassword[];
}

/** Two PHC strings. */
export interface ReplacedPassword {
  readonly userId: string;
  readonly kept: string;
  readonly other: string;
}

export type ConflictValue = string | number | boolean | readonly string[];

/** A document that can't be synced for now, and waits for a person (rule 8). */
export interface ParkedDocument {
  readonly id: DocumentId;
  readonly label: string;
  /** `push`: the server refuses ours. `pull`: we can't read the server's. */
  readonly direction: 'push' | 'pull';
  readonly reason: 'forbidden' | 'tooLarge' | 'invalid' | 'newerVersion' | 'unreadable';
  /** What the server said. */
  readonly detail: string;
  /** The operation that was refused: a newer one is tried again by itself. */
  readonly operation: number;
}

/** How far sync has come. */
export interface SyncProgress {
  /** CouchDB's own token for a place in its feed (rule 5). */
  readonly since: string;
  /** What stands in `_local/<device>` when the server is the one we know (rule 7). */
  readonly token: string | null;
  /** A token whose writing was begun; its answer may have been lost. */
  readonly nextToken: string | null;
  /** The feed is read from its start, because the server was restored or swapped (rule 7). */
  readonly rescanning: boolean;
  /** Milliseconds since the epoch; null: never. */
  readonly lastSuccess: number | null;
}

/** Everything that a tab must know when it begins to lead. */
export interface SyncStart {
  readonly progress: SyncProgress;
  readonly synced: ReadonlyMap<DocumentId, SyncedDocument>;
  readonly parked: readonly ParkedDocument[];
}

/** Written in one transaction: all of it or nothing. */
export interface SyncWrite {
  /** The tab that writes; another leader since refuses it (D5). */
  readonly leader: string;
  readonly synced: ReadonlyMap<DocumentId, SyncedDocument>;
  /** What still differs from the server after a merge. */
  readonly marks: readonly SyncMark[];
  /** History entries that came from other devices. */
  readonly imports: readonly ImportRecord[];
  readonly conflictsAdded: readonly Conflict[];
  readonly parkedAdded: readonly ParkedDocument[];
  readonly parkedRemoved: readonly DocumentId[];
  readonly progress: Partial<SyncProgress>;
}

/** One commit's marks, as the log keeps them. */
export interface LoggedCommit {
  /** The directory's version that the commit made: the operation of its marks. */
  readonly version: number;
  readonly marks: readonly SyncMark[];
}

/** A write of this leader's that changes nothing. */
export function blankSyncWrite(leader: string): SyncWrite {
  return {
    leader,
    synced: new Map(),
    marks: [],
    imports: [],
    conflictsAdded: [],
    parkedAdded: [],
    parkedRemoved: [],
    progress: {},
  };
}

export const firstProgress: SyncProgress = {
  since: '0',
  token: null,
  nextToken: null,
  rescanning: false,
  lastSuccess: null,
};
