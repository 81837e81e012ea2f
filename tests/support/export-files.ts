/** `tests/fixtures/export-files.txt` → files as bytes, each with what reading and matching it must find. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Delimiter } from '../../src/domain/csv-file';
import { latin1, utf16, utf8 } from '../unit/csv/read-bytes';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: string;
  readonly delimiter: Delimiter | null;
  /** Row of the header from 1, 0 when the file has none. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Target → the column that it must get, by position. */
  readonly fields: ReadonlyMap<string, number>;
  /** Columns that may be taken or left. */
  readonly eitherWay: ReadonlySet<number>;
}

export function readExportFiles(): ExportFile[] {
  const text = readFileSync('tests/fixtures/export-files.txt', 'utf8').replaceAll('→', '\t');
  return text
    .split(/\n\n(?=# )/)
    .slice(1)
    .map(readBlock);
}

function readBlock(block: string): ExportFile {
  const [title = '', ...lines] = block.trimEnd().split('\n');
  const { name = '', attributes = '' } =
    /^# (?<name>.*?)(?: \[(?<attributes>[^\]]*)\])?$/.exec(title)?.groups ?? {};
  const settings = new Map(attributes.split(' ').map((pair) => pairOf(pair, '=')));
  const expected = (lines.pop() ?? '').replace(/^=> ?/, '').split(' | ');
  const pairs = expected.filter((entry) => entry.includes('=')).map((entry) => pairOf(entry, '='));
  const preamble = Number(new Map(pairs).get('preamble') ?? 0);
  const hasSeparatorLine = lines[0]?.startsWith('sep=') ?? false;
  const headerIndex = hasSeparatorLine ? 1 : preamble;
  const headerLine = lines[headerIndex] ?? '';
  const delimiter = delimiterOf(settings.get('delimiter') ?? new Map(pairs).get('delimiter'), headerLine);
  const hasHeader = settings.get('header') !== 'none';
  const headers = hasHeader
    ? (Papa.parse<string[]>(headerLine, { delimiter: delimiter ?? ',' }).data[0] ?? [])
    : [];
  const columnOf = (header: string) => {
    const column = /^#\d+$/.test(header) ? Number(header.slice(1)) - 1 : headers.indexOf(header.trim());
    if (column < 0) throw new Error(`${name}: no column ${header}`);
    return column;
  };
  const columns = pairs
    .filter(([key]) => key !== 'preamble' && key !== 'delimiter')
    .map(([key, header]) => [key, columnOf(header)] as const);
  const rows = lines.length > headerIndex + 1 ? [] : inventRows(headers, columns, delimiter ?? ',');
  const content = [...lines, ...rows]
    .map((line) =>
      line.startsWith('@') ? fillRow(line.slice(1), headers, delimiter ?? ',', columnOf) : line,
    )
    .join(settings.get('lines') === 'cr' ? '\r' : '\n');
  const encoding = settings.get('encoding') ?? 'utf-8';
  return {
    name,
    bytes: encode(content, encoding),
    encoding,
    delimiter,
    headerRow: hasHeader ? headerIndex + 1 : 0,
    headers: headers.map((header) => header.trim()),
    fields: new Map(columns.filter(([key]) => !key.startsWith('?'))),
    eitherWay: new Set(columns.filter(([key]) => key.startsWith('?')).map(([, column]) => column)),
  };
}

function pairOf(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function delimiterOf(name: string | undefined, header: string): Delimiter | null {
  switch (name) {
    case 'comma':
      return ',';
    case 'semicolon':
      return ';';
    case 'tab':
      return '\t';
    case 'pipe':
      return '|';
    default:
      if (header.includes(';')) return ';';
      return header.includes(',') ? ',' : null;
  }
}

function fillRow(
  line: string,
  headers: readonly string[],
  delimiter: string,
  columnOf: (header: string) => number,
): string {
  const cells = headers.map(() => '');
  for (const [header, value] of line.split('|').map((pair) => pairOf(pair, '='))) {
    cells[columnOf(header)] = value.includes(delimiter) ? `"${value}"` : value;
  }
  return cells.join(delimiter);
}

/** Three people, in the columns that a field gets. */
function inventRows(
  headers: readonly string[],
  columns: readonly (readonly [string, number])[],
  delimiter: string,
): string[] {
  return inventedPeople.map((person) => {
    const cells = headers.map(() => '');
    for (const [target, column] of columns) cells[column] = person[target] ?? '';
    return cells.join(delimiter);
  });
}

const inventedPeople: readonly Readonly<Record<string, string>>[] = [
  {
    firstName: 'Anna',
    middleName: 'Maria',
    lastName: 'Berger',
    fullName: 'Anna Berger',
    email: 'anna.berger@acme.example',
    password: 'Spring-2031!',
    company: 'Acme Ltd',
    workPhone: '+43 1 555 0100',
    cellPhone: '+43 660 555 0101',
    homePhone: '+43 1 555 0102',
    notes: 'Prefers mail',
  },
  {
    firstName: 'John',
    lastName: 'Smith',
    fullName: 'John Smith',
    email: 'john.smith@globex.example',
    password: 'Autumn-2031!',
    company: 'Globex',
    workPhone: '(212) 555-0199',
  },
  {
    firstName: 'Zoë',
    middleName: 'Q',
    lastName: "O'Brien",
    fullName: "Zoë O'Brien",
    email: 'zoe@initech.example',
    password: 'Winter-2031!',
    cellPhone: '0660 5550199',
  },
];

function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-16le') return utf16(text, 'little', true);
  return encoding === 'windows-1252' ? latin1(text) : utf8(text);
}
