/** What a person chooses for one import, besides the file itself. */
import type { FieldId } from './field';

/** Where a column goes: a field, `fullName` (splits into first, middle and last, R6), or nowhere. */
export type ColumnTarget = FieldId | 'fullName' | null;

export interface ImportOptions {
  /** S3: off at first. Off, a row for an existing user is skipped (R12). */
  readonly updateExisting: boolean;
  /** S3, S10: off at first. */
  readonly notifyNew: boolean;
  /** R12: what a blank cell does to an existing user's value. */
  readonly blankCells: 'keep' | 'clear';
  /** R12, S9: what a blank company does to an existing user. */
  readonly blankCompany: 'individuals' | 'keep';
  /** R12: `skip` makes an update-only import. */
  readonly newEmails: 'create' | 'skip';
  /**
   * What happens where the file has a value that the field had before a later change: the file's goes in, as everywhere, or
   * the newer one stays. Absent, as in imports from before there was this: `replace`.
   */
  readonly olderValues?: 'replace' | 'keep';
  /** One entry per column of the file, by position. No two columns share a target. */
  readonly mapping: readonly ColumnTarget[];
  /** R8: how the dates of a column are written, by column position, where a person chose. */
  readonly dateOrders: Readonly<Record<number, 'dayFirst' | 'monthFirst'>>;
}

export const defaultImportOptions: Omit<ImportOptions, 'mapping'> = {
  updateExisting: false,
  notifyNew: false,
  blankCells: 'keep',
  blankCompany: 'individuals',
  newEmails: 'create',
  dateOrders: {},
};
