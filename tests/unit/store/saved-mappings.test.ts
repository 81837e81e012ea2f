import { expect, it } from 'vitest';
import { readMappingList } from '../../../src/store/saved-mappings';

const mapping = {
  headers: ['Email'],
  mapping: ['email'],
  options: { blankCells: 'keep', blankCompany: 'keep', newEmails: 'create', dateOrders: {} },
  settings: { encoding: 'koi8-r' },
  savedAt: 1,
};

it('R6: a mapping that an older version kept with delimiter and header row is read without them', () => {
  const older = { ...mapping, settings: { ...mapping.settings, delimiter: ';', headerRow: 2 } };
  expect(readMappingList([older])).toEqual([mapping]);
});
