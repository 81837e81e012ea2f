import { Dexie } from 'dexie';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { removeUsers } from '../../../src/directory/change-users';
import { discardMessagesOfImport } from '../../../src/domain/discard-messages';
import { defaultMailSettings } from '../../../src/domain/mail-settings';
import type { WelcomeMessage } from '../../../src/domain/welcome-message';
import { composeEmails } from '../../../src/engine/compose-emails';
import { commitErasing } from '../../../src/engine/erase-users';
import { openCredential, sealCredential } from '../../../src/engine/mail-credential';
import type { DirectorySession } from '../../../src/engine/directory-session';
import { endMessages, movedMessage } from '../../../src/engine/outbox-changes';
import { createHandEdits } from '../../../src/engine/hand-edits';
import { createUserPasswords } from '../../../src/engine/user-passwords';
import { completeArgon2 } from '../../../src/passwords/argon2';
import { fillRandom } from '../../../src/passwords/fill-random';
import { hashingChangeSet } from '../../../src/passwords/hashing-change-set';
import { createSealingKey, passwordsPerSecret } from '../../../src/passwords/sealed-secret';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { changeOutbox, findMessages, nextMessage, readMessages } from '../../../src/store/messages';
import { readSecrets } from '../../../src/store/secrets';
import { mailSecrets, openSameStore, openSession, type OpenedSession } from './open-session';

