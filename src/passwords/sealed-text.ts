/** Sealing a short text for its rest on this device, and opening it again: it is bound to what it is for. */
import type { SealedText } from '../domain/sealed-text';
import type { FillRandom } from './fill-random';

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
