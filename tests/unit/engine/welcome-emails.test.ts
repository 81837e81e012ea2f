import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createUserPasswords } from '../../../src/engine/user-passwords';
import { createWelcomeEmails } from '../../../src/engine/welcome-emails';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { readMessages } from '../../../src/store/messages';
import { openSession } from './open-session';

async function openOutbox(count: number) {
  const { session, tools } = await openSession(count, await createSealingKey());
  const noNetwork = {
    request: () => Promise.reject(new TypeError('Failed to fetch')),
    isOnline: () => false,
    sleep: async () => {},
    random: () => 0.5,
  };
  const emails = createWelcomeEmails(session, { ...tools, ...noNetwork });
  const states = async () => (await readMessages(session.store, 0, count)).map(({ state }) => state);
  return { session, tools, emails, states };
}

describe('R22: drafts', () => {
  test('one that can’t be made fails; those that were made are marked as sent, and no other', async () => {
    const { session, emails, states } = await openOutbox(3);
    const [changed] = [...session.directory.users()];
    if (!changed) throw new Error('Users were made');
    await session.write(() => ({
      ...emptyChangeSet,
      usersChanged: [
        { before: changed, after: { ...changed, passwordHash: '$rollcall-sha256$v=1$AAAA$BBBB' } },
      ],
    }));
    expect(await emails.drafts()).toMatchObject({ drafted: 2, failed: 1 });
    expect(await states()).toEqual(['failed', 'waiting', 'waiting']);
    expect(await emails.end('all', 'sent')).toEqual({ ok: true, value: 2 });
    expect(await states()).toEqual(['failed', 'sent', 'sent']);
  });

  test('one that failed waits again once a draft of it could be made', async () => {
    const { session, tools, emails, states } = await openOutbox(1);
    const [user] = [...session.directory.users()];
    if (!user) throw new Error('A user was made');
    const other = { ...user, passwordHash: '$rollcall-sha256$v=1$AAAA$BBBB' };
    await session.write(() => ({ ...emptyChangeSet, usersChanged: [{ before: user, after: other }] }));
    expect(await emails.drafts()).toMatchObject({ drafted: 0, failed: 1 });
    const passwords = createUserPasswords(session, { ...tools, verify: verifyPassword, hashMore: () => {} });
    expect((await passwords.generate(user.id)).ok).toBe(true);
    expect(await emails.drafts()).toMatchObject({ drafted: 1, failed: 0 });
    expect(await states()).toEqual(['waiting']);
    expect(await emails.end('all', 'discarded')).toEqual({ ok: true, value: 1 });
  });
});
