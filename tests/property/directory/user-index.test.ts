import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { foldText } from '../../../src/domain/fold-text';
import { createUserIndex } from '../../../src/directory/user-index';
import type { UserQuery } from '../../../src/directory/user-query';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { individuals } from '../../../src/domain/group';
import { userValue, type User } from '../../../src/domain/user';
import { sampleGroup, sampleUser } from '../../unit/directory/sample-records';

const groups = [sampleGroup('Ann & Co'), sampleGroup('Bénn')];
const collator = new Intl.Collator('en', { numeric: true });

const shortText = fc
  .array(fc.constantFrom('a', 'B', 'n', 'é', 'ß', ' ', '7', '10'), { maxLength: 4 })
  .map((letters) => letters.join(''));
const values = fc.record({
  firstName: shortText,
  notes: shortText,
  groupId: fc.constantFrom(individuals.id, ...groups.map(({ id }) => id)),
});
const query: fc.Arbitrary<UserQuery> = fc.record({
  search: shortText,
  groupId: fc.constantFrom(null, individuals.id, ...groups.map(({ id }) => id)),
  sort: fc.option(
    fc.record({ field: fc.constantFrom('firstName', 'company', 'email'), descending: fc.boolean() }),
  ),
});
/** Between queries a user is changed, made or removed now and then, and there is time to prepare some or all of them. */
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ query }) },
  { weight: 2, arbitrary: fc.record({ pick: fc.nat({ max: 30 }), values }) },
  { weight: 1, arbitrary: fc.record({ added: values }) },
  { weight: 1, arbitrary: fc.record({ removed: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ warmed: fc.nat({ max: 80 }) }) },
);

const groupName = (user: User) => [individuals, ...groups].find(({ id }) => id === user.groupId)?.name ?? '';

function expected(users: readonly User[], { search, groupId, sort }: UserQuery): readonly User[] {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  const fields = (user: User) =>
    [user.firstName, user.lastName, user.email, user.notes, groupName(user)].map(foldText);
  const found = users.filter(
    (user) =>
      (groupId === null || user.groupId === groupId) &&
      words.every((word) => fields(user).some((text) => text.includes(word))),
  );
  if (sort === null) return found;
  const value = (user: User) => (sort.field === 'company' ? groupName(user) : userValue(user, sort.field));
  const compare = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  return found.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    return sort.descending ? compare(y, x) : compare(x, y);
  });
}

describe('the index of users', () => {
  it('answers any sequence of queries and commits as a plain filter and sort do', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 30 }), fc.array(deed, { maxLength: 15 }), (people, deeds) => {
        let users = people.map((person, order) => sampleUser(order, person));
        const directory = createDirectory({ version: 0, users, groups, customFields: [] });
        const index = createUserIndex(directory, collator);
        let order = users.length;
        for (const done of deeds) {
          const { version } = directory;
          if ('query' in done) expect([...index.query(done.query)]).toEqual(expected(users, done.query));
          else if ('warmed' in done) index.warm(done.warmed);
          else if ('added' in done) {
            const added = sampleUser(order++, done.added);
            users = [...users, added];
            directory.apply({ ...emptyChangeSet, usersAdded: [added] }, version + 1);
          } else if ('removed' in done) {
            const removed = users[done.removed];
            if (removed === undefined) continue;
            users = users.filter((user) => user !== removed);
            directory.apply({ ...emptyChangeSet, usersRemoved: [removed] }, version + 1);
          } else {
            const before = users[done.pick];
            if (before === undefined) continue;
            const after = { ...before, ...done.values };
            users = users.with(done.pick, after);
            directory.apply({ ...emptyChangeSet, usersChanged: [{ before, after }] }, version + 1);
          }
        }
      }),
      { numRuns: 600 },
    );
  });
});
