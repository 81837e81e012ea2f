/** What a file that is no CSV really is, by its first bytes and whatever its name says (R4). */
import type { FileFault } from '../domain/csv-file';

export type FileKind = Extract<FileFault, { type: 'notCsv' }>['kind'];

/** First bytes, one character each; `?` is any. */
const signatures: readonly (readonly [FileKind, readonly string[]])[] = [
  ['zip', ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']],
  ['xls', ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1']],
  ['pdf', ['%PDF-']],
  ['compressed', ['\x1F\x8B', '7z\xBC\xAF\x27\x1C', 'Rar!\x1A\x07', '\x28\xB5\x2F\xFD', '\xFD7zXZ\0']],
  ['compressed', ['BZh?1AY&SY', `${'?'.repeat(257)}ustar`]],
  ['image', ['\x89PNG\r\n\x1A\n', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'RIFF????WEBP', 'BM????\0\0\0\0']],
  ['image', ['II*\0', 'MM\0*', '????ftyphei', '????ftypmif', '????ftypavi']],
  // The latter are UTF-32, which no browser decodes.
  ['binary', ['SQLite format 3\0', '\xFF\xFE\0\0', '\0\0\xFE\xFF']],
];

/** Bytes; a dump of a database begins with many comments. */
const openingSize = 4096;

/** How text begins that is no table; `.xls` files of web applications are web pages, and so is what Excel saves as one file. */
const openings: readonly (readonly [FileKind, RegExp])[] = [
  ['html', /^<(?:!doctype html|html|head|body|table|meta|style|script|div)\b/i],
  ['html', /^mime-version:[\s\S]*\bcontent-type: *multipart\/related/i],
  ['xml', /^<\?xml\s/i],
  ['xml', /^<[a-z][\w:.-]*(?:\s[^<>]*)?>\s*<[!?/]?[a-z-][\w:.-]*[\s/>]/i],
  ['json', /^(?:\{\s*"[^"]*"\s*:|\[\s*\{\s*(?:"[^"]*"\s*:|\})|\[\s*(?:\[\s*)?"[^"]*"\s*[,\]])/],
  ['vcard', /^begin:vcard\s/i],
  ['document', /^\{\\rtf/],
  ['ldif', /^(?:version: *1\s+(?:#[^\n]*\n\s*)*)?dn:/i],
  ['sql', /^(?:insert into|create (?:table|database)|drop table|set \w+ ?=|copy \S+ \()\s*\S/i],
  [
    'email',
    /^(?:[\w-]+:|from \S+@)[^\n]*\n(?:[^\n]*\n)*?(?:received: *(?:from|by) |message-id: *<|mime-version: *1)/i,
  ],
];

/** What may stand in front of those. */
const comments = /^(?:(?:<!--[\s\S]*?-->|(?:--|#)[^\n]*\n|\/\*[\s\S]*?\*\/;?)\s*)+/;

/**
 * The kind of a file that can't be CSV; null when nothing speaks against it. `head` and `tail` are its first and last
 * bytes (a ZIP lists its contents at the end), `name` decides only what a ZIP's contents leave open.
 */
export function detectFileKind(head: Uint8Array, tail: Uint8Array, name: string): FileKind | null {
  const start = bytesToText(head.subarray(0, openingSize));
  const kind = signatures.find(([, patterns]) => patterns.some((pattern) => startsLike(start, pattern)))?.[0];
  if (kind === undefined) return openingKind(start);
  if (kind === 'zip') return zipKind(bytesToText(head) + bytesToText(tail), name);
  return kind === 'xls' ? oleKind(bytesToText(head) + bytesToText(tail)) : kind;
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
  if (/Index\/(Document|Tables|CalculationEngine)/.test(contents)) return 'numbers';
  if (/word\/(document|_rels|styles)|mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(contents))
    return 'document';
  if (/mimetypeapplication\/|ppt\/|META-INF\//.test(contents)) return 'zip';
  if (/\.xls[xmb]$/i.test(name)) return 'xlsx';
  return /\.ods$/i.test(name) ? 'ods' : 'zip';
}

/** Office wrapped more than workbooks in such files; the names of their parts are UTF-16. */
function oleKind(contents: string): FileKind {
  const names = contents.replaceAll('\0', '');
  if (names.includes('Workbook')) return 'xls';
  if (names.includes('WordDocument')) return 'document';
  return names.includes('__substg1.0_') ? 'email' : 'xls';
}

/** Behind a byte order mark, blanks and comments; in UTF-16, ASCII is ASCII between NULs. */
function openingKind(start: string): FileKind | null {
  const text = start.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
  const opening = text.trimStart().replace(comments, '');
  return openings.find(([, pattern]) => pattern.test(opening))?.[0] ?? null;
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
