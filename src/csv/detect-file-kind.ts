/** What a file that is no CSV really is, by its first bytes and whatever its name says (R4). */
import type { FileFault } from '../domain/csv-file';

export type FileKind = Extract<FileFault, { type: 'notCsv' }>['kind'];

/** First bytes, one character each; `?` is any. */
const signatures: readonly (readonly [FileKind, readonly string[]])[] = [
  ['zip', ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']],
  ['xls', ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1']],
  ['pdf', ['%PDF-']],
  ['gzip', ['\x1F\x8B']],
  ['image', ['\x89PNG\r\n\x1A\n', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'RIFF????WEBP', 'BM????\0\0\0\0']],
  ['image', ['II*\0', 'MM\0*', '????ftyphei', '????ftypmif', '????ftypavi']],
  // 7z, RAR, Zstandard, xz, SQLite; and UTF-32, which no browser decodes.
  ['binary', ['7z\xBC\xAF\x27\x1C', 'Rar!\x1A\x07', '\x28\xB5\x2F\xFD', '\xFD7zXZ\0', 'SQLite format 3\0']],
  ['binary', ['\xFF\xFE\0\0', '\0\0\xFE\xFF']],
];

/** How text begins that is no table; `.xls` files of web applications are web pages. */
const openings: readonly (readonly [FileKind, RegExp])[] = [
  ['html', /^<(?:!doctype html|html|head|body|table|meta)\b/i],
  ['xml', /^<\?xml\s/i],
  ['json', /^(?:\{\s*"[^"]*"\s*:|\[\s*\{\s*(?:"[^"]*"\s*:|\}))/],
  ['vcard', /^begin:vcard\s/i],
];

/**
 * The kind of a file that can't be CSV; null when nothing speaks against it. `head` and `tail` are its first and last
 * bytes (a ZIP lists its contents at the end), `name` decides only what a ZIP's contents leave open.
 */
export function detectFileKind(head: Uint8Array, tail: Uint8Array, name: string): FileKind | null {
  const start = bytesToText(head.subarray(0, 512));
  const kind = signatures.find(([, patterns]) => patterns.some((pattern) => startsLike(start, pattern)))?.[0];
  if (kind === undefined) return openingKind(start);
  return kind === 'zip' ? zipKind(bytesToText(head) + bytesToText(tail), name) : kind;
}

/**
 * Whether bytes without any signature are no text in any single-byte or multi-byte encoding: such text has no control
 * characters. NULs don't count, for damaged text is full of them.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  let nuls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls++;
    else if (isControl(byte)) controls++;
  }
  const rest = bytes.length - nuls;
  return rest === 0 || (controls > 2 && controls > 0.05 * rest);
}

/** Tab, line breaks, form feed, Ctrl-Z (end of file) and escape (ISO-2022) occur in text. */
function isControl(byte: number): boolean {
  if (byte === 0x7f) return true;
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

function zipKind(contents: string, name: string): FileKind {
  if (contents.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (/xl\/(workbook|worksheets|_rels|styles|sharedStrings)/.test(contents)) return 'xlsx';
  if (/mimetypeapplication\/|word\/|ppt\/|META-INF\//.test(contents)) return 'zip';
  if (/\.xls[xmb]$/i.test(name)) return 'xlsx';
  return /\.ods$/i.test(name) ? 'ods' : 'zip';
}

/** Behind blanks, and a byte order mark of UTF-8. */
function openingKind(start: string): FileKind | null {
  const text = start.replace(/^(?:\xEF\xBB\xBF)?\s*/, '');
  return openings.find(([, opening]) => opening.test(text))?.[0] ?? null;
}

function startsLike(start: string, pattern: string): boolean {
  return Array.from(pattern).every((byte, index) => byte === '?' || byte === start.charAt(index));
}

/** One character per byte. */
function bytesToText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
