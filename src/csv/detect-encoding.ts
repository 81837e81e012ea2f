/** Bytes → the encoding they are read in (R1). */
import type { EncodingSource } from '../domain/csv-file';
import { createFileDecoder } from './file-decoder';

export interface FileEncoding {
  /** A label that `createFileDecoder` knows. */
  readonly label: string;
  readonly source: EncodingSource;
  /** Length of the byte order mark, which is no part of the text. */
  readonly bomLength: number;
}

/** What a file that isn't UTF-8 is previewed in, until a person chooses. */
export const fallbackEncoding = 'windows-1252';

/** The byte that begins an escape sequence. */
export const escape = 0x1b;

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding by the first bytes of a file: a person's choice, a byte order mark, UTF-16 by the pattern of its NULs, UTF-8,
 * in this order (UTF-16 of plain ASCII is valid UTF-8, so its pattern comes first; ISO-2022-JP is valid too, and is none).
 * `utf8` answers for these bytes only: whoever decodes the rest strictly may find otherwise. A choice that no decoder knows
 * counts as none.
 */
export function detectEncoding(head: Uint8Array, chosen: string | undefined): FileEncoding {
  const mark = byteOrderMarks.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  const bomLength = mark?.[1].length ?? 0;
  const label = chosen === undefined ? null : canonicalLabel(chosen);
  if (label !== null) return { label, source: 'chosen', bomLength };
  if (mark !== undefined) return { label: mark[0], source: 'bom', bomLength };

  const utf16 = utf16Pattern(head);
  if (utf16 !== null) return { label: utf16, source: 'utf16Pattern', bomLength };
  if (isUtf8(head) && !switchesCharacterSets(head)) return { label: 'utf-8', source: 'utf8', bomLength };
  return { label: fallbackEncoding, source: 'guess', bomLength };
}

/** The decoder's own name for an encoding (`latin1` is `windows-1252`); null when it knows none. */
export function canonicalLabel(label: string): string | null {
  try {
    return createFileDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Whether the bytes are UTF-8 as far as they go; a character cut off at their end is no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether the bytes are ISO-2022-JP, whose Japanese is ASCII between escape sequences, and so valid UTF-8 that says nothing. */
function switchesCharacterSets(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(escape); at !== -1; at = bytes.indexOf(escape, at + 1)) {
    const isTwoByteSet = bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
    if (isTwoByteSet) return true;
  }
  return false;
}

/**
 * UTF-16 without a byte order mark. Delimiters, digits and addresses are ASCII in every language, so an ASCII byte beside a
 * NUL is more frequent than two ASCII bytes side by side; in UTF-8 with a few stray NULs it is the other way round.
 */
function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let littleEndian = 0;
  let bigEndian = 0;
  let neither = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    if (isAsciiText(first) && second === 0) littleEndian++;
    else if (first === 0 && isAsciiText(second)) bigEndian++;
    else if (isAsciiText(first) && isAsciiText(second)) neither++;
  }
  if (littleEndian > bigEndian + neither && isSensible(bytes, 'utf-16le')) return 'utf-16le';
  if (bigEndian > littleEndian + neither && isSensible(bytes, 'utf-16be')) return 'utf-16be';
  return null;
}

function isAsciiText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Whether bytes read in an encoding are made of characters that people write. */
function isSensible(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes, { stream: true });
  const odd = text.match(/[^\t\r\n\P{C}]|\uFFFD/gu)?.length ?? 0;
  return odd <= 0.05 * text.length;
}
