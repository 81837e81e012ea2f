/**
 * Groups on their way from the worker to the page. There can be thousands, and with every change it hears of all: as objects
 * they cost the page garbage collections, as one text that seldom changes next to nothing.
 */
import type { Group, GroupWithCount } from './group';

export interface PackedGroups {
  /** JSON of `Group[]`, in their order. */
  readonly list: string;
  /** How many users each of them has. */
  readonly userCounts: Uint32Array;
}

export function packGroups(groups: readonly GroupWithCount[]): PackedGroups {
  const list: readonly Group[] = groups.map(({ id, name, createdAt }) => ({ id, name, createdAt }));
  return {
    list: JSON.stringify(list),
    userCounts: Uint32Array.from(groups, ({ userCount }) => userCount),
  };
}

/** Unpacks one after the other, and reads a list that it has read the last time only once. */
export function createGroupUnpacker(): (packed: PackedGroups) => readonly GroupWithCount[] {
  let lastList = '[]';
  let groups: readonly Group[] = [];
  return ({ list, userCounts }) => {
    if (list !== lastList) groups = JSON.parse(list);
    lastList = list;
    return groups.map((group, at) => ({ ...group, userCount: userCounts[at] ?? 0 }));
  };
}
