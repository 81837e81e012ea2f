/** Small directories, files and options for tests about importing. */
import { createDirectory } from '../../src/directory/directory';
import type { Directory, DirectoryView } from '../../src/directory/directory';
import type { CustomField } from '../../src/domain/field';
import { sampleGroup, sampleUser } from '../unit/directory/sample-records';
import type { Group } from '../../src/domain/group';
import type { ColumnTarget, ImportOptions } from '../../src/domain/import-options';
import { defaultImportOptions } from '../../src/domain/import-options';
import type { Plan } from '../../src/domain/plan';
import type { User } from '../../src/domain/user';
import { newUserIds, planToChangeSet } from '../../src/import/plan-to-change-set';
import { planImport } from '../../src/import/plan-import';

export const acme = sampleGroup('Acme');

export const ann: User = sampleUser(1, {
  email: 'Ann@example.com',
  groupId: acme.id,
  firstName: 'Ann',
  lastName: 'Lee',
  workPhone: '555-0101',
  notes: 'First line\nSecond line',
});

/** A directory; without more said, one with Ann at Acme. */
export function directoryWith(contents: {
  readonly users?: readonly User[];
  readonly groups?: readonly Group[];
  readonly customFields?: readonly CustomField[];
}): Directory {
  return createDirectory({ version: 1, users: [ann], groups: [acme], customFields: [], ...contents });
}

export function optionsWith(
  mapping: readonly ColumnTarget[],
  options: Partial<ImportOptions> = {},
): ImportOptions {
  return { ...defaultImportOptions, updateExisting: true, mapping, ...options };
}

export const groupIdOf = (key: string): string => `group:${key}`;

/**
 * Plans rows whose columns go to `mapping` in turn. *Update existing users* is on unless `options` says otherwise.
 */
export function planRows(
  directory: DirectoryView,
  mapping: readonly ColumnTarget[],
  records: readonly (readonly string[])[],
  options: Partial<ImportOptions> = {},
  headers: readonly string[] = mapping.map((target) => target ?? 'Not imported'),
): Plan {
  return planImport(directory, { headers, records }, optionsWith(mapping, options), groupIdOf);
}

/** Writes the plan into the directory, as a commit would. */
export function applyPlan(directory: Directory, plan: Plan, options: ImportOptions): void {
  const changes = planToChangeSet(plan, {
    importId: 'import',
    fileName: 'people.csv',
    headers: [],
    options,
    now: 2,
    nextOrder: directory.nextOrder,
    userIds: newUserIds(plan, (key) => `user:${key}`),
    passwordHashes: new Map(),
  });
  directory.apply(changes, directory.version + 1);
}
