/**
 * The log of marks (DESIGN, sync rule 2): one record per commit, in the commit's own transaction, packed as pages are (D2),
 * because an import touches tens of thousands of users. There are none while sync is off.
 */
import type { User } from '../domain/user';
import type { DocumentId, LoggedCommit, SyncMark } from '../domain/sync-record';
import { packPage, unpackPage, type PackedUsers } from './page-format';

export interface SyncLogRecord {
  /** The directory's version that the commit made. */
  readonly version: number;
  /** Document ids of new records, NUL between them. */
  readonly made: string;
  /** Those of erased users, alike. */
  readonly erased?: string;
  /** Users as they were before. */
  readonly users: PackedUsers | null;
  /** Groups and custom fields as they were before. */
  readonly others: readonly SyncMark[];
}

const separator = '\0';

export function packLog({ version, marks }: LoggedCommit): SyncLogRecord {
  const made: string[] = [];
  const erased: string[] = [];
  const users: User[] = [];
  const others: SyncMark[] = [];
  for (const mark of marks) {
    const { id, before } = mark;
    if (mark.erased === true) erased.push(id);
    else if (before === null) made.push(id);
    else if ('email' in before) users.push(before);
    else others.push(mark);
  }
  return {
    version,
    made: made.join(separator),
    ...(erased.length === 0 ? {} : { erased: erased.join(separator) }),
    users: users.length === 0 ? null : packPage(users).packed,
    others,
  };
}

export function unpackLog({ version, made, erased = '', users, others }: SyncLogRecord): LoggedCommit {
  const makings = idsOf(made).map((id) => ({ id, before: null }));
  const erasures = idsOf(erased).map((id) => ({ id, before: null, erased: true as const }));
  const changed = users === null ? [] : unpackPage(users).users;
  const marks = [...makings, ...changed.map((before) => ({ id: `user:${before.id}`, before })), ...others];
  return { version, marks: [...marks, ...erasures] };
}

function idsOf(text: string): readonly DocumentId[] {
  return text === '' ? [] : text.split(separator);
}
