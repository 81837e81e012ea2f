import { describe, expect, it } from 'vitest';
import { changedInPlace } from '../../../src/directory/changed-in-place';
import { sampleUser, sampleUsers } from './sample-records';

describe('what a commit did to the list of users', () => {
  const before = sampleUsers(4);
  const changed = sampleUser(2, { notes: 'x' });

  it.each([
    ['nothing', before, []],
    ['a change, and others after them', before.with(2, changed).concat(sampleUser(4)), [2]],
    ['one gone at the end', before.slice(0, 3), null],
    ['one gone before the end, and another after it', before.slice(1).concat(sampleUser(4)), null],
    ['one put between', [...before.slice(0, 2), sampleUser(1.5), ...before.slice(2)], null],
  ])('%s', (_, after, positions) => {
    expect(changedInPlace(before, after)).toEqual(positions);
  });
});
