import { describe, expect, test } from 'vitest';
import { defaultImportOptions, type ImportOptions } from '../../../src/domain/import-options';
import type { ImportRecord } from '../../../src/domain/import-record';
import { mappingSetting, settingToMapping } from '../../../src/domain/mapping-setting';
import type { SavedMapping } from '../../../src/domain/saved-mapping';
import { readMappingList } from '../../../src/store/saved-mappings';
import { bodyToImport, importToBody } from '../../../src/sync/import-body';
import { bodyToSetting, settingToBody } from '../../../src/sync/setting-body';
import { sampleImport } from '../directory/sample-records';

/** Every option, and each another than at first: one that is added later is missed here by the compiler. */
const chosen: Required<ImportOptions> = {
  updateExisting: true,
  notifyNew: true,
  blankCells: 'clear',
  blankCompany: 'keep',
  newEmails: 'skip',
  olderValues: 'keep',
  mapping: ['email', null],
  dateOrders: { 1: 'monthFirst' },
};
const { mapping, updateExisting: _update, notifyNew: _notify, ...remembered } = chosen;
const { olderValues: _keep, ...beforeOlderValues } = remembered;

function savedMapping(options: SavedMapping['options']): SavedMapping {
  return { headers: ['e-mail', 'seen'], mapping, options, settings: { encoding: 'koi8-r' }, savedAt: 7 };
}

/** As another device reads it. */
function mappingElsewhere(saved: SavedMapping): SavedMapping {
  const setting = mappingSetting(saved);
  return settingToMapping(bodyToSetting(setting.name, settingToBody(setting)));
}

/** As another device reads it. */
function importElsewhere(record: ImportRecord): ImportRecord {
  return bodyToImport(record.id, importToBody(record));
}

describe('R17: the history of every device says how an import was told to behave', () => {
  test('with all of its options', () => {
    expect(importElsewhere(sampleImport('1', { options: chosen })).options).toEqual(chosen);
  });

  test('also of one from before older values could be kept', () => {
    const options = { ...defaultImportOptions, mapping };
    expect(importElsewhere(sampleImport('1', { options })).options).toEqual(options);
  });
});

describe('R5: the history of every device says how the file of an import in batches is read', () => {
  const file = { name: 'team.csv', size: 7, hash: '' };
  const batches = { size: 3, records: 9, done: 3, file };

  test('also when its separator line names a sign of its own', () => {
    const settings = { delimiter: '^', headerRow: 2 };
    const record = sampleImport('1', { batches: { ...batches, settings } });
    expect(importElsewhere(record).batches?.settings).toEqual(settings);
  });

  test('by no delimiter that can be none', () => {
    for (const delimiter of ['', '"', '\n', '^^']) {
      const record = sampleImport('1', { batches: { ...batches, settings: { delimiter } } });
      expect(() => importElsewhere(record)).toThrow();
    }
  });
});

describe('R6: a remembered mapping brings its options', () => {
  test('to every device', () => {
    expect(mappingElsewhere(savedMapping(remembered)).options).toEqual(remembered);
  });

  test('to the disk and to a file that a team shares', () => {
    const file: unknown = JSON.parse(JSON.stringify([savedMapping(remembered)]));
    expect(readMappingList(file)).toEqual([savedMapping(remembered)]);
  });

  test('also one from before older values could be kept', () => {
    const saved = savedMapping(beforeOlderValues);
    expect(mappingElsewhere(saved).options).toEqual(beforeOlderValues);
    expect(readMappingList([saved])).toEqual([saved]);
  });

  test('and one that lets the file win is the same setting as one from before', () => {
    const explicit = savedMapping({ ...beforeOlderValues, olderValues: 'replace' });
    expect(mappingSetting(explicit)).toEqual(mappingSetting(savedMapping(beforeOlderValues)));
  });
});
