import { expect, test } from 'vitest';
import { mergeBodies } from '../../../src/sync/merge';

test('a user whom two devices made for themselves is as old as the older one, whoever was changed last', () => {
  const born = { createdAt: 3, createdBy: 'import:one', order: 2 };
  const older = { email: 'ada@example.org', ...born, changedAt: 4, changedBy: 'import:one' };
  const younger = { ...older, createdAt: 5, createdBy: 'hand', order: 9, changedAt: 8, changedBy: 'hand' };
  for (const [mine, theirs] of [
    [older, younger],
    [younger, older],
  ] as const)
    expect(mergeBodies(null, mine, theirs)).toEqual({
      merged: { ...older, changedAt: 8, changedBy: 'hand' },
      conflicts: [],
      survivedDeletion: false,
    });
});
