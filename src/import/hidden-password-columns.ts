/** Columns that a header calls passwords, and that hold masks or hashes of some: nobody's new password (S8, R6). */
import { matchHeader } from './match-columns';
import { hidesPasswords } from './match-judging';
import { profileColumn } from './value-sniffing';

/** By column: whether it is one. Matching leaves them out, and the person is to hear why. */
export function hiddenPasswordColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): readonly boolean[] {
  return headers.map(
    (header, column) =>
      matchHeader(header).some(({ target }) => target === 'password') &&
      hidesPasswords(profileColumn(records, column)),
  );
}
