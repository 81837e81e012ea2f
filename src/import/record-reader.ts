/**
 * From a record's cells to checked values: the mapping, compiled once per plan so that a row costs little (R4,
 * R8–R11).
 */
import { unguardFormula } from '../csv/formula-guard';
import { checkEmail, createCheck, findField, formatsOf, plainFormats } from '../domain/check-value';
import type { ValueFormats } from '../domain/check-value';
import { trimText } from '../domain/clean-text';
import type { EmailAddress } from '../domain/email';
import type { CustomField, FieldId, TextField } from '../domain/field';
import { isTextField } from '../domain/field';
import type { ImportOptions } from '../domain/import-options';
import type { Issue } from '../domain/issue';
import type { UserValues } from '../domain/plan';
import type { ValueCheck } from '../domain/text-value';
import { checkPassword, isDamagedPhone } from '../domain/text-value';
import { fullNameColumn } from './full-name-column';
import type { GroupResolver, NamedGroup } from './group-resolver';

/** The rows of a file, as far as planning them needs it. */
export interface ImportRows {
  readonly headers: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** Positions of records that a person left out (R14). */
  readonly leftOut?: ReadonlySet<number>;
  /** Records that show how the columns write numbers and dates (R8), where that is not the records themselves. */
  readonly formatRecords?: readonly (readonly string[])[];
}

/** The same, each with the number that it has in the file: what a person is told of a row. */
export interface NumberedRows extends ImportRows {
  readonly rowNumbers: readonly number[];
}

/** The fields that a full name fills (R6). */
export const nameFields = ['firstName', 'middleName', 'lastName'] as const;

/** A field that rows may write, and where its value stands in `RecordReading.values`. */
export interface Slot {
  readonly field: FieldId;
  /** The same, when it is a standard field. */
  readonly textField: TextField | null;
}

/** What one row says. The reader fills one object again and again: a file may have a million rows. */
export interface RecordReading {
  address: EmailAddress | null;
  /** The values that the user with this address has before the row; null for nobody. */
  current: UserValues | null;
  /** '' when the row sets none. */
  password: string;
  /** null: a blank cell; undefined: no cell, or the group the user is in: nothing is touched. */
  company: NamedGroup | null | undefined;
  /** By position of the slots: '' is a blank cell, undefined no cell. */
  readonly values: (string | undefined)[];
  readonly issues: Issue[];
}

export interface RecordReader {
  readonly slots: readonly Slot[];
  /** `valuesOf` knows users by email key (R10). The answer is good until the next call. */
  read(record: readonly string[], valuesOf: (key: string) => UserValues | null): RecordReading;
}

/** Takes one cell: writes what it says into the reading. `current` is the reading's. */
type CellReader = (cell: string, current: UserValues | null) => void;

/**
 * Compiles the mapping. A cell that says just what the user has is taken as it is: what the directory holds was checked
 * when it came, and most cells of most files say nothing new. A cell that a short row lacks counts as unmapped, not as blank: it touches nothing (R4). A
 * column that goes to a field that no longer exists is not imported. A full name fills the name fields that have no
 * column of their own, or a blank cell in it.
 */
