import { beforeAll, describe, expect, it } from 'vitest';
import type { SealedSecret } from '../../../src/domain/change-set';
import type { User } from '../../../src/domain/user';
import { completeArgon2 } from '../../../src/passwords/argon2';
import { fillRandom } from '../../../src/passwords/fill-random';
import { hashingChangeSet } from '../../../src/passwords/hashing-change-set';
import { createHashingQueue, type HashingPort } from '../../../src/passwords/hashing-queue';
import { preparePasswords } from '../../../src/passwords/prepare-passwords';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { sampleUser } from '../directory/sample-records';

/** Argon2id at the smallest cost: the queue doesn't know what it costs, and a thousand hashes are wanted here. */
const cheaply = (password: string, pending: string) =>
  completeArgon2(password, pending.replace('m=19456,t=2', 'm=8,t=1'));

let key: CryptoKey;
beforeAll(async () => {
  key = await createSealingKey();
});

interface Store extends HashingPort {
  readonly users: Map<string, User>;
  readonly secrets: Map<string, SealedSecret>;
  /** How many hashes each commit brought. */
  readonly commits: number[];
  /** Sets passwords as an import or a form does, in one commit. */
  setPasswords(passwords: Readonly<Record<string, string>>): Promise<void>;
}

/** The store and the directory, in memory. `refuseCommit` says before each commit whether it fails. */
function memoryStore(refuseCommit: () => boolean = () => false): Store {
  const users = new Map<string, User>();
  const secrets = new Map<string, SealedSecret>();
  const commits: number[] = [];
  let nextSecret = 0;
  return {
    users,
    secrets,
    commits,
    async nextPending(unreadable) {
      return [...secrets.values()].find(({ id }) => !unreadable.has(id));
    },
    passwordHash: (userId) => users.get(userId)?.passwordHash,
    async complete(step) {
      if (refuseCommit()) return false;
      commits.push(step.hashes.size);
      const changes = hashingChangeSet(step, (id) => users.get(id));
      if (changes === null) return true;
      for (const { after } of changes.usersChanged) users.set(after.id, after);
      for (const secret of changes.secretsAdded ?? []) secrets.set(secret.id, secret);
      for (const id of changes.secretsRemoved ?? []) secrets.delete(id);
      return true;
    },
    onUnreadable: () => {},
    async setPasswords(passwords) {
      const chosen = Object.entries(passwords).map(([userId, password]) => ({ userId, password }));
      const request = { importId: 'import', chosen, generateFor: [], mailTo: new Set<string>() };
      const newId = () => `secret ${nextSecret++}`;
      const prepared = await preparePasswords(request, { key, fill: fillRandom, newId }, () => {});
      for (const [id, passwordHash] of prepared.hashes) users.set(id, sampleUser(0, { id, passwordHash }));
      for (const secret of prepared.secrets) secrets.set(secret.id, secret);
    },
  };
}

const passwordsOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`user${i}`, `password of ${i}`]));

async function expectPasswords(store: Store, passwords: Readonly<Record<string, string>>) {
  for (const [userId, password] of Object.entries(passwords))
    expect(await verifyPassword(password, store.passwordHash(userId) ?? ''), userId).toBe(true);
}

