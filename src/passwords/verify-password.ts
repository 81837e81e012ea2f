/** *Check password* on a user's page (R20): whether a password is the one behind a hash of either kind. */
import { argon2Hash } from './argon2';
import { generatedHash } from './hash-generated';
import { decodePhc } from './phc-string';

/**
 * false also for a string that is malformed, of a kind Rollcall doesn't know, or still pending: ask
 * `isPendingHash` first.
 */
export async function verifyPassword(password: string, passwordHash: string): Promise<boolean> {
  const phc = decodePhc(passwordHash);
  if (phc === null || phc.hash === null) return false;
  const computed = (await generatedHash(password, phc)) ?? (await argon2Hash(password, phc, phc.hash.length));
  return computed !== null && isEqual(computed, phc.hash);
}

/** Compares every byte whatever the first ones say, so that the time it takes tells nothing. */
function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  one.forEach((byte, i) => (difference |= byte ^ (other[i] ?? 0)));
  return difference === 0;
}
