import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { takeGeneratedPasswords } from '../../../src/engine/generated-passwords';
import { createImportHistory } from '../../../src/engine/import-history';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { openSession } from './open-session';

test('R19: an import says how many of its generated passwords nobody has downloaded yet', async () => {
  const key = await createSealingKey();
  const { session, tools } = await openSession(3, key);
  const history = createImportHistory(session, tools.now);
  expect(await history.generatedPasswordCount('import')).toBe(3);
  expect(await history.generatedPasswordCount('another')).toBe(0);
  await takeGeneratedPasswords(session, key, 'import');
  expect(await history.generatedPasswordCount('import')).toBe(0);
});
