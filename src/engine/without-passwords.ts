/** Sealed passwords of people for whom they are kept no longer: erased, or told by an email. The key alone takes them apart. */
import type { SealedSecret } from '../domain/change-set';
import type { FillRandom } from '../passwords/fill-random';
import { openPasswords, resealPasswords } from '../passwords/sealed-secret';

export interface SealTools {
  readonly key: () => Promise<CryptoKey>;
  readonly fill: FillRandom;
}

export interface SecretsLeft {
  /** The same records with fewer passwords in them, sealed anew. */
  readonly secretsShrunk: readonly SealedSecret[];
  /** Of those in which no password is left, or none that can be read. */
  readonly secretsRemoved: readonly string[];
}

/** What becomes of these secrets without the passwords of `gone`; whoever has none of them stays out of it. */
export async function withoutPasswords(
  secrets: readonly SealedSecret[],
  gone: ReadonlySet<string>,
  { key, fill }: SealTools,
): Promise<SecretsLeft> {
  const secretsShrunk: SealedSecret[] = [];
  const secretsRemoved: string[] = [];
  for (const secret of secrets) {
    if (!secret.userIds.some((id) => gone.has(id))) continue;
    const opened = secret.userIds.every((id) => gone.has(id))
      ? null
      : await openPasswords(await key(), secret);
    const left = opened?.ok === true ? opened.value.filter(({ userId }) => !gone.has(userId)) : [];
    if (left.length === 0) secretsRemoved.push(secret.id);
    else secretsShrunk.push(await resealPasswords(await key(), secret, left, fill));
  }
  return { secretsShrunk, secretsRemoved };
}
