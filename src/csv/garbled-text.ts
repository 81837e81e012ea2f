/**
 * Text that was garbled before the file was saved: UTF-8 that a program took for the encoding of Windows, so that Jürgen is
 * `JÃ¼rgen` in a file that is otherwise sound (S5).
 */

/** What the second byte of a letter looks like in Windows-1252, without what may well follow a capital: a quote, a dash, a space. */
const latinTail = '\\u0080-\\u009f¡-©«-¯±-¹¼-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ';
/** The same in Windows-1251. */
const cyrillicTail = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕї';
/** Whatever the second and third byte look like in Windows-1252: two such letters side by side are no accident. */
const latinTails = '\\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const garbled = new RegExp(
  [
    `[ÂÃÄÅÐÑ][${latinTail}]|â[\u0080€]`,
    // Greek, Hebrew and Arabic; scripts of three bytes a letter, from India to Korea.
    `(?:[Î-Û][${latinTails}]){2}|(?:[à-í][${latinTails}]{2}){2}`,
    `(?:[РС][${cyrillicTail}]){2}`,
  ].join('|'),
  'u',
);

export function looksGarbled(text: string): boolean {
  return garbled.test(text);
}
