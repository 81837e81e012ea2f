import { describe, expect, test } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import type { SealedSecret } from '../../../src/domain/change-set';
import { mergeDuplicates } from '../../../src/sync/duplicate-users';
import { sampleUser } from '../directory/sample-records';

const pending = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ';
const finished = `${pending}$aGFzaA`;
const other = '$argon2id$v=19$m=19456,t=2,p=1$b3RoZXJzYWx0$aGFzaA';

/** What waits to be hashed, for the user who stays. */
const sealed: SealedSecret = {
  id: 'sealed',
  purpose: 'hash',
  userIds: ['user-0'],
  iv: new Uint8Array(12),
  ciphertext: new Uint8Array(16),
};

/** The password of the user that two with these become, and what is sealed for it. */
function mergedPassword(older: string | null, younger: string | null, secret: SealedSecret | null) {
  const users = [older, younger].map((hash, order) =>
    sampleUser(order, { email: 'ada@example.org', ...(hash === null ? {} : { passwordHash: hash }) }),
  );
  const directory = createDirectory({ version: 1, users, groups: [], customFields: [] });
  const changes = mergeDuplicates(directory, { olderId: 'user-0', youngerId: 'user-1' }, {}, 9, secret);
  return [changes?.usersChanged[0]?.after.passwordHash, changes?.secretsAdded ?? []];
}

describe('rule 6: of two passwords, the one user they become keeps', () => {
  test.each([
    ['the older one’s', finished, other, null, [finished, []]],
    ['the older one’s, whose hash comes by itself', pending, other, null, [pending, []]],
    ['the older one’s, where the younger one’s waits for its hash', other, pending, sealed, [other, []]],
    ['the younger one’s where there is no other', null, finished, null, [finished, []]],
    ['the younger one’s, and what it waits for', null, pending, sealed, [pending, [sealed]]],
    ['none that would wait for ever', null, pending, null, [undefined, []]],
  ])('%s', (_which, older, younger, secret, kept) => {
    expect(mergedPassword(older, younger, secret)).toEqual(kept);
  });
});