export function createRecordReader(
  file: ImportRows,
  options: ImportOptions,
  customFields: readonly CustomField[],
  groups: GroupResolver,
  isCommonPassword: (password: string) => boolean,
): RecordReader {
  const reading: RecordReading = {
    address: null,
    current: null,
    password: '',
    company: undefined,
    values: [],
    issues: [],
  };
  const slots: Slot[] = [];
  const emailColumn = options.mapping.indexOf('email');
  const columns = options.mapping
    .map((target, position) => ({ position, target }))
    .sort((a, b) => Number(b.target === 'fullName') - Number(a.target === 'fullName'))
    .flatMap(({ position, target }) => {
      const read = target === null ? null : columnReader(target, position);
      // R23: passwords never get a guard against spreadsheets, so none is taken off.
      return read === null ? [] : [{ position, read, isGuarded: target !== 'password' }];
    });

  const lastNamed = file.headers.findLastIndex((header) => header !== '');
  const lastImported = options.mapping.findLastIndex((target) => target !== null);
  const neededCells = Math.max(lastNamed, lastImported) + 1;

  function columnReader(target: FieldId, position: number): CellReader | null {
    if (target === 'fullName') return fullNameReader();
    const field = findField(target, customFields);
    if (field === null || field === 'email') return null;
    if (field === 'password') {
      return (cell) => {
        reading.password = checkPassword(cell, reading.issues);
        if (isCommonPassword(reading.password)) {
          reading.issues.push({ severity: 'warning', code: 'passwordCommon', field });
        }
      };
    }
    if (field === 'company') {
      return (cell, current) => {
        const isSame = current !== null && groups.nameOf(current.groupId) === cell;
        reading.company = isSame ? undefined : groups.read(cell, reading.issues);
      };
    }
    if (typeof field === 'string') {
      return slotWriter(field, createCheck(field, plainFormats), (values) => values[field]);
    }
    const { id, type } = field;
    const check = createCheck(field, columnFormats(field, position));
    // A number or date may mean another one, the way its column is written.
    const isText = type === 'text' || type === 'longText';
    return slotWriter(id, check, isText ? (values) => values.custom[id] : null);
  }

  function fullNameReader(): CellReader | null {
    const fullName = fullNameColumn(file.headers, options.mapping);
    if (fullName === null) return null;
    const writers = nameFields.map((field) => ({
      field,
      write: slotWriter(field, createCheck(field, plainFormats), null),
    }));
    return (cell) => {
      const name = fullName.split(cell);
      for (const { field, write } of writers) write(name[field], null);
    };
  }

  /** A blank cell never hides what a full name gave before it. `currentValue`: what a cell may be taken for unchecked. */
  function slotWriter(
    field: FieldId,
    check: ValueCheck,
    currentValue: ((values: UserValues) => string | undefined) | null,
  ): CellReader {
    const slot = slotOf(field);
    // R11: that it is damaged is said again, however long it has been so.
    const isPhone = phoneFields.has(field);
    const { values, issues } = reading;
    return (cell, current) => {
      const known = current === null || currentValue === null ? undefined : currentValue(current);
      const isKept = known === cell && !(isPhone && isDamagedPhone(known));
      const value = isKept ? known : check(cell, issues);
      if (value !== '' || values[slot] === undefined) values[slot] = value;
    };
  }

  /** R8: what the column shows, unless a person said how it writes its dates. */
  function columnFormats(field: CustomField, position: number): ValueFormats {
    const detected = formatsOf(field, columnCells(file.formatRecords ?? file.records, position));
    return { ...detected, dateOrder: options.dateOrders[position] ?? detected.dateOrder };
  }

  function slotOf(field: FieldId): number {
    const known = slots.findIndex((slot) => slot.field === field);
    if (known >= 0) return known;
    return slots.push({ field, textField: isTextField(field) ? field : null }) - 1;
  }

  return {
    slots,
    read(record, valuesOf) {
      const { values, issues } = reading;
      reading.password = '';
      reading.company = undefined;
      issues.length = 0;
      for (let slot = 0; slot < slots.length; slot++) values[slot] = undefined;
      if (record.length !== file.headers.length)
        checkCellCount(record, neededCells, file.headers.length, issues);
      const address = checkEmail(unguardFormula(record[emailColumn] ?? ''), issues);
      const current = address === null ? null : valuesOf(address.key);
      reading.address = address;
      reading.current = current;
      for (const { position, read, isGuarded } of columns) {
        const cell = record[position];
        if (cell !== undefined) read(isGuarded ? unguardFormula(cell) : cell, current);
      }
      return reading;
    },
  };
}

const phoneFields: ReadonlySet<FieldId> = new Set(['workPhone', 'cellPhone', 'homePhone']);

function* columnCells(records: ImportRows['records'], position: number): Iterable<string> {
  for (const record of records) yield unguardFormula(record[position] ?? '');
}

/** R4. Blank cells too many are the trailing delimiters that some programs write, often behind the header alone. */
function checkCellCount(record: readonly string[], needed: number, columns: number, issues: Issue[]): void {
  const params = { cells: record.length, columns };
  if (record.length < needed) issues.push({ severity: 'warning', code: 'tooFewCells', params });
  else if (record.slice(columns).some((cell) => trimText(cell) !== '')) {
    issues.push({ severity: 'error', code: 'tooManyCells', params });
  }
}
