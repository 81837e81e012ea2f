import type { FillRandom } from '../../../src/passwords/fill-random';

/** Bytes of a small generator (mulberry32): the same for the same seed, so that no test depends on luck. */
export function seededFill(seed: number): FillRandom {
  let state = seed;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      bytes[i] = (mixed ^ (mixed >>> 14)) >>> 24;
    }
    return bytes;
  };
}
