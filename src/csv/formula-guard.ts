/** Keeps a spreadsheet from running an exported cell as a formula, and takes the guard off again (R23). */

/**
 * Puts one `'` in front of a value that begins, after any leading `'`, with `= + - @ TAB CR LF NUL`. A value made of digits,
 * spaces and `+ ( ) . - /` alone (a phone number, a date, a dash) can't be a formula that does harm, and stays as it is.
 */
export function guardFormula(value: string): string {
  return startsFormula(value) && !isPhoneLike(value) ? `'${value}` : value;
}

/**
 * Takes one `'` off a value that has a formula's beginning behind it, and the formula off a text: `="0123"` is how programs keep a
 * spreadsheet from making a number of a phone. `unguardFormula(guardFormula(x)) === x` for every x, because neither a value that
 * begins with `'` and a formula nor a formula of a text is ever exempt from the guard.
 */
export function unguardFormula(value: string): string {
  const first = value.charCodeAt(0);
  if (first === equalsSign) return textOfFormula(value);
  return first === apostrophe && startsFormula(value) ? value.slice(1) : value;
}

function textOfFormula(value: string): string {
  const text = /^="((?:[^"]|"")*)"$/u.exec(value)?.[1];
  return text === undefined ? value : text.replaceAll('""', '"');
}

const apostrophe = 0x27;
const equalsSign = 0x3d;
const formulaStarts: ReadonlySet<number> = new Set(
  Array.from('=+-@\t\r\n\0', (start) => start.charCodeAt(0)),
);

function startsFormula(value: string): boolean {
  let index = 0;
  while (value.charCodeAt(index) === apostrophe) index++;
  return formulaStarts.has(value.charCodeAt(index));
}

function isPhoneLike(value: string): boolean {
  return /^[\d +().\-/]*$/.test(value);
}
