/** The identifier of a user (S2, R10): what is a valid address, and which spellings mean the same one. */
import { cleanText } from './clean-text';
import type { Result } from './result';
import { err, ok } from './result';

export interface EmailAddress {
  /** The spelling the person gave, trimmed and NFC. */
  readonly email: string;
  /** What all spellings of one address share: lower-cased, the domain in punycode. */
  readonly key: string;
}

/** Why a text is no email address, the first reason found. */
export type EmailFault =
  | 'missing' // nothing but white space
  | 'severalAts'
  | 'named' // as mail programs write it: Ann <ann@example.com>
  | 'space' // white space or a line break inside
  | 'invisibleCharacter' // a control or format character inside, such as U+200B or U+00AD
  | 'noAt'
  | 'noLocalPart' // nothing before the @
  | 'noDomain' // nothing after the @
  | 'character' // a character that can't stand before the @
  | 'dots' // a dot at an end or two in a row, on either side of the @
  | 'localTooLong' // more than 64 bytes before the @
  | 'addressLiteral' // name@[192.0.2.1]
  | 'domainWithoutDot'
  | 'domainInvalid' // not a host name: characters, hyphens at an end, a label over 63, a number at the end
  | 'tooLong'; // more than 254 bytes in all

const longestLocalPart = 64;
const longestAddress = 254;
const longestLabel = 63;

/**
 * R10: trims (white space, NBSP, zero-width, BOM), composes, and judges an address. Most are ASCII and take one
 * scan.
 */
export function parseEmail(raw: string): Result<EmailAddress, EmailFault> {
  if (isPlainAddress(raw)) return ok({ email: raw, key: lowerCaseAscii(raw) });
  const email = trimInvisible(cleanText(raw));
  if (email === '') return err('missing');
  const at = email.indexOf('@');
  if (at !== email.lastIndexOf('@')) return err('severalAts');
  if (email.endsWith('>')) return err('named');
  if (/\s/u.test(email)) return err('space');
  if (/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(email)) return err('invisibleCharacter');
  if (at < 0) return err('noAt');
  const localPart = email.slice(0, at);
  const localFault = localPartFault(localPart);
  if (localFault !== null) return err(localFault);
  const host = parseDomain(email.slice(at + 1));
  if (!host.ok) return host;
  if (byteLength(localPart) + 1 + host.value.length > longestAddress) return err('tooLong');
  return ok({ email, key: `${localKey(localPart)}@${host.value}` });
}

/** The key of an address that is valid already (R10); any other text is only lower-cased. */
export function emailKey(email: string): string {
  if (isAscii(email)) return lowerCaseAscii(email);
  const parsed = parseEmail(email);
  return parsed.ok ? parsed.value.key : email.toLowerCase();
}

/** Most addresses are lower case already; `toLowerCase` would copy the cells of a file that has other letters elsewhere. */
function lowerCaseAscii(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= letterA && code <= letterZ) return text.toLowerCase();
  }
  return text;
}

function localKey(localPart: string): string {
  return localPart.toLowerCase().normalize('NFC');
}

function localPartFault(localPart: string): EmailFault | null {
  if (localPart === '') return 'noLocalPart';
  if (!/^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(localPart)) return 'character';
  if (localPart.startsWith('.') || localPart.endsWith('.') || localPart.includes('..')) return 'dots';
  return byteLength(localPart) > longestLocalPart ? 'localTooLong' : null;
}

/**
 * The host name in punycode. The platform's URL parser does UTS #46; it is only ever given what names are spelled with,
 * and its answer is judged again, because it reads `1.2` as an IPv4 address and maps some letters to punctuation.
 */
function parseDomain(domain: string): Result<string, EmailFault> {
  if (domain === '') return err('noDomain');
  if (domain.startsWith('[')) return err('addressLiteral');
  const dotted = domain.replace(/[\u3002\uff0e\uff61]/gu, '.').toLowerCase();
  if (!nameSigns.test(dotted) || misplacedDot.test(dotted)) return err('domainInvalid');
  const fault = labelsFault(dotted.split('.'));
  if (fault !== null) return err(fault);
  if (isAscii(dotted) && !dotted.includes('xn--')) return ok(dotted);
  const host = asciiHost(dotted);
  if (host === null || !/^[a-z0-9.-]+$/u.test(host) || labelsFault(host.split('.')) !== null) {
    return err('domainInvalid');
  }
  return ok(host);
}

/**
 * Letters, digits, hyphens and dots, and the few signs that names are spelled with (RFC 5892): the middle dot of Catalan `l·l`,
 * the Greek keraia, the Hebrew geresh and gershayim, the Japanese zero and middle dot.
 */
const nameSigns = /^[\p{L}\p{M}\p{Nd}\u00b7\u0375\u05f3\u05f4\u3007\u30fb.-]+$/u;
const misplacedDot = /(?<!l)\u00b7|\u00b7(?!l)/u;

function labelsFault(labels: readonly string[]): EmailFault | null {
  if (labels.includes('')) return 'dots';
  if (labels.length < 2) return 'domainWithoutDot';
  if (/^(\p{Nd}+|0x[0-9a-f]*)$/u.test(labels.at(-1) ?? '')) return 'domainInvalid';
  const isLabel = (label: string) =>
    label.length <= longestLabel && !label.startsWith('-') && !label.endsWith('-');
  return labels.every(isLabel) ? null : 'domainInvalid';
}

function asciiHost(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}

/** Copied addresses drag invisible marks along at their ends; inside, they are a fault. */
function trimInvisible(email: string): string {
  const start = email.search(/[^\s\p{Cf}]/u);
  let end = email.length;
  while (/[\s\p{Cf}]/u.test(email.charAt(end - 1))) end--;
  return email.slice(start, end);
}

function byteLength(text: string): number {
  return isAscii(text) ? text.length : new TextEncoder().encode(text).length;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}

const atext = new Uint8Array(128);
const letterOrDigit = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
  letterOrDigit[character.charCodeAt(0)] = 1;
  atext[character.charCodeAt(0)] = 1;
}
for (const character of "!#$%&'*+-/=?^_`{|}~") atext[character.charCodeAt(0)] = 1;

const letterA = 0x41;
const letterZ = 0x5a;
const dot = 0x2e;
const atSign = 0x40;
const hyphen = 0x2d;
const digitNine = 0x39;

/**
 * Whether the text is a valid ASCII address just as it stands, in one scan: 100,000 addresses take milliseconds.
 * `false` only means that the whole of R10 has to be asked; what needs UTS #46 (`xn--`) is left to it too.
 */
function isPlainAddress(text: string): boolean {
  const length = text.length;
  if (length > longestAddress) return false;
  let index = 0;
  let previous = dot;
  for (; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === atSign) break;
    if (code === dot ? previous === dot : atext[code] !== 1) return false;
    previous = code;
  }
  if (index === length || index > longestLocalPart || previous === dot) return false;
  const domain = index + 1;
  let label = domain;
  previous = dot;
  for (index = domain; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === dot) {
      if (previous === dot || previous === hyphen || index - label > longestLabel) return false;
      label = index + 1;
    } else if (code === hyphen) {
      if (previous === dot || (previous === hyphen && index === label + 3)) return false;
    } else if (letterOrDigit[code] !== 1) return false;
    previous = code;
  }
  const mayEndInNumber = text.charCodeAt(label) <= digitNine;
  const endsInLabel = label < length && previous !== hyphen && length - label <= longestLabel;
  return label > domain && endsInLabel && !mayEndInNumber;
}
