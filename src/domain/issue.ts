/** What is wrong, or worth a look, in one cell or row. The engine speaks in codes; `src/texts` says them (D7). */
import type { FieldId } from './field';

/** Errors: any of them rejects the row whole (R14). */
export type ErrorCode =
  | 'emailMissing' // S2
  | 'emailInvalid' // R10; params.reason is an EmailFault
  | 'emailTaken' // S2: in a form, another user has it; params.name
  | 'passwordTooShort' // S8
  | 'tooLong' // R11; params.limit, params.length
  | 'controlCharacter' // R11: what can't be shown, such as NUL; in a password line breaks too; params.codePoint (`U+0007`)
  | 'replacementCharacter' // R1: U+FFFD is never imported silently
  | 'tooManyCells' // R4; params.cells, params.columns
  | 'requiredMissing' // R8: a required custom field is blank on a new user
  | 'notAnOption' // R8; params.options
  | 'notANumber' // R8; params.format
  | 'notADate' // R8; params.format
  | 'dateAmbiguous' // R8: the column's day/month order was not chosen yet
  | 'notACheckBox'; // R8

/** Warnings: the row is imported all the same. */
export type WarningCode =
  | 'tooFewCells' // R4; params.cells, params.columns
  | 'phoneDamaged' // R11: 4.41234E+11
  | 'lineBreakFolded' // R11: line breaks or tabs in a one-line value became a space
  | 'companyCleared' // R12: the row moves an existing user to Individuals
  | 'companyPlaceholder' // S9: `N/A`, `-` and the like make a new group
  | 'excelSerialDate' // R8: a spreadsheet's day number was read as a date
  | 'passwordShort' // S8 allows it, but it has under 8 characters
  | 'passwordCommon'; // S8 allows it, but it is one of those that are guessed first

export type IssueCode = ErrorCode | WarningCode;

export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  /** The field concerned; absent when it is the whole row. */
  readonly field?: FieldId;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Whether a value or a row is refused: warnings alone refuse nothing. */
export function hasError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
