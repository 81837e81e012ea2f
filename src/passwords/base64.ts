/**
 * Base64 as PHC strings have it: the standard alphabet, no padding, exactly one spelling for the same bytes. By hand,
 * because `btoa` takes several times as long for short values, and an import of 100,000 users needs as many salts and hashes.
 */

const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

/** For short values: salts, hashes, keys. */
export function bytesToBase64(bytes: Uint8Array): string {
  const characters: number[] = [];
  let bits = 0;
  let bitCount = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    bitCount += 8;
    while (bitCount >= 6) {
      bitCount -= 6;
      characters.push(characterCode(bits >> bitCount));
    }
  }
  if (bitCount > 0) characters.push(characterCode(bits << (6 - bitCount)));
  return String.fromCharCode(...characters);
}

/** null when the text isn't base64, has padding, or is not the canonical spelling of its bytes. */
export function base64ToBytes(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return bytesToBase64(bytes) === text ? bytes : null;
}

function characterCode(bits: number): number {
  return alphabet[bits & 63] ?? 0;
}
