/**
 * Which password stands when two devices gave one user different ones. Nobody is asked about one that nobody chose: two
 * imports of one file generate a password for each new user on either device. Whoever handed out those that lost must know
 * nevertheless (R19), so they go to the journal together.
 */
import { isGeneratedHash } from '../domain/password-hash';
import type { DocumentId, PasswordsConflict, ReplacedPassword } from '../domain/sync-record';
import { toOrigin } from '../domain/user';
import type { Body } from './body';
import { parseDocumentId } from './document-id';
import type { Merge } from './merge';

export interface SettledPassword {
  readonly merge: Merge;
  /** A generated password that gave way; null when none did. */
  readonly replaced: {
    readonly kept: PasswordsConflict['kept'];
    readonly origin: PasswordsConflict['origin'];
    readonly password: ReplacedPassword;
  } | null;
}

/**
 * A chosen password stands before a generated one. Of two generated ones the server's stands, for others may use it already;
 * ours is then written down on this device, which is the one that may have handed it out.
 */
export function settlePassword(
  id: DocumentId,
  merge: Merge,
  mine: Body | null,
  theirs: Body | null,
): SettledPassword {
  const [ours, other] = [mine?.['passwordHash'], theirs?.['passwordHash']];
  const isConflict = merge.conflicts.some(({ field }) => field === 'passwordHash');
  if (!isConflict || typeof ours !== 'string' || typeof other !== 'string') return { merge, replaced: null };
  if (!isGeneratedHash(ours) && !isGeneratedHash(other)) return { merge, replaced: null };
  const kept = isGeneratedHash(ours) ? 'theirs' : 'mine';
  const [standing, gone] = kept === 'theirs' ? [other, ours] : [ours, other];
  const origin = (kept === 'theirs' ? mine : theirs)?.['createdBy'];
  return {
    merge: {
      ...merge,
      merged: { ...merge.merged, passwordHash: standing },
      conflicts: merge.conflicts.filter(({ field }) => field !== 'passwordHash'),
    },
    replaced: {
      kept,
      origin: toOrigin(typeof origin === 'string' ? origin : ''),
      password: { userId: parseDocumentId(id)?.recordId ?? '', kept: standing, other: gone },
    },
  };
}

/**
 * A password that waits for its hash stands, for it can come from nowhere else (`draftChangeSet` keeps it). What a colleague chose
 * meanwhile goes to the journal.
 *
 * @param before what the server had when ours was set
 */
export function settlePendingPassword(
  merge: Merge,
  pending: string,
  before: Body | null,
  theirs: Body | null,
): SettledPassword {
  const other = theirs?.['passwordHash'];
  const isChosen = typeof other === 'string' && other !== before?.['passwordHash'] && !isGeneratedHash(other);
  const conflicts = merge.conflicts.filter(({ field }) => field !== 'passwordHash');
  if (isChosen) conflicts.push({ field: 'passwordHash', kept: pending, other });
  return { merge: { ...merge, conflicts }, replaced: null };
}

/** One entry for each import and side, however many users there are. */
export function toPasswordConflicts(
  settled: readonly SettledPassword['replaced'][],
  at: number,
  version: number,
): readonly PasswordsConflict[] {
  const groups = new Map<string, ReplacedPassword[]>();
  const entries: PasswordsConflict[] = [];
  for (const replaced of settled) {
    if (replaced === null) continue;
    const { kept, origin, password } = replaced;
    const id = `passwords ${origin} ${kept} ${version}`;
    const known = groups.get(id);
    known?.push(password);
    if (known !== undefined) continue;
    const passwords = [password];
    groups.set(id, passwords);
    entries.push({ type: 'passwords', id, at, kept, origin, passwords });
  }
  return entries;
}
