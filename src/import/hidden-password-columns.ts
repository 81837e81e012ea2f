/** Columns that a header calls passwords, and that hold masks or hashes of some: nobody's new password (S8, R6). */
import type { ColumnTarget } from '../domain/import-options';
import { matchHeader } from './match-columns';
import { hidesPasswords } from './match-judging';
import { profileColumn } from './value-sniffing';

/**
 * By column: whether it is one. Matching leaves them out, and the person is to hear why; a column with a target in `mapping` isn't
 * looked at.
 */
export function hiddenPasswordColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
  mapping: readonly ColumnTarget[],
): readonly boolean[] {
  return headers.map(
    (header, column) =>
      mapping[column] === null &&
      matchHeader(header).some(({ target }) => target === 'password') &&
      hidesPasswords(profileColumn(records, column)),
  );
}
