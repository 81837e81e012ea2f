import { beforeAll, describe, expect, it } from 'vitest';
import { isPendingHash, passwordSalt } from '../../../src/domain/password-hash';
import { fillRandom } from '../../../src/passwords/fill-random';
import { preparePasswords, type PasswordRequest } from '../../../src/passwords/prepare-passwords';
import { createSealingKey, openPasswords, passwordsPerSecret } from '../../../src/passwords/sealed-secret';
import { verifyPassword } from '../../../src/passwords/verify-password';

let key: CryptoKey;
beforeAll(async () => {
  key = await createSealingKey();
});

const nothing: PasswordRequest = { importId: 'import', chosen: [], generateFor: [], mailTo: new Set() };

async function prepare(request: Partial<PasswordRequest>) {
  let ids = 0;
  const progress: number[] = [];
  const tools = { key, fill: fillRandom, newId: () => `secret ${ids++}` };
  const prepared = await preparePasswords({ ...nothing, ...request }, tools, (done) => progress.push(done));
  const opened = await Promise.all(
    prepared.secrets.map(async (secret) => {
      const passwords = await openPasswords(key, secret);
      return { purpose: secret.purpose, passwords: passwords.ok ? passwords.value : expect.fail() };
    }),
  );
  return { ...prepared, progress, opened };
}

describe("an import's passwords", () => {
  it('R18: a chosen one rests sealed, and its user waits for the hash', async () => {
    const { hashes, opened } = await prepare({ chosen: [{ userId: 'ana', password: 'Spring-2031!' }] });
    const hash = hashes.get('ana');
    expect(isPendingHash(hash)).toBe(true);
    expect(opened).toEqual([
      { purpose: 'hash', passwords: [{ userId: 'ana', password: 'Spring-2031!', salt: passwordSalt(hash) }] },
    ]);
  });

  it('S8, R19: a generated one is hashed at once and sealed until it is handed out', async () => {
    const { hashes, opened } = await prepare({ generateFor: ['bo'] });
    const hash = hashes.get('bo') ?? '';
    const [secret] = opened;
    expect(secret?.purpose).toBe('handOut');
    expect(secret?.passwords).toHaveLength(1);
    expect(secret?.passwords[0]).toMatchObject({ userId: 'bo', salt: passwordSalt(hash) });
    expect(await verifyPassword(secret?.passwords[0]?.password ?? '', hash)).toBe(true);
  });

  it('R19: those of users who get a welcome email rest once more, for the email', async () => {
    const { opened } = await prepare({
      chosen: [
        { userId: 'ana', password: 'Spring-2031!' },
        { userId: 'old', password: 'Summer-2031!' },
      ],
      generateFor: ['bo'],
      mailTo: new Set(['ana', 'bo']),
    });
    const userIds = opened.map(({ purpose, passwords }) => [purpose, passwords.map(({ userId }) => userId)]);
    expect(userIds).toEqual([
      ['hash', ['ana', 'old']],
      ['handOut', ['bo']],
      ['mail', ['ana', 'bo']],
    ]);
  });

  it('share records, 500 to each, every record with its own id', async () => {
    const generateFor = Array.from({ length: 2 * passwordsPerSecret + 1 }, (_, i) => `user${i}`);
    const { secrets, hashes, opened, progress } = await prepare({ generateFor });
    expect(secrets.map(({ userIds }) => userIds.length)).toEqual([500, 500, 1]);
    expect(secrets.map(({ importId }) => importId)).toEqual(['import', 'import', 'import']);
    expect(new Set(secrets.map(({ id }) => id)).size).toBe(3);
    expect([...hashes.keys()]).toEqual(generateFor);
    expect(opened.flatMap(({ passwords }) => passwords.map(({ userId }) => userId))).toEqual(generateFor);
    expect(progress.at(-1)).toBe(1);
  });

  it('are nothing when no row sets one', async () => {
    const { secrets, hashes } = await prepare({});
    expect(secrets).toEqual([]);
    expect(hashes.size).toBe(0);
  });

  it('never stand in clear in what is written', async () => {
    const { secrets, hashes } = await prepare({ chosen: [{ userId: 'ana', password: 'Spring-2031!' }] });
    const written = JSON.stringify([secrets, [...hashes]]);
    expect(written).not.toContain('Spring');
  });
});
