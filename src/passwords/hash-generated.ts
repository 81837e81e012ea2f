/**
 * The fast hash of generated passwords (R18): `$rollcall-sha256$v=1$salt$hash`, where hash = SHA-256(salt ‖ password as
 * UTF-8). Guessing 128 random bits is out of reach however fast each guess is, so a slow hash would protect nothing more.
 * Never for a password that a person chose.
 */
import { drawSalts } from './draw-salts';
import type { FillRandom } from './fill-random';
import { passwordBytes } from './password-bytes';
import { encodePhc, type PhcString } from './phc-string';

const id = 'rollcall-sha256';
const version = 1;
const noParams: ReadonlyMap<string, string> = new Map();

/** One PHC string per password, in order. Synchronous inside: `crypto.subtle` would cost a task per password. */
export async function hashGenerated(passwords: readonly string[], fill: FillRandom): Promise<string[]> {
  const sha256 = await createSaltedSha256();
  const salts = drawSalts(passwords.length, fill);
  return salts.map((salt, i) =>
    encodePhc({ id, version, params: noParams, salt, hash: sha256(salt, passwords[i] ?? '') }),
  );
}

/** The hash that a password has under the string's salt; null when the string is of another kind. */
export async function generatedHash(password: string, phc: PhcString): Promise<Uint8Array | null> {
  if (phc.id !== id || phc.version !== version || phc.params.size > 0) return null;
  return (await createSaltedSha256())(phc.salt, password);
}

async function createSaltedSha256() {
  const { createSHA256 } = await import('hash-wasm');
  const hasher = await createSHA256();
  return (salt: Uint8Array, password: string): Uint8Array =>
    hasher.init().update(salt).update(passwordBytes(password)).digest('binary');
}
