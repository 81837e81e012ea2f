import { expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { ok } from '../../../src/domain/result';
import { takeGeneratedPasswords } from '../../../src/engine/generated-passwords';
import { createImportHistory } from '../../../src/engine/import-history';
import { openImport } from '../../../src/engine/import-session';
import { endMessages } from '../../../src/engine/outbox-changes';
import { readMessages } from '../../../src/store/messages';
import { optionsWith } from '../../support/import-case';
import { plannedUndo } from '../../support/planned-undo';
import { mailSecrets, openSession } from './open-session';

test('R19: an import says how many of its generated passwords nobody has downloaded yet', async () => {
  const { session, tools } = await openSession(3);
  const history = createImportHistory(session, tools);
  expect(await history.generatedPasswordCount('import')).toBe(3);
  expect(await history.generatedPasswordCount('another')).toBe(0);
  await takeGeneratedPasswords(session, await tools.key(), 'import');
  expect(await history.generatedPasswordCount('import')).toBe(0);
});

test('R22: an undo discards what was not sent, with its secrets, and names what was', async () => {
  const { session, tools } = await openSession(0);
  const file = new File(['Email\na@example.com\nb@example.com\nc@example.com\n'], 'people.csv');
  const imported = await openImport(file, {}, session, tools, () => {});
  await imported.review.plan(optionsWith(['email'], { notifyNew: true }));
  const result = await imported.commit(() => {}, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.type);
  const [first] = await readMessages(session.store, 0, 1);
  if (!first) throw new Error('A message was made');
  await endMessages(session.store, [first], 'sent', tools);

  const history = createImportHistory(session, tools);
  const { directoryVersion } = await plannedUndo(history, result.value.record.id);
  const undone = await history.undoImport(result.value.record.id, directoryVersion);
  expect(undone.ok && undone.value.messagesSentTo).toEqual(['a@example.com']);
  expect((await readMessages(session.store, 0, 3)).map(({ state }) => state)).toEqual([
    'sent',
    'discarded',
    'discarded',
  ]);
  expect(await mailSecrets(session)).toEqual([]);

  const redo = await plannedUndo(history, result.value.record.id);
  expect(redo).toMatchObject({ turn: 'redo', usersAdded: 3, messagesDiscarded: 0, messagesStaying: 2 });
  await history.undoImport(result.value.record.id, redo.directoryVersion);
  expect(await history.planUndo(result.value.record.id)).toMatchObject({ messagesStaying: 0 });
});

test('R17: what an undo left alone, because it was edited since, is listed afterwards, too', async () => {
  const { session, tools } = await openSession(2);
  const [edited, other] = session.directory.users().map(({ email }) => email);
  const file = new File(
    [`Email,Last Name\n${edited},King\n${other},King\nnew@example.com,King\n`],
    'people.csv',
  );
  const imported = await openImport(file, {}, session, tools, () => {});
  await imported.review.plan(optionsWith(['email', 'lastName'], { updateExisting: true }));
  const result = await imported.commit(() => {}, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.type);
  await session.write(({ userByEmailKey }) => ({
    ...emptyChangeSet,
    usersChanged: [edited, 'new@example.com'].flatMap((email = '') => {
      const user = userByEmailKey(email);
      return user === undefined ? [] : [{ before: user, after: { ...user, lastName: 'Byron' } }];
    }),
  }));
  const { id } = result.value.record;
  const history = createImportHistory(session, tools);
  const nowOf = async () =>
    (await history.importChanges(id, 0, 9)).rows.map(({ email, isThere, changes }) => [
      email,
      isThere,
      ...changes.map(({ now }) => now),
    ]);
  const byHand = [
    ['new@example.com', true],
    [edited, true, 'Byron'],
    [other, true, null],
  ];
  expect(await nowOf()).toEqual(byHand);
  await history.undoImport(id, (await plannedUndo(history, id)).directoryVersion);
  expect(await nowOf()).toEqual(byHand);
});

test('R17: freeing space that waits for its turn while an import is undone leaves it undone', async () => {
  const { session, tools } = await openSession(0);
  const file = new File(['Email\na@example.com\n'], 'people.csv');
  const imported = await openImport(file, {}, session, tools, () => {});
  await imported.review.plan(optionsWith(['email']));
  const result = await imported.commit(() => {}, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.type);
  const { id } = result.value.record;
  const history = createImportHistory(session, tools);
  const { directoryVersion } = await plannedUndo(history, id);
  let endTurn = () => {};
  const turn = new Promise<void>((resolve) => (endTurn = resolve));
  void session.attemptInTurn(() => turn.then(() => ok(null)));
  const dropping = history.dropImages([id]);
  expect((await history.undoImport(id, directoryVersion)).ok).toBe(true);
  endTurn();
  expect((await dropping).ok).toBe(true);
  expect(await history.imports()).toMatchObject([{ imagesDropped: true, turns: [expect.any(Number)] }]);
  expect(await history.planUndo(id), 'no longer kept').toBeNull();
});
