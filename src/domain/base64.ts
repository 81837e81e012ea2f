/** Bytes as base64: in the standard alphabet with padding, as HTTP and mail have it, and as PHC strings have it, without. */

/** With padding, for bytes of any number. */
export function bytesToBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Without padding, for short values: salts, hashes, keys. By hand, because `btoa` takes several times as long for those, and
 * an import of 100,000 users needs as many salts and hashes.
 */
export function bytesToUnpaddedBase64(bytes: Uint8Array): string {
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
export function unpaddedBase64ToBytes(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return bytesToUnpaddedBase64(bytes) === text ? bytes : null;
}

const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

function characterCode(bits: number): number {
  return alphabet[bits & 63] ?? 0;
}
