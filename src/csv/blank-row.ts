/** Rows without a value: they are no records, and the padding of spreadsheets is no value either (R4). */
import { trimText } from '../domain/clean-text';

export function isBlankCell(cell: string): boolean {
  return cell === '' || trimText(cell) === '';
}

/** Whether a row is an empty line, or nothing but delimiters and white space. */
export function isBlankRow(row: readonly string[]): boolean {
  for (const cell of row) {
    if (!isBlankCell(cell)) return false;
  }
  return true;
}

/** How many cells a row has without the blank ones at its end. */
export function filledLength(row: readonly string[]): number {
  return row.findLastIndex((cell) => !isBlankCell(cell)) + 1;
}