describe('R18: the hashing queue', () => {
  it('hashes every password and leaves no secret behind', async () => {
    const store = memoryStore();
    // More than lie in one secret.
    await store.setPasswords(passwordsOf(512));
    const queue = createHashingQueue(store, { key, fill: fillRandom, hash: cheaply });
    expect(await queue.start()).toBe('empty');
    expect(store.secrets.size).toBe(0);
    await expectPasswords(store, passwordsOf(512));
  });

  it('commits ten at a time, so that a closed tab costs few', async () => {
    const store = memoryStore();
    await store.setPasswords(passwordsOf(25));
    await createHashingQueue(store, { key, fill: fillRandom, hash: cheaply }).start();
    expect(store.commits).toEqual([10, 10, 5]);
  });

  it('has nothing to do when no password waits', async () => {
    const queue = createHashingQueue(memoryStore(), { key, fill: fillRandom, hash: cheaply });
    expect(await queue.start()).toBe('empty');
    expect(await queue.start()).toBe('empty');
  });

  it('goes on after a kill at any point, as if nothing had happened', async () => {
    for (let killedAt = 0; killedAt <= 13; killedAt++) {
      const store = memoryStore();
      await store.setPasswords(passwordsOf(12));
      let hashes = 0;
      // A tab that dies never settles its promises: nothing of this queue runs on.
      const dying = new Promise<string>((resolve) => {
        const hash = (password: string, pending: string) => {
          if (hashes++ < killedAt) return cheaply(password, pending);
          resolve('killed');
          return new Promise<string>(() => {});
        };
        void createHashingQueue(store, { key, fill: fillRandom, hash }).start().then(resolve);
      });
      await dying;
      const next = createHashingQueue(store, { key, fill: fillRandom, hash: cheaply });
      expect(await next.start()).toBe('empty');
      expect(store.secrets.size).toBe(0);
      await expectPasswords(store, passwordsOf(12));
    }
  });

  it('loses nothing when commits fail, and tries again at the next start', async () => {
    let commits = 0;
    const store = memoryStore(() => commits++ % 2 === 0);
    await store.setPasswords(passwordsOf(25));
    const queue = createHashingQueue(store, { key, fill: fillRandom, hash: cheaply });
    const outcomes = [await queue.start(), await queue.start(), await queue.start(), await queue.start()];
    expect(outcomes).toEqual(['commitFailed', 'commitFailed', 'commitFailed', 'empty']);
    expect(store.secrets.size).toBe(0);
    await expectPasswords(store, passwordsOf(25));
  });

  it('loses nothing when hashing itself fails, and tries again at the next start', async () => {
    const store = memoryStore();
    await store.setPasswords(passwordsOf(25));
    let hashes = 0;
    const hash = (password: string, pending: string) =>
      ++hashes === 17 ? Promise.reject(new Error('out of memory')) : cheaply(password, pending);
    const queue = createHashingQueue(store, { key, fill: fillRandom, hash });
    await expect(queue.start()).rejects.toThrow('out of memory');
    expect(await queue.start()).toBe('empty');
    await expectPasswords(store, passwordsOf(25));
  });

  it('works one at a time: a second start joins the run, and what was added meanwhile is hashed too', async () => {
    const store = memoryStore();
    await store.setPasswords({ ana: 'first of all' });
    let running = 0;
    let mostAtOnce = 0;
    let second: Promise<unknown> | undefined;
    const hash = async (password: string, pending: string) => {
      mostAtOnce = Math.max(mostAtOnce, ++running);
      if (second === undefined) {
        second = Promise.resolve();
        await store.setPasswords({ bo: 'came later' });
        second = queue.start();
      }
      const phc = await cheaply(password, pending);
      running--;
      return phc;
    };
    const queue = createHashingQueue(store, { key, fill: fillRandom, hash });
    expect(await queue.start()).toBe('empty');
    expect(await second).toBe('empty');
    expect(mostAtOnce).toBe(1);
    await expectPasswords(store, { ana: 'first of all', bo: 'came later' });
  });

  it('drops the secret of a user who was deleted, without hashing it', async () => {
    const store = memoryStore();
    await store.setPasswords(passwordsOf(3));
    store.users.delete('user1');
    const hashed: string[] = [];
    const hash = (password: string, pending: string) => {
      hashed.push(password);
      return cheaply(password, pending);
    };
    await createHashingQueue(store, { key, fill: fillRandom, hash }).start();
    expect(hashed).toEqual(['password of 0', 'password of 2']);
    expect(store.secrets.size).toBe(0);
    expect(store.users.has('user1')).toBe(false);
  });

  it('drops the secret of a user who was deleted while it was being hashed', async () => {
    const store = memoryStore();
    await store.setPasswords(passwordsOf(2));
    const hash = async (password: string, pending: string) => {
      const phc = await cheaply(password, pending);
      store.users.delete('user0');
      return phc;
    };
    await createHashingQueue(store, { key, fill: fillRandom, hash }).start();
    expect(store.secrets.size).toBe(0);
    expect([...store.users.keys()]).toEqual(['user1']);
  });

  it('keeps the password of a user who came back while others were hashed', async () => {
    const store = memoryStore();
    await store.setPasswords(passwordsOf(3));
    const user = store.users.get('user2');
    store.users.delete('user2');
    const hash = (password: string, pending: string) => {
      if (user !== undefined && !store.users.has('user2')) store.users.set('user2', user);
      return cheaply(password, pending);
    };
    expect(await createHashingQueue(store, { key, fill: fillRandom, hash }).start()).toBe('empty');
    expect(store.secrets.size).toBe(0);
    await expectPasswords(store, passwordsOf(3));
  });

  it('lets the later of two imports win, in whichever order their secrets come', async () => {
    for (const reverse of [false, true]) {
      const store = memoryStore();
      await store.setPasswords({ ana: 'the first one' });
      await store.setPasswords({ ana: 'the second one' });
      const secrets = [...store.secrets];
      if (reverse) {
        store.secrets.clear();
        for (const [id, secret] of secrets.toReversed()) store.secrets.set(id, secret);
      }
      await createHashingQueue(store, { key, fill: fillRandom, hash: cheaply }).start();
      expect(store.secrets.size).toBe(0);
      await expectPasswords(store, { ana: 'the second one' });
    }
  });

  it('never puts a password under the salt of one that was set while others were hashed', async () => {
    const store = memoryStore();
    await store.setPasswords({ ana: 'stays the same', bo: 'the first one' });
    let changed = false;
    const hash = async (password: string, pending: string) => {
      if (!changed) {
        changed = true;
        await store.setPasswords({ bo: 'the second one' });
      }
      return cheaply(password, pending);
    };
    await createHashingQueue(store, { key, fill: fillRandom, hash }).start();
    expect(store.secrets.size).toBe(0);
    await expectPasswords(store, { ana: 'stays the same', bo: 'the second one' });
  });

  it('R17: leaves the old hash alone that an undo has restored', async () => {
    const store = memoryStore();
    await store.setPasswords({ ana: 'from the import' });
    const old = '$rollcall-sha256$v=1$b2xkc2FsdA$AAEC';
    store.users.set('ana', sampleUser(0, { id: 'ana', passwordHash: old }));
    await createHashingQueue(store, { key, fill: fillRandom, hash: cheaply }).start();
    expect(store.passwordHash('ana')).toBe(old);
    expect(store.secrets.size).toBe(0);
  });

  it('passes over a secret that can not be opened, and hashes the others', async () => {
    const store = memoryStore();
    await store.setPasswords({ ana: 'lost with its key' });
    await store.setPasswords({ bo: 'still readable' });
    for (const secret of store.secrets.values())
      if (secret.userIds.includes('ana'))
        store.secrets.set(secret.id, { ...secret, userIds: ['someone else'] });
    const queue = createHashingQueue(store, { key, fill: fillRandom, hash: cheaply });
    expect(await queue.start()).toBe('empty');
    expect([...store.secrets.values()].map(({ userIds }) => userIds)).toEqual([['someone else']]);
    await expectPasswords(store, { bo: 'still readable' });
  });

  it('does not count as an edit of the user', async () => {
    const store = memoryStore();
    await store.setPasswords({ ana: 'Spring-2031!' });
    const before = store.users.get('ana');
    await createHashingQueue(store, { key, fill: fillRandom, hash: cheaply }).start();
    const passwordHash = store.passwordHash('ana');
    expect(store.users.get('ana')).toEqual({ ...before, passwordHash });
    expect(passwordHash).not.toBe(before?.passwordHash);
  });
});
