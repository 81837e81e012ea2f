import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvBlob } from '../../../src/csv/write-csv';
import { readCsvFile } from '../../../src/csv/read-csv-file';
import type { Directory } from '../../../src/directory/directory';
import type { ImportOptions } from '../../../src/domain/import-options';
import { exportRows } from '../../../src/import/export-rows';
import { planImport } from '../../../src/import/plan-import';
import { applyPlan, groupIdOf, optionsWith } from '../../support/import-case';
import { anyFile, anyMapping, anyOptions, anyUsers, directoryOf, emptyDirectory } from './import-arbitraries';

const exported = (directory: Directory) => csvBlob(exportRows(directory.users(), directory));

/** The mapping that an export's headers mean. */
function exportMapping(directory: Directory): ImportOptions['mapping'] {
  return [
    ...[
      'firstName',
      'middleName',
      'lastName',
      'email',
      'company',
      'workPhone',
      'cellPhone',
      'homePhone',
      'notes',
    ],
    ...directory.customFields.map(({ id }) => id),
  ];
}

async function planExport(directory: Directory, file: Blob, options: Partial<ImportOptions>) {
  const { headers, records } = await readCsvFile(file, {}, Infinity, () => {});
  const chosen = optionsWith(exportMapping(directory), options);
  return { plan: planImport(directory, { headers, records }, chosen, groupIdOf), options: chosen };
}

/** Directories as they come to be: written by hand, then changed by an import. */
const anyDirectory = anyMapping.chain((mapping) =>
  fc.record({ users: anyUsers(), file: anyFile(mapping), options: anyOptions(mapping) }).map((made) => {
    const directory = directoryOf(made.users);
    applyPlan(directory, planImport(directory, made.file, made.options, groupIdOf), made.options);
    return directory;
  }),
);

test('R24: an export that is imported again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyDirectory, fc.constantFrom('keep', 'clear'), async (directory, blankCells) => {
      const { plan } = await planExport(directory, exported(directory), { blankCells });
      expect(plan.counts).toMatchObject({
        unchanged: directory.userCount,
        update: 0,
        rejected: 0,
        create: 0,
      });
    }),
    { numRuns: 150 },
  );
});

test('R24: export, import into an empty directory and export again give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(anyDirectory, async (directory) => {
      const file = exported(directory);
      const empty = emptyDirectory();
      const { plan, options } = await planExport(empty, file, {});
      applyPlan(empty, plan, options);
      expect(await exported(empty).text()).toBe(await file.text());
    }),
    { numRuns: 150 },
  );
});
