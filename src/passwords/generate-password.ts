/** Passwords for new users whose row gives none (S8), and for *Generate password* (R20). */
import type { FillRandom } from './fill-random';

/** 31 characters that can be told apart in any font and typed without Shift: no 0 o, no 1 i l. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 28 × log₂ 31 = 138.7 bits: R18 asks for 128. */
const groups = 7;
const groupLength = 4;

/** The first byte that would make some characters likelier than others. */
const firstBiasedByte = 256 - (256 % alphabet.length);

/** Random bytes are drawn in large blocks, since an import may need very many. */
const blockSize = 65_536;

/** So many passwords, such as `k7mq-w3xr-ht9d-5vye-bn2c-pj8s-u4gf` (R18). */
export function generatePasswords(count: number, fill: FillRandom): string[] {
  const characters = randomCharacters(fill);
  return Array.from({ length: count }, () => passwordFrom(characters));
}

function passwordFrom(nextCharacter: () => string): string {
  let password = '';
  for (let group = 0; group < groups; group++) {
    if (group > 0) password += '-';
    for (let i = 0; i < groupLength; i++) password += nextCharacter();
  }
  return password;
}

/** An endless source of characters, each as likely as any other: bytes that would tip the balance are thrown away. */
function randomCharacters(fill: FillRandom): () => string {
  const block = new Uint8Array(blockSize);
  let position = blockSize;
  return () => {
    for (;;) {
      if (position === blockSize) {
        fill(block);
        position = 0;
      }
      const byte = block[position++] ?? firstBiasedByte;
      if (byte < firstBiasedByte) return alphabet.charAt(byte % alphabet.length);
    }
  };
}
