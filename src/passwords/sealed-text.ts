/** A short text at rest, such as a mail server's token: AES-GCM under the device's key, bound to what it is for. */
import type { FillRandom } from './fill-random';

export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

/** @param purpose what the text may be used for; it opens with the very same purpose alone */
export async function sealText(
  key: CryptoKey,
  text: string,
  purpose: string,
  fill: FillRandom,
): Promise<SealedText> {
  const iv = fill(new Uint8Array(12));
  const additionalData = encoder.encode(purpose);
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  const ciphertext = await crypto.subtle.encrypt(algorithm, key, encoder.encode(text));
  return { iv, ciphertext: new Uint8Array(ciphertext) };
}

/** null when the key or the purpose is another one. */
export async function openText(
  key: CryptoKey,
  { iv, ciphertext }: SealedText,
  purpose: string,
): Promise<string | null> {
  const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(purpose) };
  const text = await crypto.subtle.decrypt(algorithm, key, ciphertext).catch(() => null);
  return text === null ? null : new TextDecoder().decode(text);
}

const encoder = new TextEncoder();
