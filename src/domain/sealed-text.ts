/** A short text as it rests on this device, such as a mail server's token: AES-GCM under the device's key (R19). */
import * as z from 'zod/mini';

export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
export const sealedTextSchema = z.object({ iv: bytes, ciphertext: bytes });
