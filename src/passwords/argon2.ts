/** The slow hash of passwords that people choose (R18): Argon2id, computed by hash-wasm, which loads at the first use. */
import { drawSalts } from './draw-salts';
import type { FillRandom } from './fill-random';
import { passwordBytes } from './password-bytes';
import { decodePhc, encodePhc, type PhcString } from './phc-string';

/** OWASP's choice for Argon2id: 19 MiB, two passes, one lane. About 50 ms a password. */
const chosenParams: ReadonlyMap<string, string> = new Map([
  ['m', '19456'],
  ['t', '2'],
  ['p', '1'],
]);
const argon2Version = 19;
const hashLength = 32;

/**
 * What `passwordHash` is from the moment a password is chosen until `completeArgon2` has hashed it. So many of them, each
 * under a fresh salt.
 */
export function pendingArgon2(count: number, fill: FillRandom): string[] {
  return drawSalts(count, fill).map((salt) =>
    encodePhc({ id: 'argon2id', version: argon2Version, params: chosenParams, salt, hash: null }),
  );
}

/** Completes a pending hash: the same PHC string with the hash behind it. Throws for a string that isn't Argon2id. */
export async function completeArgon2(password: string, pending: string): Promise<string> {
  const phc = decodePhc(pending);
  const hash = phc && (await argon2Hash(password, phc, hashLength));
  if (!phc || !hash) throw new Error('Not a pending Argon2id hash');
  return encodePhc({ ...phc, hash });
}

/**
 * The hash that a password has under an Argon2id string's own parameters and salt. null when the string isn't Argon2id
 * 1.3, or asks for more work than any sane setting does: strings also come from the server, and must not freeze the tab.
 */
export async function argon2Hash(
  password: string,
  { id, version, params, salt }: PhcString,
  length: number,
): Promise<Uint8Array | null> {
  const memorySize = countFrom(params.get('m'), 262_144);
  const iterations = countFrom(params.get('t'), 20);
  const parallelism = countFrom(params.get('p'), 16);
  if (id !== 'argon2id' || version !== argon2Version || !memorySize || !iterations || !parallelism)
    return null;
  if (memorySize < 8 * parallelism || salt.length < 8 || length < 4) return null;
  const bytes = passwordBytes(password);
  if (bytes.length === 0) return null; // hash-wasm refuses it, and no password is empty (S8)
  const { argon2id } = await import('hash-wasm');
  return argon2id({
    password: bytes,
    salt,
    memorySize,
    iterations,
    parallelism,
    hashLength: length,
    outputType: 'binary',
  });
}

/** A whole number from 1 to `most`; null for anything else. */
function countFrom(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^[1-9]\d{0,8}$/.test(text)) return null;
  return Number(text) <= most ? Number(text) : null;
}
