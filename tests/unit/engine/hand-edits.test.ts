import { describe, expect, test, vi } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { err } from '../../../src/domain/result';
import { createHandEdits, type EditsOfUsers } from '../../../src/engine/hand-edits';
import { createUserPasswords } from '../../../src/engine/user-passwords';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { readSecrets } from '../../../src/store/secrets';
import { sampleField, sampleGroup, sampleUsers } from '../directory/sample-records';
import { forgetCommits, openSession, type OpenedSession } from './open-session';

const group = sampleGroup('Acme');

/** Edits of a directory with two users and a group. */
async function openEdits(now = () => 5_000): Promise<OpenedSession & { readonly edits: EditsOfUsers }> {
  const { session, tools } = await openSession(2);
  await session.write(() => ({ ...emptyChangeSet, groupsAdded: [group] }));
  return { session, tools, edits: createHandEdits(session, { ...tools, now, onErased: () => {} }) };
}

describe('an edit on a disk that is older than what this tab knows', () => {
  test.each<[string, (edits: EditsOfUsers) => Promise<unknown>]>([
    ['of a group', (edits) => edits.renameGroup(group.id, 'Acme Ltd')],
    ['that erases a user', (edits) => edits.eraseUser('user-1')],
  ])('%s ends: trying again would never', async (_what, edit) => {
    const { session, edits } = await openEdits();
    await forgetCommits(session);
    expect(await edit(edits)).toEqual({ ok: false, error: { type: 'planStale' } });
  });
});

test('an edit that is asked for while an earlier one is made again, on a newer directory, comes after it', async () => {
  let attempts = 0;
  let last: Promise<unknown> | undefined;
  const { session, edits } = await openEdits(() => {
    attempts += 1;
    if (attempts === 2) last = edits.renameGroup(group.id, 'The last name');
    return 5_000;
  });
  const imported = { ...emptyChangeSet, usersAdded: sampleUsers(1, 2) };
  const importing = session.commitPlanned(session.directory.version, imported);
  await edits.renameGroup(group.id, 'The first name');
  await Promise.all([importing, last]);
  expect(session.directory.groupById(group.id)?.name).toBe('The last name');
});

test('S6: two people who make the same custom field, each for themselves, make one field of the team', async () => {
  const floor = { label: 'Floor', type: 'text', options: [], required: false } as const;
  const idOf = async (edits: EditsOfUsers, values: object = {}) => {
    const added = await edits.addField({ ...floor, ...values });
    return added.ok ? added.value.field.id : null;
  };
  const [{ edits: one }, { edits: other }] = [await openEdits(), await openEdits()];
  const id = await idOf(one);
  expect(await idOf(other)).toBe(id);
  expect(await idOf(one, { type: 'number' })).not.toBe(id);
  // A field that has been renamed since keeps its id.
  expect(await idOf(one)).not.toBe(id);
});

test('a custom field that is moved twice before the first time is saved moves two places', async () => {
  const { session, edits } = await openEdits();
  for (const label of ['Site', 'Badge', 'Start']) await edits.addField({ ...sampleField(label), label });
  const { id } = session.directory.customFields[2] ?? sampleField('Start');
  await Promise.all([edits.moveField(id, -1), edits.moveField(id, -1)]);
  expect(session.directory.customFields.map(({ label }) => label)).toEqual(['Start', 'Site', 'Badge']);
});

describe('R18: undoing the deletion of a user whose chosen password still waits for its hash', () => {
  async function deletedWithPassword() {
    const opened = await openEdits();
    const { session, tools, edits } = opened;
    const passwords = createUserPasswords(session, { ...tools, verify: async () => false, hashMore() {} });
    await passwords.set('user-1', 'correct horse');
    const removed = await edits.removeUser('user-1');
    if (!removed.ok || removed.value.undoId === null) throw new Error('The user was deleted');
    return { ...opened, passwords, undoId: removed.value.undoId };
  }

  test('brings the password back while it rests here', async () => {
    const { edits, passwords, undoId } = await deletedWithPassword();
    expect(await edits.undo(undoId)).toMatchObject({
      ok: true,
      value: { leftAloneCount: 0, passwordsLost: 0 },
    });
    expect(await passwords.check('user-1', 'correct horse')).toBe('right');
  });

  test('brings the user back without one once it is dropped, and says so', async () => {
    const { session, edits, passwords, undoId } = await deletedWithPassword();
    const secrets = await readSecrets(session.store, 'hash');
    await session.write(() => ({ ...emptyChangeSet, secretsRemoved: secrets.map(({ id }) => id) }));
    expect(await edits.undo(undoId)).toMatchObject({ ok: true, value: { passwordsLost: 1 } });
    expect(await passwords.check('user-1', 'correct horse')).toBe('none');
  });
});

