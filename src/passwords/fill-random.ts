/** Where randomness comes from: the platform's generator in the app, a seeded source in tests. */

/** Fills all of the bytes, however many, with random ones and returns them. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** The most that `crypto.getRandomValues` gives at once. */
const blockSize = 65_536;

export const fillRandom: FillRandom = (bytes) => {
  for (let start = 0; start < bytes.length; start += blockSize)
    crypto.getRandomValues(bytes.subarray(start, start + blockSize));
  return bytes;
};
