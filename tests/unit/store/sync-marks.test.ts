/** Rule 2: every document that a commit touches has a mark. */
import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { defaultImportOptions } from '../../../src/domain/import-options';
import type { ImportRecord } from '../../../src/domain/import-record';
import { marksOf } from '../../../src/store/sync-marks';
import { sampleUser } from '../directory/sample-records';

const changed: ImportRecord = {
  id: 'changed',
  fileName: 'people.csv',
  at: 1_000,
  options: { ...defaultImportOptions, mapping: ['email'] },
  headers: ['Email'],
  counts: { create: 1, update: 0, unchanged: 0, skipped: 0, rejected: 0 },
  groupsAdded: 0,
};

test('history entries that are undone or come back with a backup, and settings', () => {
  const setting = { name: 'welcome', before: null, after: null };
  const changes = { importsChanged: [changed], importsRestored: ['restored'], settingsChanged: [setting] };
  const ids = marksOf({ ...emptyChangeSet, ...changes }).map(({ id }) => id);
  expect(ids.sort()).toEqual(['import:changed', 'import:restored', 'settings:welcome']);
});

test('who is erased has one mark, which says nothing of what was before', () => {
  const usersRemoved = [sampleUser(1), sampleUser(2)];
  expect(marksOf({ ...emptyChangeSet, usersRemoved, usersErased: ['user-1'] })).toEqual([
    { id: 'user:user-2', before: sampleUser(2) },
    { id: 'user:user-1', before: null, erased: true },
  ]);
});
