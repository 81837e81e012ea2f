import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { defaultMailSettings } from '../../../src/domain/mail-settings';
import { createUserPasswords } from '../../../src/engine/user-passwords';
import { createWelcomeEmails } from '../../../src/engine/welcome-emails';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { readMessages } from '../../../src/store/messages';
import { forgetCommits, openSameStore, openSession } from './open-session';

const noNetwork = {
  request: () => Promise.reject(new TypeError('Failed to fetch')),
  isOnline: () => false,
  sleep: async () => {},
  random: () => 0.5,
  signal: new AbortController().signal,
};

async function openOutbox(count: number) {
  const { session, tools } = await openSession(count);
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
    expect(await emails.drafts()).toMatchObject({ ok: true, value: { drafted: 2, failed: 1 } });
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
    expect(await emails.drafts()).toMatchObject({ ok: true, value: { drafted: 0, failed: 1 } });
    const passwords = createUserPasswords(session, { ...tools, verify: verifyPassword, hashMore: () => {} });
    expect((await passwords.generate(user.id)).ok).toBe(true);
    expect(await emails.drafts()).toMatchObject({ ok: true, value: { drafted: 1, failed: 0 } });
    expect(await states()).toEqual(['waiting']);
    expect(await emails.end('all', 'discarded')).toEqual({ ok: true, value: 1 });
  });

  test('are not handed out when the one that failed can’t be marked', async () => {
    const { session, emails, states } = await openOutbox(2);
    const [user] = [...session.directory.users()];
    if (!user) throw new Error('Users were made');
    await session.write(() => ({ ...emptyChangeSet, usersRemoved: [user] }));
    session.store.database.messages.hook('updating', () => {
      throw new DOMException('No space left', 'QuotaExceededError');
    });
    expect(await emails.drafts()).toEqual({ ok: false, error: { type: 'quotaExceeded' } });
    expect(await states()).toEqual(['waiting', 'waiting']);
  });
});

describe('R21, R22: how mail is set up', () => {
  const template = { subject: 'Welcome', body: 'Hello {{first_name}}' };
  const jmap = { delivery: 'jmap', serverAddress: 'https://mail.example.com', userName: 'desk' } as const;

  // Commits have their lock at once; the one for sending is another tab's.
  const waiting = new Set<AbortSignal>();
  const request = async (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) => {
    if (name !== 'rollcall-delivery') return work();
    waiting.add(signal);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        waiting.delete(signal);
        reject(signal.reason);
      });
    });
  };
  beforeAll(() => vi.stubGlobal('navigator', { locks: { request } }));
  afterAll(() => vi.unstubAllGlobals());

  test('while another tab sends, this one waits in one place for its turn, however often it is asked to send, and leaves it at its end', async () => {
    const { session, tools } = await openOutbox(0);
    const [ending, others] = [new AbortController(), waiting.size];
    const emails = createWelcomeEmails(session, { ...tools, ...noNetwork, signal: ending.signal });
    for (let time = 0; time < 100; time += 1) emails.deliver();
    expect(waiting.size).toBe(others + 1);
    ending.abort();
    expect(waiting.size).toBe(others);
  });

  test('two tabs that save different parts at once lose neither', async () => {
    const { session, tools, emails } = await openOutbox(0);
    const other = createWelcomeEmails(await openSameStore(session), { ...tools, ...noNetwork });
    const saved = await Promise.all([
      emails.setSettings({ template }, null),
      other.setSettings({ ...jmap, senderName: 'Desk' }, 'secret'),
    ]);
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await emails.setup()).toMatchObject({
      settings: { template, ...jmap, senderName: 'Desk' },
      hasCredential: true,
    });
  });

  test('what can’t be saved as a whole changes nothing', async () => {
    const { session, emails } = await openOutbox(1);
    await forgetCommits(session);
    const saved = await emails.setSettings({ ...jmap, senderName: 'Desk' }, 'secret');
    expect(saved).toEqual({ ok: false, error: { type: 'planStale' } });
    expect(await emails.setup()).toEqual({ settings: defaultMailSettings, hasCredential: false });
  });

  test('saving what is there already commits nothing: a review that is open stays as it is', async () => {
    const { session, emails } = await openOutbox(0);
    await emails.setSettings({ template, ...jmap }, 'secret');
    const { version } = session.directory;
    expect(await emails.setSettings({ template, ...jmap }, null)).toEqual({ ok: true, value: null });
    expect(session.directory.version).toBe(version);
  });

  test('the credential stays with the server that it was given for', async () => {
    const { emails } = await openOutbox(0);
    await emails.setSettings(jmap, 'secret');
    await emails.setSettings({ template }, null);
    expect((await emails.setup()).hasCredential).toBe(true);
    await emails.setSettings({ serverAddress: 'https://other.example.com' }, null);
    expect((await emails.setup()).hasCredential).toBe(false);
  });
});
