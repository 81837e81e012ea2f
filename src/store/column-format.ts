/**
 * One field's values of a page's users, as IndexedDB keeps them. Where values repeat, each is kept once: less to write and to
 * read, and users share it in memory.
 */

/** One value for everybody; or all of them; or, where they repeat, the distinct ones and which of these each user has. */
export type TextColumn = { readonly all: string } | TextList | Coded<TextList>;

export type NumberColumn = { readonly all: number } | readonly number[] | Coded<readonly number[]>;

export type Column = TextColumn | NumberColumn;

/** One text, NUL between the values; a list where a value holds NUL. */
type TextList = string | readonly string[];

interface Coded<List> {
  readonly distinct: List;
  /** By user, a position in `distinct`. */
  readonly codes: Uint8Array | Uint16Array;
}

const separator = '\0';

export function packTexts(values: readonly string[]): TextColumn {
  const coded = codesOf(values);
  if (coded === null) return packList(values);
  const [all] = coded.distinct;
  if (coded.distinct.length === 1 && all !== undefined) return { all };
  return { distinct: packList(coded.distinct), codes: coded.codes };
}

export function packNumbers(values: readonly number[]): NumberColumn {
  const coded = codesOf(values);
  if (coded === null) return values;
  const [all] = coded.distinct;
  return coded.distinct.length === 1 && all !== undefined ? { all } : coded;
}

/** `count` texts; '' where there is no such column. Throws when it isn't one of texts. */
export function unpackTexts(column: Column | undefined, count: number): readonly string[] {
  if (column === undefined) return repeated('', count);
  if (typeof column === 'string') return column.split(separator);
  if ('all' in column) return repeated(textOf(column.all), count);
  if ('distinct' in column) return decoded(unpackTexts(column.distinct, column.codes.length), column.codes);
  return column.map(textOf);
}

/** `count` numbers; 0 where there is no such column. Throws when it isn't one of numbers. */
export function unpackNumbers(column: Column | undefined, count: number): readonly number[] {
  if (column === undefined) return repeated(0, count);
  if (typeof column === 'string') throw new Error('A column of numbers holds text');
  if ('all' in column) return repeated(numberOf(column.all), count);
  if ('distinct' in column) return decoded(unpackNumbers(column.distinct, column.codes.length), column.codes);
  return column.map(numberOf);
}

/** About how many bytes a column takes on disk: one a character, eight a number. */
export function columnSize(column: Column): number {
  if (typeof column === 'string') return column.length;
  if ('all' in column) return sizeOf(column.all);
  if ('distinct' in column) return columnSize(column.distinct) + column.codes.byteLength;
  return column.reduce((bytes: number, value) => bytes + sizeOf(value), 0);
}

function sizeOf(value: string | number): number {
  return typeof value === 'string' ? value.length : 8;
}

/** null when values hardly repeat, and none at all. */
function codesOf<Value>(values: readonly Value[]): Coded<readonly Value[]> | null {
  const most = Math.max(1, Math.min(values.length / 4, 0x1_00_00));
  const codeByValue = new Map<Value, number>();
  const codes = new Uint16Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (value === undefined) return null;
    let code = codeByValue.get(value);
    if (code === undefined) {
      code = codeByValue.size;
      if (code >= most) return null;
      codeByValue.set(value, code);
    }
    codes[at] = code;
  }
  if (codeByValue.size === 0) return null;
  return {
    distinct: [...codeByValue.keys()],
    codes: codeByValue.size <= 0x1_00 ? Uint8Array.from(codes) : codes,
  };
}

function decoded<Value>(distinct: readonly Value[], codes: Uint8Array | Uint16Array): Value[] {
  const values: Value[] = [];
  for (const code of codes) {
    const value = distinct[code];
    if (value === undefined) throw new Error('A column names a value that it does not hold');
    values.push(value);
  }
  return values;
}

function packList(values: readonly string[]): TextList {
  const joined = values.join(separator);
  return separatorsIn(joined) === values.length - 1 ? joined : values;
}

function separatorsIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) found += 1;
  return found;
}

function repeated<Value>(value: Value, count: number): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < count; at += 1) values.push(value);
  return values;
}

function textOf(value: string | number): string {
  if (typeof value === 'string') return value;
  throw new Error('A column of texts holds a number');
}

function numberOf(value: string | number): number {
  if (typeof value === 'number') return value;
  throw new Error('A column of numbers holds text');
}
