/** People of the directory who are not in a file: nothing happens to them by themselves. Pure. */
import { unguardFormula } from '../csv/formula-guard';
import type { DirectoryView } from '../directory/directory';
import { checkEmail, checkValue } from '../domain/check-value';
import { groupKey, individuals } from '../domain/group';
import type { ImportOptions } from '../domain/import-options';
import type { User } from '../domain/user';

/** Among whom: the people of the groups that the file names, or everybody. */
export type MissingScope = 'groups' | 'all';

/** Whom a file names, whatever its rows do: also those that are rejected, skipped or left out. */
export interface NamedInFile {
  /** Emails as they are compared (R10). */
  readonly emailKeys: ReadonlySet<string>;
  /** Groups by key (R13); null when no column names any. */
  readonly groupKeys: ReadonlySet<string> | null;
  /** Records without a valid email: nobody knows whom they mean. */
  readonly nameless: number;
}

type FileOptions = Pick<ImportOptions, 'mapping' | 'blankCompany'>;

/** Takes the records of a file bit by bit. A blank Company names Individuals, unless it keeps the group (S9, R12). */
export function createNamedInFile({ mapping, blankCompany }: FileOptions) {
  const emailColumn = mapping.indexOf('email');
  const companyColumn = mapping.indexOf('company');
  const emailKeys = new Set<string>();
  const companies = new Set<string>();
  let nameless = 0;
  return {
    add(records: readonly (readonly string[])[]): void {
      for (const record of records) {
        const address = checkEmail(unguardFormula(record[emailColumn] ?? ''), []);
        if (address === null) nameless += 1;
        else emailKeys.add(address.key);
        const company = companyColumn < 0 ? undefined : record[companyColumn];
        if (company !== undefined) companies.add(company);
      }
    },
    named(): NamedInFile {
      if (companyColumn < 0) return { emailKeys, groupKeys: null, nameless };
      const keyOf = (cell: string) => groupKey(checkValue('company', unguardFormula(cell)).value);
      const groupKeys = new Set([...companies].map(keyOf));
      const hasBlank = groupKeys.delete('');
      if (hasBlank && blankCompany === 'individuals') groupKeys.add(groupKey(individuals.name));
      return { emailKeys, groupKeys, nameless };
    },
  };
}

/**
 * The users whom the file doesn't name, in the directory's own order. Where no column names groups, those of the people in
 * the file count.
 */
export function missingUsers(
  directory: DirectoryView,
  { emailKeys, groupKeys }: Omit<NamedInFile, 'nameless'>,
  scope: MissingScope,
): readonly User[] {
  const present = new Set<string>();
  const groupIds = new Set<string>();
  for (const key of emailKeys) {
    const user = directory.userByEmailKey(key);
    if (user === undefined) continue;
    present.add(user.id);
    if (groupKeys === null) groupIds.add(user.groupId);
  }
  for (const key of groupKeys ?? []) {
    const group = directory.groupByKey(key);
    if (group !== undefined) groupIds.add(group.id);
  }
  return directory
    .users()
    .filter(({ id, groupId }) => !present.has(id) && (scope === 'all' || groupIds.has(groupId)));
}
