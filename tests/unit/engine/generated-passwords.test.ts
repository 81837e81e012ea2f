import { expect, test } from 'vitest';
import { takeGeneratedPasswords } from '../../../src/engine/generated-passwords';
import { openSameStore, openSession } from './open-session';

test('R19: generated passwords are handed out once, whoever asks at the same time', async () => {
  const { session, tools } = await openSession(3);
  const key = await tools.key();
  const otherTab = await openSameStore(session);
  const taken = await Promise.all(
    [session, session, otherTab].map((asked) => takeGeneratedPasswords(asked, key, 'import')),
  );
  expect(taken.map(({ length }) => length).sort()).toEqual([0, 0, 3]);
});
