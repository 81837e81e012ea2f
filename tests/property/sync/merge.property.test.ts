import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/domain/clean-text';
import { userToBody, type Body } from '../../../src/sync/body';
import { fromWire, toWire } from '../../../src/sync/document';
import { isSameBody, mergeBodies } from '../../../src/sync/merge';
import { sampleUser } from '../../unit/directory/sample-records';

const body: fc.Arbitrary<Body> = fc
  .record({
    firstName: fc.constantFrom('', 'Ada', 'Bo'),
    notes: fc.constantFrom('', 'one', 'two', 'three'),
    'custom.f': fc.constantFrom('', 'x', 'y'),
    order: fc.nat({ max: 3 }),
    createdAt: fc.nat({ max: 3 }),
    createdBy: fc.constantFrom('hand', 'import:i'),
    changedAt: fc.nat({ max: 3 }),
    changedBy: fc.constantFrom('hand', 'undo'),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')));
const version = fc.option(body);

describe('rule 4: merging', () => {
  test('comes to the same whichever side is mine', () => {
    fc.assert(
      fc.property(version, version, version, (base, one, other) => {
        const [a, b] = [mergeBodies(base, one, other), mergeBodies(base, other, one)];
        expect(a.merged).toEqual(b.merged);
        expect(new Set(a.conflicts)).toEqual(new Set(b.conflicts));
      }),
    );
  });

  test('of a version with itself changes nothing, and merging the result again neither', () => {
    fc.assert(
      fc.property(version, body, version, (base, one, other) => {
        expect(isSameBody(mergeBodies(base, one, one).merged, one)).toBe(true);
        const { merged } = mergeBodies(base, one, other);
        expect(isSameBody(mergeBodies(other, merged, other).merged, merged)).toBe(true);
      }),
    );
  });

  test('takes a side as it is when the other changed nothing', () => {
    fc.assert(
      fc.property(body, version, (base, one) => {
        const { merged, conflicts } = mergeBodies(base, one, base);
        const people = (value: Body | null) => value && { ...value, changedAt: 0, changedBy: '' };
        expect([merged?.['notes'], merged?.['firstName']]).toEqual([one?.['notes'], one?.['firstName']]);
        expect(people(merged) === null).toBe(people(one) === null);
        expect(conflicts).toEqual([]);
      }),
    );
  });

  test('loses no value but to a conflict', () => {
    fc.assert(
      fc.property(body, body, body, (base, one, other) => {
        const { merged, conflicts } = mergeBodies(base, one, other);
        for (const side of [one, other]) {
          for (const field of ['firstName', 'notes', 'custom.f']) {
            const value = side[field] ?? '';
            const isEdit = value !== (base[field] ?? '');
            const isLost = isEdit && (merged?.[field] ?? '') !== value;
            const isKnown = conflicts.some(
              (conflict) => conflict.field === field && conflict.other === value,
            );
            expect(isLost).toBe(isLost && isKnown);
          }
        }
      }),
    );
  });

  test('an edit lives where the other side deleted', () => {
    fc.assert(
      fc.property(body, body, (base, edited) => {
        const { merged, survivedDeletion } = mergeBodies(base, edited, null);
        expect(survivedDeletion).toBe(!isSameBody(base, edited));
        expect(merged).toEqual(survivedDeletion ? edited : null);
      }),
    );
  });
});

test('rule 1: a user comes back from its document as it was', () => {
  // As checks keep them (R1, R11).
  const text = fc.string({ unit: 'grapheme' }).map((given) => cleanText(given.replaceAll('\ufffd', '')));
  const value = text.filter((kept) => kept !== '');
  fc.assert(
    fc.property(text, fc.dictionary(fc.uuid(), value), fc.nat(), (notes, custom, order) => {
      const wanted = userToBody(sampleUser(order, { notes, custom }));
      const wire = toWire('user:x', wanted, { rev: '1-a', operations: { device: 3 } });
      const read = fromWire('user:x', JSON.parse(JSON.stringify(wire)));
      expect(read).toMatchObject({ rev: '1-a', operations: { device: 3 }, fault: null });
      expect(read.body).toEqual(wanted);
    }),
  );
});
