/**
 * The outermost layer off a value that a person or a spreadsheet wrote: the first step of every check (R10, R11).
 */

/**
 * Takes white space off both ends: Unicode's, NBSP, the zero-width spaces and the BOM. Joiners and direction marks
 * stay, because names are spelled with them (a Malayalam name can end in U+200D).
 */
export function trimText(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isOuterSpace(value.charCodeAt(start))) start++;
  while (end > start && isOuterSpace(value.charCodeAt(end - 1))) end--;
  return start === 0 && end === value.length ? value : value.slice(start, end);
}

/** Trimmed and NFC (R11). */
export function cleanText(value: string): string {
  return trimText(value).normalize('NFC');
}

/** How many characters a person would count: code points, so that an emoji or a rare ideograph is one. */
export function characterCount(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length; index++) {
    if (!isLeadSurrogate(value.charCodeAt(index))) count++;
  }
  return count;
}

function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isOuterSpace(code: number): boolean {
  if (code < 0x7f) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
