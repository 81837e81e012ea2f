import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsvFile } from '../../../src/csv/read-csv-file';
import { csvBlob } from '../../../src/csv/write-csv';
import { exportRows } from '../../../src/import/export-rows';
import { matchColumns } from '../../../src/import/match-columns';
import { planImport } from '../../../src/import/plan-import';
import { applyPlan, directoryWith, groupIdOf, optionsWith } from '../../support/import-case';

const fixtures = new URL('../../fixtures/', import.meta.url);
const emptyDirectory = () => directoryWith({ users: [], groups: [] });

async function planFile(directory: ReturnType<typeof emptyDirectory>, bytes: Blob) {
  const { headers, records } = await readCsvFile(bytes, {}, 3000, () => {});
  const options = optionsWith(matchColumns(headers, records, directory.customFields));
  return { plan: planImport(directory, { headers, records }, options, groupIdOf), options };
}

const fixture = (path: string) => new Blob([readFileSync(new URL(path, fixtures))]);

test('500 people become users, their companies groups, and the export changes nothing', async () => {
  const directory = emptyDirectory();
  const { plan, options } = await planFile(directory, fixture('people/uk-500.csv'));
  expect(plan.counts).toEqual({ create: 500, update: 0, unchanged: 0, skipped: 0, rejected: 0 });
  expect(plan.newGroups).toHaveLength(498);
  applyPlan(directory, plan, options);
  const again = await planFile(directory, csvBlob(exportRows(directory.users(), directory)));
  expect(again.plan.counts).toEqual({ create: 0, update: 0, unchanged: 500, skipped: 0, rejected: 0 });
});

const exports = readdirSync(new URL('exports/', fixtures)).filter((name) => name.endsWith('.csv'));

/** What is wrong with some of these people, besides how their files are read. */
const realFaults = ['emailMissing', 'passwordTooShort'];

test.each(exports)(
  'S2, S8: %s imports, but for rows without an email or with a short password',
  async (name) => {
    const { plan } = await planFile(emptyDirectory(), fixture(`exports/${name}`));
    const errors = plan.rows.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
    expect(errors.filter(({ code }) => !realFaults.includes(code))).toEqual([]);
    expect(plan.counts.create).toBeGreaterThan(0);
  },
);
