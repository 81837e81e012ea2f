/** Salts for password hashes: 16 random bytes each, drawn together because every draw costs a call. */
import type { FillRandom } from './fill-random';

const saltLength = 16;

export function drawSalts(count: number, fill: FillRandom): Uint8Array[] {
  const bytes = fill(new Uint8Array(count * saltLength));
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * saltLength, (i + 1) * saltLength));
}
