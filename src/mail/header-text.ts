/** Header values for any script: RFC 2047 encoded words, folded as RFC 5322 wants it. */
import { bytesToBase64 } from '../domain/base64';
import { emailKey } from '../domain/email';
import type { Mailbox } from './compose-email';

/** `Name: value`, folded; the value may hold anything. */
export function textHeader(name: string, value: string): string {
  const clean = value.replace(/[\r\n\0]+/gu, ' ');
  return folded(`${name}: `, isPlain(clean) ? clean.split(/(?<=\S)(?= )/u) : encodedWords(clean));
}

/** `To: =?UTF-8?B?…?= <name@example.com>` */
export function mailboxHeader(name: string, { name: display, email }: Mailbox): string {
  const address = wireAddress(email);
  const clean = display.replace(/[\r\n\0]+/gu, ' ').trim();
  if (clean === '') return `${name}: ${address}`;
  return folded(`${name}: `, [...phrase(clean), ` <${address}>`]);
}

/**
 * An address as mail knows it: the domain in punycode. A local part beyond ASCII stays as it is, since nothing else could
 * stand for it (RFC 6532).
 */
export function wireAddress(email: string): string {
  const key = emailKey(email);
  return email.slice(0, email.lastIndexOf('@')) + key.slice(key.lastIndexOf('@'));
}

export function wireMailbox({ name, email }: Mailbox): Mailbox {
  return { name, email: wireAddress(email) };
}

/** A line with an encoded word has at most 76 characters: 12 frame it, and the first shares its line with the header's name. */
const bytesPerWord = 45;
const bytesOfFirstWord = 36;
const lineLength = 76;
const encoder = new TextEncoder();

/** Never cuts a character in two: each word must be readable by itself. */
function encodedWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let length = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > (words.length === 0 ? bytesOfFirstWord : bytesPerWord)) {
      words.push(word);
      word = '';
      length = 0;
    }
    word += character;
    length += bytes;
  }
  words.push(word);
  return words.map(
    (part, index) => `${index === 0 ? '' : ' '}=?UTF-8?B?${bytesToBase64(encoder.encode(part))}?=`,
  );
}

/** A display name: an atom sequence, a quoted string, or encoded words. */
function phrase(name: string): string[] {
  if (!isPlain(name) || name.length > lineLength - 20) return encodedWords(name);
  if (/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+$/u.test(name)) return [name];
  return [`"${name.replace(/["\\]/gu, '\\$&')}"`];
}

/** Printable ASCII that doesn't look like an encoded word. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/u.test(text) && !text.includes('=?') && !/(?:^ | $|\S{60,})/u.test(text);
}

/** Joins parts; where a line would get too long it breaks before a part, whose space then begins the next line. */
function folded(start: string, parts: readonly string[]): string {
  let result = start;
  let lineStart = 0;
  for (const part of parts) {
    const isLong = result.length - lineStart + part.length > lineLength;
    if (isLong && part.startsWith(' ')) {
      result += '\r\n';
      lineStart = result.length;
    }
    result += part;
  }
  return result;
}
