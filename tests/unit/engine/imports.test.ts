import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createHandEdits } from '../../../src/engine/hand-edits';
import { createImports } from '../../../src/engine/imports';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { optionsWith } from '../../support/import-case';
import { openSession } from './open-session';

test('R18: an import that breaks off has the passwords of its batches hashed all the same', async () => {
  const { session, tools } = await openSession(0, await createSealingKey());
  let calls = 0;
  const services = {
    session,
    edits: createHandEdits(session, { ...tools, onErased: () => {} }),
    deviceKey: tools.key,
    hashMore: () => void (calls += 1),
  };
  const imports = createImports(() => services, tools);
  const rows = Array.from({ length: 3_000 }, (_, row) => `p${row}@example.com,`);
  const text = ['Email,Password', 'first@example.com,long enough', ...rows.slice(1), 'nobody,'].join('\n');
  await imports.openFile(new File([text], 'people.csv'), {}, () => {});
  const pageIsGone = async () => Promise.reject(new Error('The page is gone'));
  const options = optionsWith(['email', 'password']);
  await expect(imports.importInBatches(options, null, pageIsGone, () => {})).rejects.toThrow('is gone');
  expect(session.directory.userCount).toBe(3_000);
  expect(calls).toBe(1);
});
