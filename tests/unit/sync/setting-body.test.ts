import { expect, it } from 'vitest';
import { mappingSetting } from '../../../src/domain/mapping-setting';
import { bodyToSetting, settingToBody } from '../../../src/sync/setting-body';

const mapping = mappingSetting({
  headers: ['email', 'level'],
  mapping: ['email', null],
  options: { blankCells: 'keep', blankCompany: 'keep', newEmails: 'create', dateOrders: { 1: 'dayFirst' } },
  settings: { encoding: 'koi8-r' },
  savedAt: 1,
});

it('R6: a remembered mapping comes out of its document as it went in', () => {
  expect(bodyToSetting(mapping.name, settingToBody(mapping))).toEqual(mapping);
});

it('R6: one that an older version synced with delimiter and header row is read without them', () => {
  const body = { ...settingToBody(mapping), delimiter: ';', headerRow: 2 };
  expect(bodyToSetting(mapping.name, body)).toEqual(mapping);
});
