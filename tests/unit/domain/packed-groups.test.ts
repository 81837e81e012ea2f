import { expect, test } from 'vitest';
import { individuals, type GroupWithCount } from '../../../src/domain/group';
import { createGroupUnpacker, packGroups } from '../../../src/domain/packed-groups';

const groups: readonly GroupWithCount[] = [
  { ...individuals, userCount: 3 },
  { id: 'a', name: 'Müller "& Söhne"\n,\u2028 شركة', createdAt: 1_700_000_000_000, userCount: 4_000_000_000 },
];
const moved = groups.map((group, at) => ({ ...group, userCount: at }));
const renamed = groups.map((group) => ({ ...group, name: `${group.name} Ltd` }));

test('groups arrive as they were sent, whatever came before', () => {
  const unpack = createGroupUnpacker();
  for (const sent of [[], groups, moved, renamed, groups, [], renamed]) {
    expect(unpack(packGroups(sent))).toEqual(sent);
  }
});
