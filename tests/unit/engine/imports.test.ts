import { expect, test } from 'vitest';
import { importState } from '../../../src/domain/import-record';
import { createHandEdits } from '../../../src/engine/hand-edits';
import { createImportHistory } from '../../../src/engine/import-history';
import { createImports } from '../../../src/engine/imports';
import { withOwnImages } from '../../../src/store/sync-state';
import { optionsWith } from '../../support/import-case';
import { plannedUndo } from '../../support/planned-undo';
import { openSession } from './open-session';

const options = optionsWith(['email', 'password']);
const rows = Array.from({ length: 2_999 }, (_, row) => `p${row}@example.com,`);
const fileText = ['Email,Password', 'nobody,', 'first@example.com,long enough', ...rows].join('\n');

/** The imports of an empty directory, with a file of two batches open: in the first is a chosen password and a row that is rejected. */
async function openTwoBatches(hashMore = () => {}) {
  const { session, tools } = await openSession(0);
  const edits = createHandEdits(session, { ...tools, onErased: () => {} });
  const imports = createImports(() => ({ session, edits, deviceKey: tools.key, hashMore }), tools);
  await imports.openFile(new File([fileText], 'people.csv'), {}, () => {});
  return { session, tools, imports };
}

test('R18: an import that breaks off has the passwords of its batches hashed all the same', async () => {
  let calls = 0;
  const { session, imports } = await openTwoBatches(() => (calls += 1));
  const pageIsGone = async () => Promise.reject(new Error('The page is gone'));
  await expect(imports.importInBatches(options, null, pageIsGone, () => {})).rejects.toThrow('is gone');
  expect(session.directory.userCount).toBe(2_999);
  expect(calls).toBe(1);
});

test('R5, R17: an import that is undone while its batches run stops, and stays undone', async () => {
  const { session, tools, imports } = await openTwoBatches();
  const history = createImportHistory(session, tools);
  const undoMeanwhile = async (issues: readonly unknown[]) => {
    const [running] = await history.imports();
    if (running === undefined) throw new Error('The first batch was imported');
    const { directoryVersion } = await plannedUndo(history, running.id);
    await history.undoImport(running.id, directoryVersion);
    return issues.map(() => 'No valid email');
  };
  const result = await imports.importInBatches(options, null, undoMeanwhile, () => {});
  expect(session.directory.userCount).toBe(0);
  const records = await history.imports();
  expect(records.map(importState)).toEqual(['undone']);
  expect(result).toMatchObject({ ok: true, value: { record: records[0], stopped: { type: 'cancelled' } } });
});

test('R5, R17: batches of another device are not gone on with here, where nobody could undo them', async () => {
  const { session, tools, imports } = await openTwoBatches();
  await imports
    .importInBatches(
      options,
      null,
      async () => Promise.reject(new Error('Gone')),
      () => {},
    )
    .catch(() => {});
  const history = createImportHistory(session, tools);
  const [own] = await history.imports();
  if (own === undefined) throw new Error('The first batch was imported');
  const offered = async () => {
    const [state] = (await history.imports()).map(importState);
    const { stopped } = await imports.openFile(new File([fileText], 'people.csv'), {}, () => {});
    return [state, stopped?.id];
  };
  expect(await offered()).toEqual(['stopped', own.id]);
  await session.store.database.imports.put(withOwnImages(own, undefined));
  expect(await offered()).toEqual(['unfinished', undefined]);
});