let key: CryptoKey;
beforeAll(async () => {
  key = await createSealingKey();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The browser's locks of one name, one after the other. */
function stubLocks(): void {
  const lastByName = new Map<string, Promise<unknown>>();
  const request = (name: string, _options: LockOptions, work: () => Promise<unknown>) => {
    const held = (lastByName.get(name) ?? Promise.resolve()).then(work);
    lastByName.set(
      name,
      held.catch(() => {}),
    );
    return held;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}

const open = (count: number) => openSession(count, key);

async function passwordsInEmails({ session }: OpenedSession): Promise<readonly string[]> {
  const messages = await readMessages(session.store, 0, 1_000);
  const emails = await composeEmails(session, key, defaultMailSettings, messages);
  return emails.map((email) =>
    'code' in email ? email.code : (/Password: (\S+)/u.exec(email.text)?.[1] ?? 'none'),
  );
}

/** Until the answer is called, the tab learns of nothing that is committed. */
function holdBack({ store }: DirectorySession): () => void {
  let letGo = () => {};
  void store.inTurn(() => new Promise<void>((resolve) => (letGo = resolve)));
  return () => letGo();
}

async function queue({ session }: OpenedSession, messages: readonly WelcomeMessage[]): Promise<void> {
  await changeOutbox(session.store, {
    messages: messages.map((before) => ({ before, after: movedMessage(before, 'queued', 2) })),
    secretsShrunk: [],
    secretsRemoved: [],
  });
}

describe('R19, R21: the outbox', () => {
  test('each email names the password that its user has', async () => {
    const opened = await open(3);
    const passwords = await passwordsInEmails(opened);
    const users = [...opened.session.directory.users()];
    for (const [index, password] of passwords.entries()) {
      expect(await verifyPassword(password, users[index]?.passwordHash ?? '')).toBe(true);
    }
  });

  test('an email needs no passwords but those that lie with its own', async () => {
    const { session } = await open(passwordsPerSecret + 1);
    expect(await mailSecrets(session)).toHaveLength(2);
    const messages = await readMessages(session.store, 0, 1);
    const decrypted = vi.spyOn(crypto.subtle, 'decrypt');
    const [email] = await composeEmails(session, key, defaultMailSettings, messages);
    expect(email).toHaveProperty('text', expect.stringMatching(/Password: \S{20}/u));
    expect(decrypted).toHaveBeenCalledTimes(1);
  });

  test('a sent or discarded message takes its password out of the sealed secret, and no other', async () => {
    const { session, tools } = await open(3);
    const [first, second, third] = await readMessages(session.store, 0, 3);
    if (!first || !second || !third) throw new Error('Three messages were made');
    await endMessages(session.store, [first], 'sent', tools);
    const [secret] = await mailSecrets(session);
    expect(secret?.userIds).toEqual([second.userId, third.userId]);
    expect((await passwordsInEmails({ session, tools })).map((text) => text.length > 20)).toEqual([
      false,
      true,
      true,
    ]);
    await endMessages(session.store, [second, third], 'discarded', tools);
    expect(await mailSecrets(session)).toEqual([]);
    expect((await readMessages(session.store, 0, 3)).map(({ state }) => state)).toEqual([
      'sent',
      'discarded',
      'discarded',
    ]);
  });

  test('messages that end at the same time in two places all lose their passwords', async () => {
    const { session, tools } = await open(20);
    const messages = await readMessages(session.store, 0, 20);
    await Promise.all(
      messages.slice(0, 19).map((message) => endMessages(session.store, [message], 'sent', tools)),
    );
    const left = (await mailSecrets(session)).flatMap(({ userIds }) => userIds);
    expect(left).toContain(messages[19]?.userId);
  });

  test('what another tab has moved meanwhile is left as it is', async () => {
    const opened = await open(1);
    const { store } = opened.session;
    const [message] = await readMessages(store, 0, 1);
    if (!message) throw new Error('A message was made');
    await queue(opened, [message]);
    expect(await endMessages(store, [message], 'discarded', opened.tools)).toEqual({ ok: true, value: 0 });
    expect((await nextMessage(store))?.state).toBe('queued');
  });

  test('an email that is on its way meanwhile keeps its password, for the server may want it once more', async () => {
    const { session, tools } = await open(3);
    const listed = await readMessages(session.store, 0, 3);
    const [first] = listed;
    if (!first) throw new Error('Messages were made');
    const sending = movedMessage(first, 'sending', 0);
    // Begun when the passwords of all three have been taken out already, and nothing is written yet.
    const { database } = session.store;
    const transaction = database.dexie.transaction.bind(database.dexie);
    const begin = () =>
      changeOutbox(session.store, {
        messages: [{ before: first, after: sending }],
        secretsShrunk: [],
        secretsRemoved: [],
      });
    vi.spyOn(database.dexie, 'transaction').mockImplementationOnce((...words: readonly unknown[]) =>
      Dexie.Promise.resolve(begin()).then(() => Reflect.apply(transaction, null, words)),
    );
    expect(await endMessages(session.store, listed, 'discarded', tools)).toEqual({ ok: true, value: 2 });
    const queued = movedMessage(sending, 'queued', 0);
    await changeOutbox(session.store, {
      messages: [{ before: sending, after: queued }],
      secretsShrunk: [],
      secretsRemoved: [],
    });
    const [email] = await composeEmails(session, key, defaultMailSettings, [queued]);
    expect(email).toHaveProperty('text');
    expect((await mailSecrets(session)).map(({ userIds }) => userIds)).toEqual([[first.userId]]);
  });

  test('the next to send is an attempt nobody finished, then the one with the fewest attempts', async () => {
    const opened = await open(3);
    const { store } = opened.session;
    const messages = await readMessages(store, 0, 3);
    expect(await nextMessage(store)).toBeUndefined();
    await queue(opened, messages);
    const [first, , third] = await findMessages(store, { states: ['queued'] });
    if (!first || !third) throw new Error('Three messages were queued');
    const change = (before: WelcomeMessage, after: WelcomeMessage) =>
      changeOutbox(store, { messages: [{ before, after }], secretsShrunk: [], secretsRemoved: [] });
    await change(first, { ...first, attempts: 1 });
    expect((await nextMessage(store))?.position).toBe(1);
    await change(third, { ...third, state: 'sending', attempts: 1 });
    expect((await nextMessage(store))?.position).toBe(2);
  });

  test('a user who is gone, and a password that was set anew elsewhere, are said for what they are', async () => {
    const opened = await open(2);
    const [gone, changed] = [...opened.session.directory.users()];
    if (!gone || !changed) throw new Error('Two users were made');
    await opened.session.write(() => ({
      ...emptyChangeSet,
      usersRemoved: [gone],
      usersChanged: [
        { before: changed, after: { ...changed, passwordHash: '$rollcall-sha256$v=1$AAAA$BBBB' } },
      ],
    }));
    expect(await passwordsInEmails(opened)).toEqual(['userGone', 'passwordGone']);
  });
});

describe('R20: passwords of users', () => {
  const passwordsOf = ({ session, tools }: OpenedSession) =>
    createUserPasswords(session, { ...tools, verify: verifyPassword, hashMore: () => {} });

  test('a password that was set is right at once, before it is hashed; another one is wrong', async () => {
    const opened = await open(1);
    const passwords = passwordsOf(opened);
    const [user] = [...opened.session.directory.users()];
    expect(await passwords.set(user?.id ?? '', ' correct horse ')).toMatchObject({ ok: true });
    expect(await passwords.check(user?.id ?? '', 'correct horse')).toBe('right');
    expect(await passwords.check(user?.id ?? '', 'wrong horse')).toBe('wrong');
  });

  test('one that another tab has hashed a moment ago is right before this tab knows', async () => {
    const opened = await open(1);
    const { session } = opened;
    const passwords = passwordsOf(opened);
    const [user] = [...session.directory.users()];
    const userId = user?.id ?? '';
    await passwords.set(userId, 'correct horse');
    const otherTab = await openSameStore(session);
    const [secret] = await readSecrets(session.store, 'hash');
    const pending = otherTab.directory.userById(userId)?.passwordHash ?? '';
    if (!secret) throw new Error('A password was set');
    const letGo = holdBack(session);
    const hashes = new Map([[userId, await completeArgon2('correct horse', pending)]]);
    await otherTab.write(() =>
      hashingChangeSet({ secret, hashes, rest: null, dropped: [] }, (id) => otherTab.directory.userById(id)),
    );
    const checked = [passwords.check(userId, 'correct horse'), passwords.check(userId, 'wrong horse')];
    letGo();
    expect(await Promise.all(checked)).toEqual(['right', 'wrong']);
  });

  test('R19: one that is set while its welcome email is discarded leaves nothing sealed for it', async () => {
    stubLocks();
    const { session, tools } = await open(1);
    const [message] = await readMessages(session.store, 0, 1);
    if (!message) throw new Error('A message was made');
    let discarded: ReturnType<typeof endMessages> | null = null;
    const passwords = passwordsOf({
      session,
      tools: {
        ...tools,
        // It is asked for once the message was seen to be open.
        key: () => {
          discarded ??= endMessages(session.store, [message], 'discarded', tools);
          return tools.key();
        },
      },
    });
    expect((await passwords.generate(message.userId)).ok).toBe(true);
    expect(await discarded).toEqual({ ok: true, value: 1 });
    expect(await mailSecrets(session)).toEqual([]);
  });

  test('R19: one that is set while an undo discards its welcome email leaves nothing sealed for that', async () => {
    const { session, tools } = await open(1);
    const [message] = await readMessages(session.store, 0, 1);
    if (!message) throw new Error('A message was made');
    const secretsRemoved = (await readSecrets(session.store, 'mail')).map(({ id }) => id);
    const discard = { ...discardMessagesOfImport([message], tools.now()).changes, secretsRemoved };
    let isUndone = false;
    const passwords = passwordsOf({
      session,
      tools: {
        ...tools,
        // It is asked for once the message was seen to be open.
        async key() {
          if (!isUndone)
            await session.commitPlanned(session.directory.version, { ...emptyChangeSet, ...discard });
          isUndone = true;
          return tools.key();
        },
      },
    });
    expect((await passwords.generate(message.userId)).ok).toBe(true);
    expect(await mailSecrets(session)).toEqual([]);
  });

  test('one that is set while somebody is erased: neither waits for the other for ever', async () => {
    stubLocks();
    const { session, tools } = await open(2);
    const [first, second] = session.directory.users();
    if (!first || !second) throw new Error('There are two users');
    let erased: ReturnType<typeof commitErasing> | null = null;
    const passwords = passwordsOf({
      session,
      tools: {
        ...tools,
        key() {
          const changes = { ...removeUsers([second]), usersErased: [second.id] };
          erased ??= session.attemptInTurn(() =>
            commitErasing(session, session.directory.version, changes, tools),
          );
          return tools.key();
        },
      },
    });
    expect((await passwords.generate(first.id)).ok).toBe(true);
    expect(await erased).toMatchObject({ ok: true });
  });

  test('R21: an email names the one that another tab gave a moment ago, before this tab knows', async () => {
    const opened = await open(1);
    const { session, tools } = opened;
    const [user] = [...session.directory.users()];
    const otherTab = await openSameStore(session);
    const letGo = holdBack(session);
    const generated = await passwordsOf({ session: otherTab, tools }).generate(user?.id ?? '');
    const named = passwordsInEmails(opened);
    letGo();
    expect(await named).toEqual([generated.ok && generated.value.password]);
  });

  test('S8: a short or blank one is refused, and nothing is written', async () => {
    const opened = await open(1);
    const passwords = passwordsOf(opened);
    const [user] = [...opened.session.directory.users()];
    expect(await passwords.set(user?.id ?? '', 'short')).toMatchObject({
      error: { type: 'passwordInvalid', issues: [{ code: 'passwordTooShort' }] },
    });
    expect(await passwords.set(user?.id ?? '', ' ')).toMatchObject({ error: { type: 'passwordInvalid' } });
    expect(opened.session.directory.userById(user?.id ?? '')).toEqual(user);
    expect(await passwords.set('nobody', 'long enough')).toMatchObject({ error: { type: 'userGone' } });
  });

  test('a generated one is answered once, holds, and is the one the waiting welcome email names until it is undone', async () => {
    const opened = await open(1);
    const passwords = passwordsOf(opened);
    const [user] = [...opened.session.directory.users()];
    const former = await passwordsInEmails(opened);
    const generated = await passwords.generate(user?.id ?? '');
    if (!generated.ok) throw new Error(generated.error.type);
    const { password } = generated.value;
    expect(await passwords.check(user?.id ?? '', password)).toBe('right');
    expect(await passwordsInEmails(opened)).toEqual([password]);

    await createHandEdits(opened.session, { ...opened.tools, onErased() {} }).undoLast();
    expect(await passwordsInEmails(opened)).toEqual(former);
  });

  test('a reset of many is one commit and one file', async () => {
    const opened = await open(3);
    const version = opened.session.directory.version;
    const userIds = Array.from(opened.session.directory.users(), ({ id }) => id);
    const reset = await passwordsOf(opened).reset([...userIds, 'nobody']);
    if (!reset.ok) throw new Error(reset.error.type);
    expect(opened.session.directory.version).toBe(version + 1);
    expect(reset.value.file.name).toMatch(/^passwords-\d{4}-\d\d-\d\d\.csv$/u);
    expect((await reset.value.file.blob.text()).trim().split('\r\n')).toHaveLength(4);
  });

  test('weak ones are warned of, not refused', async () => {
    const passwords = passwordsOf(await open(1));
    expect((await passwords.issues('Password1')).map(({ code }) => code)).toEqual(['passwordCommon']);
    expect((await passwords.issues('qwerty')).map(({ code }) => code)).toEqual([
      'passwordShort',
      'passwordCommon',
    ]);
    expect(await passwords.issues('k7mq-w3xr-ht9d')).toEqual([]);
  });
});

describe('R22: credentials', () => {
  test('open only for the server and the way of delivery they were given for', async () => {
    const settings = {
      ...defaultMailSettings,
      delivery: 'jmap' as const,
      serverAddress: 'https://mail.example.com/jmap',
    };
    const sealed = await sealCredential(key, settings, 'token', fillRandom);
    expect(await openCredential(key, settings, sealed)).toBe('token');
    const samePlace = { ...settings, serverAddress: 'https://mail.example.com/other' };
    expect(await openCredential(key, samePlace, sealed)).toBe('token');
    const elsewhere = { ...settings, serverAddress: 'https://evil.example/' };
    expect(await openCredential(key, elsewhere, sealed)).toBe('');
    expect(await openCredential(key, { ...settings, delivery: 'webhook' }, sealed)).toBe('');
    expect(Buffer.from(sealed.ciphertext).includes('token')).toBe(false);
  });
});
