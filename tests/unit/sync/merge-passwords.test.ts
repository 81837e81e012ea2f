import { describe, expect, it } from 'vitest';
import { userToBody } from '../../../src/sync/body';
import { mergeBodies } from '../../../src/sync/merge';
import {
  settlePassword,
  settlePendingPassword,
  toPasswordConflicts,
} from '../../../src/sync/merge-passwords';
import { sampleUser } from '../directory/sample-records';

const chosen = (salt: string) => `$argon2id$v=19$m=19456,t=2,p=1$${salt}$aGFzaA`;
const generated = (salt: string) => `$rollcall-sha256$v=1$${salt}$aGFzaA`;
const bodyOf = (passwordHash: string, createdBy: 'hand' | 'import:i' = 'hand') =>
  userToBody(sampleUser(1, { passwordHash, createdBy }));

function settle(mine: string, theirs: string) {
  const [ours, other] = [bodyOf(mine, 'import:i'), bodyOf(theirs)];
  return settlePassword('user:user-1', mergeBodies(null, ours, other), ours, other);
}

it('two chosen passwords are a conflict like any other, which a person can turn', () => {
  const { merge, replaced } = settle(chosen('bWluZQ'), chosen('dGhlaXJz'));
  expect(merge.conflicts).toMatchObject([{ field: 'passwordHash' }]);
  expect(replaced).toBeNull();
});

it('a password that one side has taken away is a conflict like any other', () => {
  const [before, theirs] = [bodyOf(chosen('YmVmb3Jl')), bodyOf(generated('dGhlaXJz'))];
  const { passwordHash: _, ...mine } = before;
  const merge = mergeBodies(before, mine, theirs);
  expect(settlePassword('user:user-1', merge, mine, theirs)).toEqual({ merge, replaced: null });
});

describe('a password that waits for its hash', () => {
  const pending = '$argon2id$v=19$m=19456,t=2,p=1$bWluZQ';

  function settleWith(theirs: string) {
    const before = bodyOf(chosen('YmVmb3Jl'));
    const other = bodyOf(theirs);
    const merge = mergeBodies(before, bodyOf(chosen('c2luY2U')), other);
    return settlePendingPassword(merge, pending, before, other).merge.conflicts;
  }

  it('stands, and what a colleague chose meanwhile is the one conflict there is', () => {
    const other = chosen('dGhlaXJz');
    expect(settleWith(other)).toEqual([{ field: 'passwordHash', kept: pending, other }]);
  });

  it('is nobody’s conflict with what an import has generated meanwhile, or with what was there before', () => {
    expect(settleWith(generated('dGhlaXJz'))).toEqual([]);
    expect(settleWith(chosen('YmVmb3Jl'))).toEqual([]);
  });
});

it('R19: passwords that gave way are one entry for each import, side and batch', () => {
  const { merge, replaced } = settle(generated('bWluZQ'), chosen('dGhlaXJz'));
  expect(merge.conflicts).toEqual([]);
  if (replaced === null) throw new Error('Nothing gave way');
  expect(replaced).toMatchObject({ kept: 'theirs', origin: 'import:i', password: { userId: 'user-1' } });
  const settled = [replaced, null, replaced, { ...replaced, kept: 'mine' as const }];
  const entries = toPasswordConflicts([...settled, { ...replaced, origin: 'import:j' as const }], 1, 7);
  expect(entries.map(({ passwords }) => passwords.length)).toEqual([2, 1, 1]);
  const later = toPasswordConflicts(settled, 1, 8);
  expect(new Set([...entries, ...later].map(({ id }) => id)).size).toBe(5);
});
