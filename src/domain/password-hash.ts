/**
 * What can be told from a password hash without hashing. A hash is a PHC string (R18):
 *
 *     $argon2id$v=19$m=19456,t=2,p=1$salt$hash     a chosen password
 *     $argon2id$v=19$m=19456,t=2,p=1$salt          the same, while its hash is still being computed
 *     $rollcall-sha256$v=1$salt$hash               a generated one
 *
 * Every setting of a password draws a salt of its own, so the salt names the setting: from the import that makes the
 * record until the hash is there, and for ever after.
 */

/** The salt of a PHC string, in its own base64; undefined when there is none. */
export function passwordSalt(passwordHash: string | undefined): string | undefined {
  return saltAndHash(passwordHash)[0];
}

/** Whether nobody chose the password: it was generated. */
export function isGeneratedHash(passwordHash: string): boolean {
  return passwordHash.startsWith('$rollcall-sha256$');
}

/** Whether a chosen password was set whose hash is still being computed (R18). */
export function isPendingHash(passwordHash: string | undefined): boolean {
  if (passwordHash === undefined) return false;
  const [salt, hash] = saltAndHash(passwordHash);
  return salt !== undefined && hash === undefined;
}

/**
 * Whether two values of one user's `passwordHash` come from the same setting of the password: equal, or one of them
 * pending and the other its completion. An undo asks this before it restores the password (R17).
 */
export function isSamePassword(one: string | undefined, other: string | undefined): boolean {
  return one === other || (passwordSalt(one) !== undefined && passwordSalt(one) === passwordSalt(other));
}

/** Of a PHC string's parts only version and parameters hold a `=`: its base64 is unpadded. */
function saltAndHash(passwordHash: string | undefined): readonly (string | undefined)[] {
  return (passwordHash ?? '')
    .split('$')
    .slice(2)
    .filter((part) => !part.includes('='));
}
