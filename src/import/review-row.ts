/** From planned rows to what the review draws (R15). */
import type { DirectoryView } from '../directory/directory';
import { trimText } from '../domain/clean-text';
import type { CustomField, FieldId } from '../domain/field';
import { isStandardField, isTextField } from '../domain/field';
import { individuals } from '../domain/group';
import { hiddenValue } from '../domain/hidden-value';
import type { ImportOptions } from '../domain/import-options';
import type { Issue } from '../domain/issue';
import { importOfOrigin, type Origin } from '../domain/user';
import type { Plan, PlannedRow, RowKind, SkipReason, UserValues } from '../domain/plan';
import { fullNameColumn } from './full-name-column';
import { columnOfField } from './mend-rows';
import { nameFields, type NumberedRows } from './record-reader';

/** One row of the review, ready to draw. */
export interface ReviewRow {
  /** The row's number in the file, from 1 as a spreadsheet counts. */
  readonly row: number;
  /** Position of the record in the file's records: what a mend names it by (R14). */
  readonly record: number;
  readonly kind: RowKind;
  /** By position of `Review.fields`. Company shows names; a password shows as dots. */
  readonly cells: readonly ReviewCell[];
  /** Issues of the row as a whole and of its cells. */
  readonly issues: readonly Issue[];
  readonly skipReason: SkipReason | null;
  /** Values of the file that the directory had before later changes; null when there are none. */
  readonly older: ReviewedOlder | null;
  /** What it said before the directory changed (R16); null where it says the same, and in every plan that is made the first time. */
  readonly reviewed: ReviewedBefore | null;
}

/** A row as the person saw it in a plan that the directory overtook. */
export interface ReviewedBefore extends Pick<ReviewRow, 'kind' | 'issues' | 'skipReason'> {
  /** The values that were others. */
  readonly cells: readonly (Pick<ReviewCell, 'before' | 'after'> & { readonly field: FieldId })[];
}

export interface ReviewedOlder {
  /** The newer values stay. */
  readonly isKept: boolean;
  readonly values: readonly {
    readonly field: FieldId;
    /** What the file says. */
    readonly inFile: string;
    /** Milliseconds since the epoch. */
    readonly at: number;
    readonly by: Origin;
    /** The file of the import that it was changed by; null when it was something else, or is forgotten. */
    readonly importName: string | null;
  }[];
}

export interface ReviewCell {
  /**
   * What an update replaces, '' when it fills a blank; null when the value stays, and in rows that update nothing.
   */
  readonly before: string | null;
  /** The value after the row; in a rejected or skipped one what the file says. */
  readonly after: string;
  /** The person changed the cell (R14). */
  readonly isMended?: true;
}

export interface Review {
  /** The columns: the fields that the plan touches, in the order of the file's columns. */
  readonly fields: readonly FieldId[];
  row(planned: PlannedRow): ReviewRow;
}

/** The fields that a mapping touches, in the order of its columns; a full name is three of them. */
export function planFields(
  mapping: ImportOptions['mapping'],
  customFields: readonly CustomField[],
): FieldId[] {
  const fields = mapping.flatMap((target): readonly FieldId[] => {
    if (target === 'fullName') return nameFields;
    return target === null ? [] : [target];
  });
  const isKnown = (field: FieldId) => isStandardField(field) || customFields.some(({ id }) => id === field);
  return [...new Set(fields)].filter(isKnown);
}

/**
 * Draws the rows of one plan. An applied row shows the state right after it (R9). Clear passwords never leave here.
 */
export function createReview(
  plan: Plan,
  file: NumberedRows,
  options: Pick<ImportOptions, 'mapping'>,
  directory: DirectoryView,
  isMended: (record: number, column: number) => boolean = () => false,
  importName: (importId: string) => string | null = () => null,
): Review {
  const fields = planFields(options.mapping, directory.customFields);
  const fullName = fullNameColumn(file.headers, options.mapping);
  // As they are now: the review stays as it is when the directory moves on (R16).
  const groupNames = new Map([...directory.groups, ...plan.newGroups].map(({ id, name }) => [id, name]));

  function shown(field: FieldId, value: string): string {
    return field === 'company' ? (groupNames.get(value) ?? individuals.name) : value;
  }

  function appliedCell(planned: PlannedRow, after: UserValues, field: FieldId): ReviewCell {
    const change = planned.changes.find((candidate) => candidate.field === field);
    if (field === 'password') {
      return { before: change ? '' : null, after: fileValue(planned.record, field) };
    }
    return {
      before: change ? shown(field, change.before) : null,
      after: shown(field, valueOf(after, field)),
    };
  }

  function fileValue(record: number, field: FieldId): string {
    const cells = file.records[record] ?? [];
    const cellOf = (target: FieldId) => trimText(cells[options.mapping.indexOf(target)] ?? '');
    const own = cellOf(field);
    if (field === 'password') return hiddenValue(own);
    if (own !== '' || !isNameField(field)) return own;
    return fullName === null ? '' : fullName.split(cellOf('fullName'))[field];
  }

  function olderOf(record: number): ReviewedOlder | null {
    const older = plan.olderRows.get(record);
    if (older === undefined) return null;
    const values = older.values.map(({ field, value, at, by }) => {
      const importId = importOfOrigin(by);
      return {
        field,
        inFile: field === 'company' ? fileValue(record, field) : value,
        at,
        by,
        importName: importId === null ? null : importName(importId),
      };
    });
    return { isKept: older.isKept, values };
  }

  return {
    fields,
    row(planned) {
      const { after, kind, record } = planned;
      const cells = fields.map((field): ReviewCell => {
        const cell =
          isApplied(kind) && after !== null
            ? appliedCell(planned, after, field)
            : { before: null, after: fileValue(record, field) };
        const column = columnOfField(options.mapping, fullName, field, file.records[record] ?? []);
        return isMended(record, column) ? { ...cell, isMended: true } : cell;
      });
      const row = file.rowNumbers[record] ?? record + 1;
      const { issues, skipReason } = planned;
      return { row, record, kind, cells, issues, skipReason, older: olderOf(record), reviewed: null };
    },
  };
}

/** Whether a row shows a user's values, not what the file says. */
export function isApplied(kind: RowKind): boolean {
  return kind !== 'rejected' && kind !== 'skipped';
}

function isNameField(field: FieldId): field is (typeof nameFields)[number] {
  return nameFields.some((name) => name === field);
}

function valueOf(values: UserValues, field: FieldId): string {
  if (isTextField(field) || field === 'email') return values[field];
  return field === 'company' ? values.groupId : (values.custom[field] ?? '');
}
