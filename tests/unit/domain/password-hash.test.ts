import { describe, expect, it } from 'vitest';
import { isPendingHash, isSamePassword, passwordSalt } from '../../../src/domain/password-hash';

const pending = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ';
const complete = `${pending}$AAEC`;
const generated = '$rollcall-sha256$v=1$b3RoZXJzYWx0$AAEC';

describe('R18: what a password hash tells', () => {
  it('waits while it has a salt but no hash', () => {
    expect([pending, complete, generated, undefined].map(isPendingHash)).toEqual([true, false, false, false]);
  });

  it('names its setting by its salt', () => {
    expect([pending, complete, generated, undefined].map(passwordSalt)).toEqual([
      'c29tZXNhbHQ',
      'c29tZXNhbHQ',
      'b3RoZXJzYWx0',
      undefined,
    ]);
  });

  it('R17: is the same password before and after its hashing, and another after another setting', () => {
    expect(isSamePassword(pending, complete)).toBe(true);
    expect(isSamePassword(complete, complete)).toBe(true);
    expect(isSamePassword(undefined, undefined)).toBe(true);
    expect(isSamePassword(complete, generated)).toBe(false);
    expect(isSamePassword(undefined, complete)).toBe(false);
  });
});
