import { describe, expect, it } from 'vitest';
import { fillRandom } from '../../../src/passwords/fill-random';
import {
  createSealingKey,
  currentPasswords,
  openPasswords,
  resealPasswords,
  sealPasswords,
} from '../../../src/passwords/sealed-secret';

const label = { id: 'secret', purpose: 'hash', importId: 'import' } as const;
const passwords = [
  { userId: 'ana', password: 'Spring-2031!', salt: 'c2FsdEE' },
  { userId: 'bo', password: 'پاسورد "…" 🙂', salt: 'c2FsdEI' },
];

describe('R18: clear passwords at rest', () => {
  it('come back with the key', async () => {
    const key = await createSealingKey();
    const secret = await sealPasswords(key, label, passwords, fillRandom);
    expect(secret).toMatchObject({ ...label, userIds: ['ana', 'bo'] });
    expect(await openPasswords(key, secret)).toEqual({ ok: true, value: passwords });
  });

  it('are sealed with a key that nobody can export', async () => {
    const key = await createSealingKey();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('do not show in the record', async () => {
    const secret = await sealPasswords(await createSealingKey(), label, passwords, fillRandom);
    const text = new TextDecoder('latin1').decode(secret.ciphertext);
    expect(JSON.stringify(secret) + text).not.toContain('Spring');
  });

  it('have a fresh initialisation vector in every sealing', async () => {
    const key = await createSealingKey();
    const secrets = await Promise.all(
      Array.from({ length: 100 }, () => sealPasswords(key, label, passwords, fillRandom)),
    );
    expect(new Set(secrets.map(({ iv }) => iv.join())).size).toBe(100);
  });

  it('can not be had with another key', async () => {
    const secret = await sealPasswords(await createSealingKey(), label, passwords, fillRandom);
    expect(await openPasswords(await createSealingKey(), secret)).toEqual({
      ok: false,
      error: { type: 'secretUnreadable', secretId: 'secret' },
    });
  });

  it('can not be had from a record that was changed: not its bytes, not its users, not its purpose', async () => {
    const key = await createSealingKey();
    const secret = await sealPasswords(key, label, passwords, fillRandom);
    const damaged = secret.ciphertext.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
    for (const changed of [
      { ...secret, ciphertext: damaged },
      { ...secret, userIds: ['bo', 'ana'] },
      { ...secret, purpose: 'handOut' as const },
      { ...secret, id: 'other' },
    ])
      expect(await openPasswords(key, changed)).toMatchObject({ ok: false });
  });

  it('can be sealed again without those that are done', async () => {
    const key = await createSealingKey();
    const secret = await sealPasswords(key, label, passwords, fillRandom);
    const rest = await resealPasswords(key, secret, passwords.slice(1), fillRandom);
    expect(rest).toMatchObject({ ...label, userIds: ['bo'] });
    expect(await openPasswords(key, rest)).toEqual({ ok: true, value: passwords.slice(1) });
  });

  it('R19: are handed out only while they are still the password of a user who is there', () => {
    const hashes = new Map([['ana', '$rollcall-sha256$v=1$c2FsdEE$AAEC']]);
    expect(currentPasswords(passwords, (userId) => hashes.get(userId))).toEqual(passwords.slice(0, 1));
    hashes.set('ana', '$rollcall-sha256$v=1$b3RoZXI$AAEC');
    expect(currentPasswords(passwords, (userId) => hashes.get(userId))).toEqual([]);
  });
});
