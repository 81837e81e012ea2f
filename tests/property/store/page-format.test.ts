import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { User } from '../../../src/domain/user';
import { packPage, unpackPage } from '../../../src/store/page-format';
import { sampleUser } from '../../unit/directory/sample-records';

const text = fc.oneof(
  fc.constant(''),
  fc.constant('\0'),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\ud800', 'a\0b', '\0\0'),
);
const moment = fc.oneof(fc.constant(1_790_000_000_000), fc.maxSafeNat());

const user: fc.Arbitrary<User> = fc.record(
  {
    id: fc.uuid(),
    order: fc.maxSafeNat(),
    firstName: text,
    middleName: text,
    lastName: text,
    email: text,
    groupId: text,
    workPhone: text,
    cellPhone: text,
    homePhone: text,
    notes: text,
    custom: fc.dictionary(
      fc.constantFrom('field-a', 'field-b', 'field-c'),
      text.filter((value) => value !== ''),
      { noNullPrototype: true },
    ),
    passwordHash: fc.constantFrom('$argon2id$1', '$sha256$2'),
    createdAt: moment,
    createdBy: fc.constantFrom('hand', 'undo', 'sync', 'import:1'),
    changedAt: moment,
    changedBy: fc.constantFrom('hand', 'undo', 'sync', 'import:', 'import:b'),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'id',
      'order',
      'firstName',
      'middleName',
      'lastName',
      'email',
      'groupId',
      'workPhone',
      'cellPhone',
      'homePhone',
      'notes',
      'custom',
      'createdAt',
      'createdBy',
      'changedAt',
      'changedBy',
    ],
  },
);

describe('the format of pages', () => {
  it('gives back exactly the users that were put in', () => {
    fc.assert(
      fc.property(fc.array(user, { maxLength: 12 }), (users) => {
        expect(unpackPage(structuredClone(packPage(users).packed)).users).toStrictEqual(users);
      }),
    );
  });

  it('takes over columns of the page as it was, and packs the same all the same', () => {
    const change = fc.record({ at: fc.nat({ max: 11 }), to: user, whole: fc.boolean() });
    fc.assert(
      fc.property(fc.array(user, { maxLength: 12 }), fc.array(change), (users, changes) => {
        const before = packPage(users);
        const after = users.map((old, at) => {
          const found = changes.find((candidate) => candidate.at === at);
          if (found === undefined) return old;
          return found.whole ? found.to : { ...old, notes: found.to.notes, custom: found.to.custom };
        });
        expect(unpackPage(packPage(after, before).packed).users).toStrictEqual(after);
        expect(unpackPage(packPage(after.slice(1), before).packed).users).toStrictEqual(after.slice(1));
      }),
    );
  });

  it('keeps a column of which all values are the same only once', () => {
    const { packed } = packPage([sampleUser(1, { notes: 'same' }), sampleUser(2, { notes: 'same' })]);
    expect(packed.columns['notes']).toEqual({ all: 'same' });
    expect(packed.columns['firstName']).toBe('First1\0First2');
  });
});
