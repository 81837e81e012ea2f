/**
 * Text that was garbled before the file was saved, in a file that is otherwise sound (S5). Most of it is UTF-8 that a program
 * took for the encoding of Windows, so that Jürgen is `JÃ¼rgen`.
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

/** What only a web page spells so: `&#39;`, `&amp;`, `&uuml;`. */
const reference =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|szlig|(?:ae|oe)lig|[a-z](?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml));/i;

/** Text that was saved as the source of a web page has it, `J&uuml;rgen O&#39;Neil`. */
export function looksEscaped(text: string): boolean {
  return reference.test(text);
}
