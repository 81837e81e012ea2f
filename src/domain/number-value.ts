/** Numbers as people write them, read into one canonical spelling such as `-1234.5` (R8). */
import { cleanText } from './clean-text';

/** Which sign separates the decimals of a column; the other one of `.` and `,` groups thousands. */
export type DecimalSign = '.' | ',';

/**
 * How the numbers of a column are written (R8). What can only be a decimal sign or only a group sign decides by
 * majority: `1.234,5`, `1,5`, `1.234.567`. `1,234` and `1.234` alone prove nothing, nor does what is no number (`n.v.`);
 * without proof the decimal sign is the point, which is how Rollcall exports numbers (R24).
 */
export function detectDecimalSign(values: Iterable<string>): DecimalSign {
  let points = 0;
  let commas = 0;
  for (const value of values) {
    const sign = decimalSignOf(value);
    if (sign === null || parseNumber(cleanText(value), sign) === null) continue;
    if (sign === '.') points++;
    else commas++;
  }
  return commas > points ? ',' : '.';
}

/**
 * The canonical spelling of a number, exact to the last digit, or null when the text is none. Thousands may be
 * grouped by the other sign, by spaces or by apostrophes. Scientific notation is refused: a spreadsheet that writes
 * `4.41E+11` has dropped digits.
 */
export function parseNumber(text: string, decimalSign: DecimalSign): string | null {
  if (isPlainInteger(text)) return text;
  const groups = (decimalSign === '.' ? pointNumber : commaNumber).exec(text)?.groups;
  if (groups === undefined) return null;
  const { sign = '', integer = '', decimals = '' } = groups;
  if (integer === '' && decimals === '') return null;
  const whole = integer.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '') || '0';
  const fraction = withoutTrailingZeros(decimals);
  const amount = fraction === '' ? whole : `${whole}.${fraction}`;
  return sign !== '' && sign !== '+' && amount !== '0' ? `-${amount}` : amount;
}

/**
 * One grouping sign throughout; groups of three, and where the comma groups also of two before the last, as in
 * India.
 */
const pointNumber =
  /^(?<sign>[+\-\u2212]?)(?<integer>\d+|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?<separator>[\s'’])\d{3}(?:\k<separator>\d{3})*|)(?:\.(?<decimals>\d+))?$/u;
const commaNumber =
  /^(?<sign>[+\-\u2212]?)(?<integer>\d+|\d{1,3}(?<separator>[.\s'’])\d{3}(?:\k<separator>\d{3})*|)(?:,(?<decimals>\d+))?$/u;

function decimalSignOf(value: string): DecimalSign | null {
  if (isPlainInteger(value)) return null;
  const point = value.lastIndexOf('.');
  const comma = value.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const sign = point >= 0 ? '.' : ',';
  const other = sign === '.' ? ',' : '.';
  if (value.indexOf(sign) !== value.lastIndexOf(sign)) return other;
  return /^\s*[+\-\u2212]?[1-9]\d{0,2}[.,]\d{3}\s*$/u.test(value) ? null : sign;
}

/** Most numbers are, and need nothing done to them. */
function isPlainInteger(text: string): boolean {
  if (text === '' || text.startsWith('0')) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.endsWith('0', end)) end--;
  return digits.slice(0, end);
}
