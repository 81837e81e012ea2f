import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { completeArgon2, pendingArgon2 } from '../../../src/passwords/argon2';
import { fillRandom } from '../../../src/passwords/fill-random';
import { generatePasswords } from '../../../src/passwords/generate-password';
import { hashGenerated } from '../../../src/passwords/hash-generated';
import { decodePhc } from '../../../src/passwords/phc-string';
import { verifyPassword } from '../../../src/passwords/verify-password';
import { seededFill } from './seeded-fill';

/** What becomes of a chosen password: pending at first, and then completed in the background. */
function hashChosen(password: string): Promise<string> {
  return completeArgon2(password, pendingArgon2(1, fillRandom).join());
}

describe('R18: the hash of a chosen password', () => {
  it('is Argon2id with 19 MiB, two passes, one lane, a salt of 16 bytes and 32 bytes of hash', async () => {
    const hash = await hashChosen('Spring-2031!');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });

  // Made with the reference implementation: argon2-cffi 25.1, `low_level.hash_secret`.
  it('is what the reference implementation computes', async () => {
    const pending = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA';
    expect(await completeArgon2('Spring-2031!', pending)).toBe(
      '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$uTLSAy/D+FvChywHwVi1tsCAbFhD3v0+1JL71U0M4ZA',
    );
  });

  it('checks right for the password and wrong for every other', async () => {
    const hash = await hashChosen('Spring-2031!');
    expect(await verifyPassword('Spring-2031!', hash)).toBe(true);
    for (const wrong of ['spring-2031!', 'Spring-2031', 'Spring-2031! ', ''])
      expect(await verifyPassword(wrong, hash)).toBe(false);
  });

  it('has another salt every time', async () => {
    expect(await hashChosen('Spring-2031!')).not.toBe(await hashChosen('Spring-2031!'));
  });

  it('is the same for every way of typing the same characters (RFC 8265)', async () => {
    const hash = await hashChosen('Zo\u00eb caf\u00e9');
    expect(await verifyPassword('Zoe\u0308\u00a0cafe\u0301', hash)).toBe(true);
    expect(await verifyPassword('Zoe cafe', hash)).toBe(false);
  });

  it('does not check while it is pending', async () => {
    expect(await verifyPassword('Spring-2031!', pendingArgon2(1, fillRandom).join())).toBe(false);
  });
});

describe('R18: the hash of a generated password', () => {
  it('is SHA-256 of salt and password', async () => {
    const [password = ''] = generatePasswords(1, seededFill(1));
    const [hash = ''] = await hashGenerated([password], seededFill(2));
    const phc = decodePhc(hash) ?? expect.fail();
    expect(phc.id).toBe('rollcall-sha256');
    expect(phc.salt).toHaveLength(16);
    const expected = createHash('sha256').update(phc.salt).update(password).digest();
    expect(phc.hash).toEqual(new Uint8Array(expected));
  });

  it('checks right for its own password alone, each under its own salt', async () => {
    const passwords = generatePasswords(50, fillRandom);
    const hashes = await hashGenerated(passwords, fillRandom);
    expect(new Set(hashes.map((hash) => hash.split('$')[3])).size).toBe(50);
    for (const [i, password] of passwords.entries()) {
      expect(await verifyPassword(password, hashes[i] ?? '')).toBe(true);
      expect(await verifyPassword(password, hashes[(i + 1) % 50] ?? '')).toBe(false);
    }
  });

  it('works for more passwords than one draw of random bytes covers', async () => {
    const hashes = await hashGenerated(generatePasswords(5000, fillRandom), fillRandom);
    expect(new Set(hashes.map((hash) => hash.split('$')[3])).size).toBe(5000);
  });
});

describe('checking a password against a hash from elsewhere', () => {
  const salt = 'c29tZXNhbHRzb21lc2FsdA';
  it.each([
    ['is no PHC string', 'Spring-2031!'],
    ['is of an unknown kind', `$scrypt$ln=15,r=8,p=1$${salt}$AAECAwQ`],
    ['is of an old Argon2', `$argon2id$v=16$m=8,t=1,p=1$${salt}$AAECAwQ`],
    ['asks for four gigabytes', `$argon2id$v=19$m=4194304,t=1,p=1$${salt}$AAECAwQ`],
    ['asks for a million passes', `$argon2id$v=19$m=8,t=1000000,p=1$${salt}$AAECAwQ`],
    ['lacks a parameter', `$argon2id$v=19$m=8,t=1$${salt}$AAECAwQ`],
    ['has too little memory for its lanes', `$argon2id$v=19$m=8,t=1,p=2$${salt}$AAECAwQ`],
    ['has a salt that is too short', '$argon2id$v=19$m=8,t=1,p=1$AAEC$AAECAwQ'],
    ['has a hash that is too short', `$argon2id$v=19$m=8,t=1,p=1$${salt}$AAEC`],
    ['is of a later version of ours', `$rollcall-sha256$v=2$${salt}$AAECAwQ`],
  ])('answers no when it %s', async (_, hash) => {
    expect(await verifyPassword('Spring-2031!', hash)).toBe(false);
  });

  it('computes with the parameters that the hash names', async () => {
    const cheap = await completeArgon2('Spring-2031!', `$argon2id$v=19$m=16,t=1,p=2$${salt}`);
    expect(cheap).toMatch(/^\$argon2id\$v=19\$m=16,t=1,p=2\$/);
    expect(await verifyPassword('Spring-2031!', cheap)).toBe(true);
  });
});
