/** A chosen password while its hash is still being computed: what rests encrypted on this device (R18). */
import { passwordSalt } from '../domain/password-hash';
import { openPasswords, type ClearPassword } from '../passwords/sealed-secret';
import type { Store } from '../store/open-store';
import { readSecrets } from '../store/secrets';

/** The password that a user's pending hash waits for; undefined when nothing holds it any more. */
export async function pendingPassword(
  store: Store,
  key: () => Promise<CryptoKey>,
  userId: string,
  passwordHash: string,
): Promise<ClearPassword | undefined> {
  const salt = passwordSalt(passwordHash);
  for (const secret of await readSecrets(store, 'hash')) {
    if (!secret.userIds.includes(userId)) continue;
    const opened = await openPasswords(await key(), secret);
    const entry = opened.ok ? opened.value.find((one) => one.userId === userId && one.salt === salt) : null;
    if (entry) return entry;
  }
  return undefined;
}

/**
 * Whether a pending hash waits for a password that rests here. Any commit that drops one makes the answer old.
 * @param exceptImport whose passwords go
 */
export async function readAwaitedHashes(
  store: Store,
  key: () => Promise<CryptoKey>,
  exceptImport?: string,
): Promise<(passwordHash: string) => boolean> {
  const salts = new Set<string | undefined>();
  for (const secret of await readSecrets(store, 'hash')) {
    if (exceptImport !== undefined && secret.importId === exceptImport) continue;
    const opened = await openPasswords(await key(), secret);
    if (opened.ok) for (const { salt } of opened.value) salts.add(salt);
  }
  return (passwordHash) => salts.has(passwordSalt(passwordHash));
}
