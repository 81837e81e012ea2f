/** Two live users with one email, made by hand on two devices (DESIGN, sync rule 6), and how a person makes one of them. */
import type { DirectoryView } from '../directory/directory';
import { emptyChangeSet, type ChangeSet, type SealedSecret } from '../domain/change-set';
import { emailKey } from '../domain/email';
import { isTextField, standardFields } from '../domain/field';
import { isPendingHash } from '../domain/password-hash';
import type { User } from '../domain/user';

/** The older one stays: imports match it meanwhile. */
export interface DuplicatePair {
  readonly older: User;
  readonly younger: User;
}

/** All pairs; of three users with one email, the two younger ones each stand beside the oldest. */
export function duplicateUsers(directory: DirectoryView): readonly DuplicatePair[] {
  return directory.users().flatMap((younger) => {
    const older = directory.userByEmailKey(emailKey(younger.email));
    return older === undefined || older.id === younger.id ? [] : [{ older, younger }];
  });
}

/** Which side's value a field keeps; fields that aren't named keep the older user's, or the younger's where that is blank. */
export type MergeChoices = Readonly<Record<string, 'older' | 'younger'>>;

export interface PairIds {
  readonly olderId: string;
  readonly youngerId: string;
}

/**
 * One user of two: the older, with the values chosen, and with the younger's password where the older has none. null when they
 * are no pair any more.
 *
 * @param sealed the password that the younger user's hash still waits for, sealed for the older one; null where it waits for none
 */
export function mergeDuplicates(
  directory: DirectoryView,
  ids: PairIds,
  choices: MergeChoices,
  now: number,
  sealed: SealedSecret | null,
): ChangeSet | null {
  const older = directory.userById(ids.olderId);
  const younger = directory.userById(ids.youngerId);
  if (older === undefined || younger === undefined) return null;
  const choose = (field: string, one: string, other: string) =>
    choices[field] === 'younger' || (choices[field] === undefined && one === '') ? other : one;
  let after: User = {
    ...older,
    email: choose('email', older.email, younger.email),
    groupId: choose('company', older.groupId, younger.groupId),
    custom: mergeCustom(older, younger, choose),
    changedAt: now,
    changedBy: 'hand',
  };
  for (const field of standardFields.filter(isTextField))
    after = { ...after, [field]: choose(field, older[field], younger[field]) };
  const inherited = older.passwordHash === undefined ? younger.passwordHash : undefined;
  const secretsAdded = isPendingHash(inherited) && sealed !== null ? [sealed] : [];
  // Without the password that it waits for, a pending hash would stay so for ever.
  const isUsable = inherited !== undefined && (!isPendingHash(inherited) || secretsAdded.length > 0);
  if (isUsable) after = { ...after, passwordHash: inherited };
  return {
    ...emptyChangeSet,
    usersChanged: [{ before: older, after }],
    usersRemoved: [younger],
    secretsAdded,
  };
}

function mergeCustom(
  older: User,
  younger: User,
  choose: (field: string, one: string, other: string) => string,
): User['custom'] {
  const fields = new Set([...Object.keys(older.custom), ...Object.keys(younger.custom)]);
  const values = [...fields].map((id) => [id, choose(id, older.custom[id] ?? '', younger.custom[id] ?? '')]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}
