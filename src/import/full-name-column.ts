/** The column that goes to Full name: whatever splits one of its cells asks here, for its header says in which order (R6). */
import type { ColumnTarget } from '../domain/import-options';
import { nameOrderOf } from './name-order';
import type { NameParts } from './split-full-name';
import { splitFullName } from './split-full-name';

export interface FullNameColumn {
  readonly position: number;
  split(cell: string): NameParts;
}

/** null when no column goes there. */
export function fullNameColumn(
  headers: readonly string[],
  mapping: readonly ColumnTarget[],
): FullNameColumn | null {
  const position = mapping.indexOf('fullName');
  if (position < 0) return null;
  const order = nameOrderOf(headers[position] ?? '');
  return { position, split: (cell) => splitFullName(cell, order) };
}