test('R20: a password for somebody who is deleted before its turn comes is not set, and nothing of it stays', async () => {
  const { session, tools, edits } = await openEdits();
  const hashMore = vi.fn();
  const passwords = createUserPasswords(session, { ...tools, verify: async () => false, hashMore });
  const [, set, generated] = await Promise.all([
    edits.removeUser('user-1'),
    passwords.set('user-1', 'correct horse'),
    passwords.generate('user-1'),
  ]);
  expect(set).toEqual(err({ type: 'userGone' }));
  expect(generated).toEqual(err({ type: 'userGone' }));
  expect(await readSecrets(session.store, 'hash')).toEqual([]);
  expect(hashMore).not.toHaveBeenCalled();
});

describe('R20: a password that is taken back', () => {
  async function openPasswords() {
    const opened = await openEdits();
    const { session, tools } = opened;
    const passwords = createUserPasswords(session, { ...tools, verify: verifyPassword, hashMore() {} });
    const generated = await passwords.generate('user-1');
    if (!generated.ok) throw new Error(generated.error.type);
    return { ...opened, passwords, former: generated.value.password };
  }

  test('gives its place to the former one', async () => {
    const { session, edits, passwords, former } = await openPasswords();
    const before = session.directory.userById('user-1');
    await passwords.generate('user-1');
    expect(await edits.undoLast()).toMatchObject({ ok: true, value: { leftAloneCount: 0 } });
    expect(await passwords.check('user-1', former)).toBe('right');
    expect(session.directory.userById('user-1')).toEqual(before);
  });

  test('goes also when it was hashed meanwhile, or its user edited: the edit stays', async () => {
    const { session, edits, passwords, former } = await openPasswords();
    const set = await passwords.set('user-1', 'correct horse');
    await session.write(({ userById }) => {
      const pending = userById('user-1');
      if (pending === undefined) return null;
      const after = { ...pending, passwordHash: `${pending.passwordHash}$aGFzaA`, lastName: 'Byron' };
      return { ...emptyChangeSet, usersChanged: [{ before: pending, after }] };
    });
    expect(await edits.undo((set.ok && set.value.undoId) || '')).toMatchObject({
      value: { leftAloneCount: 0, passwordsLost: 0 },
    });
    expect(await passwords.check('user-1', former)).toBe('right');
    expect(session.directory.userById('user-1')?.lastName).toBe('Byron');
  });

  test('stays when another one was set since, and is said to', async () => {
    const { edits, passwords, former } = await openPasswords();
    const second = await passwords.generate('user-1');
    const third = await passwords.generate('user-1');
    expect(await edits.undo((second.ok && second.value.undoId) || '')).toMatchObject({
      value: { leftAloneCount: 1 },
    });
    expect(await passwords.check('user-1', former)).toBe('wrong');
    expect(await passwords.check('user-1', (third.ok && third.value.password) || '')).toBe('right');
  });

  test('leaves no password where the former one was dropped before it had its hash, and says so', async () => {
    const { session, edits, passwords } = await openPasswords();
    await passwords.set('user-1', 'correct horse');
    await passwords.generate('user-1');
    const secrets = await readSecrets(session.store, 'hash');
    await session.write(() => ({ ...emptyChangeSet, secretsRemoved: secrets.map(({ id }) => id) }));
    expect(await edits.undoLast()).toMatchObject({ ok: true, value: { passwordsLost: 1 } });
    expect(await passwords.check('user-1', 'correct horse')).toBe('none');
  });
});

describe('taking back the last change', () => {
  test('twice at once takes back two, the newest first', async () => {
    const { session, edits } = await openEdits();
    await edits.addGroup('First');
    await edits.addGroup('Second');
    const undone = await Promise.all([edits.undoLast(), edits.undoLast()]);
    expect(undone.map(({ ok }) => ok)).toEqual([true, true]);
    expect(session.directory.groups.map(({ name }) => name)).toEqual(['Acme']);
  });

  test('more often than there are changes ends, and leaves nobody alone who was not changed', async () => {
    const { session, edits } = await openEdits();
    await edits.move([...session.directory.users()], 'Acme');
    const [undone, again] = await Promise.all([edits.undoLast(), edits.undoLast()]);
    expect(undone).toEqual({ ok: true, value: { leftAloneCount: 0, leftAlone: [], passwordsLost: 0 } });
    expect(again).toEqual({ ok: false, error: { type: 'notUndoable' } });
  });

  test('that leaves everything alone commits nothing: a plan that was made before holds', async () => {
    const { session, edits } = await openEdits();
    const users = [...session.directory.users()];
    const moved = await edits.move(users, 'Acme');
    await edits.move(users, 'Beta');
    const { version } = session.directory;
    const undone = await edits.undo((moved.ok && moved.value.undoId) || '');
    expect(undone).toMatchObject({ ok: true, value: { leftAloneCount: 2 } });
    expect(session.directory.version).toBe(version);
  });
});
