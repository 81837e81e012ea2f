import { describe, expect, test } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { mergeDuplicates } from '../../../src/sync/duplicate-users';
import { sampleUser } from '../directory/sample-records';

const pending = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ';
const finished = `${pending}$aGFzaA`;
const other = '$argon2id$v=19$m=19456,t=2,p=1$b3RoZXJzYWx0$aGFzaA';

/** The password of the user that two with these become. */
function mergedPassword(older: string | null, younger: string | null): string | undefined {
  const users = [older, younger].map((hash, order) =>
    sampleUser(order, { email: 'ada@example.org', ...(hash === null ? {} : { passwordHash: hash }) }),
  );
  const directory = createDirectory({ version: 1, users, groups: [], customFields: [] });
  const changes = mergeDuplicates(directory, { olderId: 'user-0', youngerId: 'user-1' }, {}, 9);
  return changes?.usersChanged[0]?.after.passwordHash;
}

describe('rule 6: of two passwords, the one user they become keeps', () => {
  test.each([
    ['the older one’s', finished, other, finished],
    ['the older one’s, whose hash comes by itself', pending, other, pending],
    ['the younger one’s where there is no other', null, finished, finished],
    [
      'none that waits for a hash under the id of the user who goes: it would wait for ever',
      null,
      pending,
      undefined,
    ],
  ])('%s', (_which, older, younger, kept) => {
    expect(mergedPassword(older, younger)).toBe(kept);
  });
});
