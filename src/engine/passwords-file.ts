/** Passwords that a person may take along: a CSV file of email and password (R19, R20). */
import { guardFormula } from '../csv/formula-guard';
import { csvBlob } from '../csv/write-csv';
import type { DirectoryView } from '../directory/directory';
import type { ClearPassword } from '../passwords/sealed-secret';
import type { Download } from './download';

/** In the directory's order; without those who are not in it any more. */
export function passwordsFile(
  name: string,
  passwords: readonly ClearPassword[],
  directory: Pick<DirectoryView, 'userById'>,
): Download {
  const rows = passwords
    .flatMap(({ userId, password }) => {
      const user = directory.userById(userId);
      return user === undefined ? [] : [{ order: user.order, cells: [guardFormula(user.email), password] }];
    })
    .sort((one, other) => one.order - other.order);
  return { name, blob: csvBlob([['Email', 'Password'], ...rows.map(({ cells }) => cells)]) };
}
