import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { commitErasing } from '../../../src/engine/erase-users';
import { openPasswords } from '../../../src/passwords/sealed-secret';
import { readMessages } from '../../../src/store/messages';
import { mailSecrets, openSession } from './open-session';

describe('erasing users', () => {
  it('takes their passwords out of what is sealed, and leaves those of the others', async () => {
    const { session, tools } = await openSession(3);
    const [gone, ...others] = session.directory.users();
    if (gone === undefined) throw new Error('Nobody to erase');
    const changes = { ...emptyChangeSet, usersRemoved: [gone], usersErased: [gone.id] };
    const erased = await commitErasing(session, session.directory.version, changes, tools);
    expect(erased.ok).toBe(true);
    const [secret, ...more] = await mailSecrets(session);
    if (secret === undefined) throw new Error('No secret is left');
    expect(more).toEqual([]);
    const opened = await openPasswords(await tools.key(), secret);
    expect(opened.ok && opened.value.map(({ userId }) => userId)).toEqual(others.map(({ id }) => id));
    const messages = await readMessages(session.store, 0, 10);
    expect(messages.map(({ userId }) => userId)).toEqual(others.map(({ id }) => id));
  });

  it('removes a secret in which nobody is left', async () => {
    const { session, tools } = await openSession(2);
    const users = session.directory.users();
    const usersErased = users.map(({ id }) => id);
    const changes = { ...emptyChangeSet, usersRemoved: users, usersErased };
    await commitErasing(session, session.directory.version, changes, tools);
    expect(await session.store.database.secrets.count()).toBe(0);
  });
});
