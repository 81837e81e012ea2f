/** Rule 2: every document that a commit touches has a mark. */
import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { marksOf } from '../../../src/store/sync-marks';
import { sampleImport, sampleUser } from '../directory/sample-records';

test('history entries that are undone or come back with a backup, and settings', () => {
  const setting = { name: 'welcome', before: null, after: null };
  const changes = {
    importsChanged: [sampleImport('changed')],
    importsRestored: ['restored'],
    settingsChanged: [setting],
  };
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
