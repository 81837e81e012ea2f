/**
 * An import's passwords, just before its commit (S8, R18, R19): every user gets the `passwordHash` that the record is
 * written with, and what is needed again in clear is sealed, to be written in the same transaction.
 */
import type { SealedSecret } from '../domain/change-set';
import { passwordSalt } from '../domain/password-hash';
import { pendingArgon2 } from './argon2';
import type { FillRandom } from './fill-random';
import { generatePasswords } from './generate-password';
import { hashGenerated } from './hash-generated';
import { passwordsPerSecret, sealPasswords, type ClearPassword } from './sealed-secret';

export interface PasswordRequest {
  readonly importId: string;
  /** Passwords that rows gave, one per user at most. */
  readonly chosen: readonly { readonly userId: string; readonly password: string }[];
  /** New users without one (S8). */
  readonly generateFor: readonly string[];
  /** Users who get a welcome email, whose password it will name (R21). */
  readonly mailTo: ReadonlySet<string>;
}

export interface PreparedPasswords {
  /** `User.passwordHash` by user id: pending for chosen passwords, finished for generated ones. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly secrets: readonly SealedSecret[];
}

export const noPasswords: PreparedPasswords = { hashes: new Map(), secrets: [] };

/** Takes about a second for 100,000 users; `onProgress` gets 0 to 1. No Argon2id here: `hashing-queue.ts` does that. */
export async function preparePasswords(
  request: PasswordRequest,
  tools: { readonly key: CryptoKey; readonly fill: FillRandom; readonly newId: () => string },
  onProgress: (done: number) => void,
): Promise<PreparedPasswords> {
  const hashes = new Map<string, string>();
  const pending = pendingArgon2(request.chosen.length, tools.fill);
  const chosen = request.chosen.map(({ userId, password }, i): ClearPassword => {
    const passwordHash = pending[i] ?? '';
    hashes.set(userId, passwordHash);
    return { userId, password, salt: passwordSalt(passwordHash) ?? '' };
  });

  const texts = generatePasswords(request.generateFor.length, tools.fill);
  const generatedHashes = await hashGenerated(texts, tools.fill);
  const generated = request.generateFor.map((userId, i): ClearPassword => {
    const passwordHash = generatedHashes[i] ?? '';
    hashes.set(userId, passwordHash);
    return { userId, password: texts[i] ?? '', salt: passwordSalt(passwordHash) ?? '' };
  });

  const blocks = [
    ...blocksOf('hash', chosen),
    ...blocksOf('handOut', generated),
    ...blocksOf(
      'mail',
      [...chosen, ...generated].filter(({ userId }) => request.mailTo.has(userId)),
    ),
  ];
  const secrets: SealedSecret[] = [];
  for (const { purpose, passwords } of blocks) {
    const label = { id: tools.newId(), purpose, importId: request.importId };
    secrets.push(await sealPasswords(tools.key, label, passwords, tools.fill));
    onProgress(secrets.length / blocks.length);
  }
  return { hashes, secrets };
}

function blocksOf(purpose: SealedSecret['purpose'], passwords: readonly ClearPassword[]) {
  const count = Math.ceil(passwords.length / passwordsPerSecret);
  return Array.from({ length: count }, (_, i) => ({
    purpose,
    passwords: passwords.slice(i * passwordsPerSecret, (i + 1) * passwordsPerSecret),
  }));
}
