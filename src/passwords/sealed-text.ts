/** One secret at rest, such as the password of a sync server: sealed as passwords of users are (R19). */
import type { FillRandom } from './fill-random';

export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

/** AES-GCM under the device's key, with a fresh initialisation vector. */
export async function sealText(key: CryptoKey, text: string, fill: FillRandom): Promise<SealedText> {
  const iv = fill(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(text),
  );
  return { iv, ciphertext: new Uint8Array(ciphertext) };
}

/** The text; '' when the key doesn't fit, as after the browser's data were copied to another device. */
export async function unsealText(key: CryptoKey, { iv, ciphertext }: SealedText): Promise<string> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, ciphertext).catch(() => null);
  return text === null ? '' : new TextDecoder().decode(text);
}
