/** Rule 5: what losing branches hold, and what all of them come from. */
import { expect, it } from 'vitest';
import { userToBody } from '../../../src/sync/body';
import { fromWire, toWire } from '../../../src/sync/document';
import { mergeLeaves } from '../../../src/sync/merge-leaves';
import { sampleUser } from '../directory/sample-records';

const id = 'user:user-1';

function branch(rev: string, notes: string, operations: Readonly<Record<string, number>>) {
  return { rev, document: { ...toWire(id, userToBody(sampleUser(1, { notes })), { rev, operations }) } };
}

const known = { body: userToBody(sampleUser(1, { notes: 'known' })), operations: { here: 3 } };

function merged(winner: ReturnType<typeof branch>, leaf: ReturnType<typeof branch>) {
  return mergeLeaves(id, fromWire(id, winner.document), [leaf], known);
}

it('what is merged has the operations of every branch', () => {
  const { read } = merged(
    branch('2-b', 'known', { here: 3, a: 1 }),
    branch('2-a', 'known', { here: 4, b: 2 }),
  );
  expect(read.operations).toEqual({ here: 4, a: 1, b: 2 });
});

it('what a branch has cleared since stays blank', () => {
  const { read, branchConflicts } = merged(
    branch('2-b', 'known', { here: 3 }),
    branch('2-a', '', { here: 4 }),
  );
  expect([read.body?.['notes'], branchConflicts]).toEqual([undefined, []]);
});

it.each([
  ['winner', branch('2-b', '', { here: 1 }), branch('2-a', 'known', { here: 3 })],
  ['leaf', branch('2-b', 'known', { here: 3 }), branch('2-a', '', { here: 1 })],
])('a %s from before what is known has cleared nothing', (_, winner, leaf) => {
  expect(merged(winner, leaf).read.body?.['notes']).toBe('known');
});
