import { beforeAll, describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { isPendingHash } from '../../../src/domain/password-hash';
import type { DirectorySession } from '../../../src/engine/directory-session';
import { createSyncDecisions } from '../../../src/engine/sync-decisions';
import { createUserPasswords } from '../../../src/engine/user-passwords';
import { completeArgon2 } from '../../../src/passwords/argon2';
import { fillRandom } from '../../../src/passwords/fill-random';
import { hashingChangeSet } from '../../../src/passwords/hashing-change-set';
import { createHashingQueue } from '../../../src/passwords/hashing-queue';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { nextSecretToHash, readSecrets } from '../../../src/store/secrets';
import { sampleUser } from '../directory/sample-records';
import { openSameStore, openSession } from './open-session';

let key: CryptoKey;
beforeAll(async () => {
  key = await createSealingKey();
});

const ids = { olderId: 'older', youngerId: 'younger' };

/** Two users with one email, neither with a password. `meanwhile` runs while a password is sealed for the one who stays. */
async function openPair(meanwhile: (session: DirectorySession) => Promise<unknown> = async () => {}) {
  const { session, tools } = await openSession(0, key);
  const usersAdded = ['older', 'younger'].map((id, order) =>
    sampleUser(order, { id, email: 'ada@example.org' }),
  );
  await session.write(() => ({ ...emptyChangeSet, usersAdded }));
  let timesToHash = 0;
  const hashMore = () => void (timesToHash += 1);
  return {
    session,
    passwords: createUserPasswords(session, { ...tools, verify: verifyPassword, hashMore }),
    decisions: createSyncDecisions(session, {
      ...tools,
      async key() {
        await meanwhile(session);
        return tools.key();
      },
      hashMore,
      onDecided: async () => {},
      restart: () => {},
    }),
    timesToHash: () => timesToHash,
  };
}

/** What the background does, until nothing waits. */
function hashAll(session: DirectorySession) {
  const hashOf = (id: string) => session.directory.userById(id)?.passwordHash;
  const queue = createHashingQueue(
    {
      nextPending: (unreadable) => nextSecretToHash(session.store, unreadable),
      passwordHash: hashOf,
      async complete(step) {
        const userById = (id: string) => session.directory.userById(id);
        return (await session.write(() => hashingChangeSet(step, userById))).ok;
      },
      onUnreadable: (id) => session.ignoreSecret(id),
    },
    { key, fill: fillRandom, hash: completeArgon2 },
  );
  return queue.start();
}

describe('R18: a password chosen for the younger of two duplicates that become one', () => {
  test('lives on, though its hash isn’t there yet', async () => {
    const { session, passwords, decisions, timesToHash } = await openPair();
    await passwords.set('younger', 'correct horse');
    expect(await decisions.mergeDuplicates(ids, {})).toEqual({ ok: true, value: null });
    expect(await passwords.check('older', 'correct horse')).toBe('right');
    expect(timesToHash()).toBe(2);

    expect(await hashAll(session)).toBe('empty');
    expect(isPendingHash(session.directory.userById('older')?.passwordHash)).toBe(false);
    expect(await passwords.check('older', 'correct horse')).toBe('right');
    expect(await readSecrets(session.store, 'hash')).toEqual([]);
  });

  test('gives way to the older one’s', async () => {
    const { session, passwords, decisions } = await openPair();
    await passwords.set('older', 'the older');
    await passwords.set('younger', 'the younger');
    await decisions.mergeDuplicates(ids, {});
    await hashAll(session);
    expect(await passwords.check('older', 'the older')).toBe('right');
    expect(await readSecrets(session.store, 'hash')).toEqual([]);
  });

  test('lives on when its hash comes that very moment', async () => {
    const { session, passwords, decisions } = await openPair();
    await passwords.set('younger', 'correct horse');
    const [merged] = await Promise.all([decisions.mergeDuplicates(ids, {}), hashAll(session)]);
    expect(merged.ok).toBe(true);
    await hashAll(session);
    expect(await passwords.check('older', 'correct horse')).toBe('right');
  });

  test('lives on when another tab commits something that very moment', async () => {
    let times = 0;
    const { session, passwords, decisions } = await openPair(async (opened) => {
      times += 1;
      if (times > 1) return;
      const other = await openSameStore(opened);
      await other.write(() => ({ ...emptyChangeSet, usersAdded: [sampleUser(2)] }));
    });
    await passwords.set('younger', 'correct horse');
    expect(await decisions.mergeDuplicates(ids, {})).toEqual({ ok: true, value: null });
    expect(session.directory.users().map(({ id }) => id)).toEqual(['older', 'user-2']);
    expect(await passwords.check('older', 'correct horse')).toBe('right');
  });

  test('is none when what rests encrypted is gone: nothing waits for ever', async () => {
    const { session, passwords, decisions } = await openPair();
    await passwords.set('younger', 'correct horse');
    await session.store.database.secrets.clear();
    expect((await decisions.mergeDuplicates(ids, {})).ok).toBe(true);
    expect(await passwords.check('older', 'correct horse')).toBe('none');
  });
});

test('a pair that somebody else has merged meanwhile is none', async () => {
  const { decisions } = await openPair();
  await decisions.mergeDuplicates(ids, {});
  expect(await decisions.mergeDuplicates(ids, {})).toEqual({ ok: false, error: { type: 'planStale' } });
});
