/**
 * Clear passwords on their way to the store and back (R18, R19): sealed with AES-GCM under a key that no script can
 * read, opened only to be hashed, downloaded or mailed.
 */
import { z } from 'zod/mini';
import type { SealedSecret } from '../domain/change-set';
import { passwordSalt } from '../domain/password-hash';
import { err, ok, type Result } from '../domain/result';
import type { FillRandom } from './fill-random';

/** A password that someone will need again, and the setting it belongs to. */
export interface ClearPassword {
  readonly userId: string;
  readonly password: string;
  /** The salt in the user's `passwordHash` when it was set: another salt there means another password since. */
  readonly salt: string;
}

/** Most passwords in one sealed secret. */
export const passwordsPerSecret = 500;

/** The key doesn't fit, or the record was damaged: these passwords are lost. */
export interface SecretUnreadable {
  readonly type: 'secretUnreadable';
  readonly secretId: string;
}

/** The device's sealing key. IndexedDB can keep it, but nobody can export it. */
export function createSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals passwords, at most `passwordsPerSecret`, as one record under a fresh initialisation vector. */
export async function sealPasswords(
  key: CryptoKey,
  label: Pick<SealedSecret, 'id' | 'purpose' | 'importId'>,
  passwords: readonly ClearPassword[],
  fill: FillRandom,
): Promise<SealedSecret> {
  const iv = fill(new Uint8Array(12));
  const userIds = passwords.map(({ userId }) => userId);
  const content = JSON.stringify(passwords.map(({ password, salt }) => [password, salt]));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData({ ...label, userIds }) },
    key,
    encoder.encode(content),
  );
  return { ...label, userIds, iv, ciphertext: new Uint8Array(ciphertext) };
}

/** The same record with only these passwords left in it, sealed anew. */
export function resealPasswords(
  key: CryptoKey,
  { id, purpose, importId }: SealedSecret,
  passwords: readonly ClearPassword[],
  fill: FillRandom,
): Promise<SealedSecret> {
  const label = importId === undefined ? { id, purpose } : { id, purpose, importId };
  return sealPasswords(key, label, passwords, fill);
}

/** The passwords in their order, or that they can't be had any more. */
export async function openPasswords(
  key: CryptoKey,
  secret: SealedSecret,
): Promise<Result<readonly ClearPassword[], SecretUnreadable>> {
  const { id, userIds, iv, ciphertext } = secret;
  const algorithm = { name: 'AES-GCM', iv, additionalData: additionalData(secret) };
  const content = await crypto.subtle.decrypt(algorithm, key, ciphertext).catch(() => null);
  if (content === null) return err({ type: 'secretUnreadable', secretId: id });
  const pairs = contentSchema.parse(JSON.parse(decoder.decode(content)));
  return ok(
    userIds.flatMap((userId, i) => {
      const pair = pairs[i];
      return pair === undefined ? [] : [{ userId, password: pair[0], salt: pair[1] }];
    }),
  );
}

/** The passwords of a secret that are still those of their users: nobody was deleted or got another one since. */
export function currentPasswords(
  passwords: readonly ClearPassword[],
  passwordHash: (userId: string) => string | undefined,
): ClearPassword[] {
  return passwords.filter(({ userId, salt }) => passwordSalt(passwordHash(userId)) === salt);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const contentSchema = z.array(z.tuple([z.string(), z.string()]));

/** What stands beside the ciphertext in clear and must not be changed apart from it: no password may change its user. */
function additionalData({ id, purpose, userIds }: Pick<SealedSecret, 'id' | 'purpose' | 'userIds'>) {
  return encoder.encode(JSON.stringify([id, purpose, userIds]));
}
