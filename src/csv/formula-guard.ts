/** Keeps a spreadsheet from running an exported cell as a formula, and takes the guard off again (R23). */

/**
 * Puts one `'` in front of a value that begins, after any leading `'`, with `= + - @ TAB CR LF NUL`. A value made of digits,
 * spaces and `+ ( ) . - /` alone (a phone number, a date, a dash) can't be a formula that does harm, and stays as it is.
 */
export function guardFormula(value: string): string {
  return startsFormula(value) && !isPhoneLike(value) ? `'${value}` : value;
}

/**
 * Takes one `'` off a value that has a formula's beginning behind it. `unguardFormula(guardFormula(x)) === x` for every x,
 * because a value that begins with `'` and a formula is never exempt from the guard.
 */
export function unguardFormula(value: string): string {
  return value.charCodeAt(0) === apostrophe && startsFormula(value) ? value.slice(1) : value;
}

const apostrophe = 0x27;
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
