import { describe, expect, test } from 'vitest';
import { groupKey } from '../../../src/domain/group';

describe('R13: names of one group', () => {
  test.each([
    ['Acme Inc', ' ACME \u00a0\n inc '],
    ['Zoë', 'ZOE\u0308'],
    ['Όμιλος', 'ΌΜΙΛΟΣ'],
    ['Μαΐου', 'Μαΐου'.toUpperCase()],
    ['ǰan', 'J\u030cAN'],
  ])('%j and %j', (one, other) => {
    expect(groupKey(other)).toBe(groupKey(one));
    expect(groupKey(groupKey(one))).toBe(groupKey(one));
  });

  test.each([
    ['Acme', 'Acme Inc'],
    ['Zoë', 'Zoe'],
    ['Site 1', 'Site 11'],
  ])('not %j and %j', (one, other) => {
    expect(groupKey(other)).not.toBe(groupKey(one));
  });
});
