import { describe, expect, it } from 'vitest';
import { fillRandom } from '../../../src/passwords/fill-random';
import { generatePasswords } from '../../../src/passwords/generate-password';
import { seededFill } from './seeded-fill';

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

describe('R18: generated passwords', () => {
  it('hold at least 128 bits', () => {
    for (const password of generatePasswords(1000, fillRandom)) {
      const characters = password.replaceAll('-', '');
      expect(characters.length * Math.log2(alphabet.length)).toBeGreaterThanOrEqual(128);
    }
  });

  it('are groups of four lower-case letters and digits, without look-alikes', () => {
    for (const password of generatePasswords(1000, fillRandom))
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){6}$/);
  });

  it('use every character equally often', () => {
    const count = 36_000; // a little over a million characters
    const frequency = new Map<string, number>();
    for (const password of generatePasswords(count, seededFill(1)))
      for (const character of password.replaceAll('-', ''))
        frequency.set(character, (frequency.get(character) ?? 0) + 1);
    expect([...frequency.keys()].sort()).toEqual([...alphabet].sort());
    // Chi-square with 30 degrees of freedom exceeds 85 once in 2.9 million runs; without the rejection of high bytes, which
    // would favour eight of the characters by an eighth, it would be about 2,800. The seed is fixed, so this can't flake.
    const expected = (count * 28) / alphabet.length;
    const chiSquare = [...frequency.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(85);
  });

  it('throw away the bytes that would favour some characters', () => {
    // 248 = 8 × 31: from there on a byte modulo 31 would hit the first eight characters once more.
    let next = 0;
    const bytes = [255, 248, 0, 250, 30, 247, 254, 31];
    const [password] = generatePasswords(1, (block) => {
      block.set(Array.from(block, () => bytes[next++ % bytes.length] ?? 0));
      return block;
    });
    expect(password).toMatch(/^a99a-a99a/u);
  });

  it('draw more random bytes when a whole block was thrown away', () => {
    let blocks = 0;
    const [password] = generatePasswords(1, (block) => block.fill(blocks++ === 0 ? 255 : 1));
    expect(password).toBe('bbbb-bbbb-bbbb-bbbb-bbbb-bbbb-bbbb');
  });

  it('never repeat among 100,000', () => {
    expect(new Set(generatePasswords(100_000, fillRandom)).size).toBe(100_000);
  });

  it('come in exactly the number asked for', () => {
    expect(generatePasswords(0, fillRandom)).toEqual([]);
    expect(generatePasswords(3, fillRandom)).toHaveLength(3);
  });
});

describe('fillRandom', () => {
  it('fills more bytes than the platform gives at once', () => {
    const bytes = fillRandom(new Uint8Array(200_001));
    for (const start of [0, 65_536, 131_072, 196_608])
      expect(bytes.subarray(start, start + 3000).some((byte) => byte !== 0)).toBe(true);
  });
});
