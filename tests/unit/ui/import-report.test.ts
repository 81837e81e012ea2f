import { beforeAll, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/domain/import-options';
import { loadFirstTexts, loadScreenTexts } from '../../../src/texts/texts.svelte';
import { importReport } from '../../../src/ui/import/import-report';
import { sampleImport } from '../directory/sample-records';

beforeAll(async () => {
  await loadFirstTexts();
  await loadScreenTexts();
});

test('the report of an import names every option, and nothing that the file holds', () => {
  const options: Required<ImportOptions> = {
    updateExisting: true,
    notifyNew: false,
    blankCells: 'clear',
    blankCompany: 'keep',
    newEmails: 'skip',
    olderValues: 'keep',
    mapping: ['email', null],
    dateOrders: {},
  };
  const record = sampleImport('Ada', { headers: ['Ada', 'Bob'], options });
  const lines = importReport({ record, rejections: {}, stopped: null, generatedPasswords: 0, messages: 0 });
  expect(lines.split('\n').slice(-7)).toEqual([
    'mapped: 1 / 2',
    'updateExisting: true',
    'notifyNew: false',
    'blankCells: clear',
    'blankCompany: keep',
    'newEmails: skip',
    'olderValues: keep',
  ]);
  expect(lines).not.toMatch(/Ada|Bob/u);
});
