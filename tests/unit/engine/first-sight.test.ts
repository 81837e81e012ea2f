import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { createUserIndex } from '../../../src/directory/user-index';
import type { UserQuery } from '../../../src/directory/user-query';
import { afterOpening, untilOpen } from '../../../src/engine/after-opening';
import { firstSightOf, listInSight } from '../../../src/engine/first-sight';
import type { FirstSight } from '../../../src/store/first-sight';
import { sampleUsers } from '../directory/sample-records';

const everybody: UserQuery = { search: '', groupId: null, sort: null };

function openDirectory(count: number) {
  return createDirectory({
    version: 3,
    users: sampleUsers(count).toReversed(),
    groups: [],
    customFields: [],
  });
}

function sightOf(count: number): FirstSight {
  const sight = firstSightOf(openDirectory(count));
  if (sight === null) throw new Error('There is no first sight');
  return sight;
}

describe('the first sight of a start', () => {
  it('lists the same users as the directory itself', () => {
    const window = createUserIndex(openDirectory(1000)).window(everybody, 10, 130);
    expect(listInSight(sightOf(1000), everybody, 10, 130)).toEqual({
      ...window,
      selectedIds: [],
      selectedCount: 0,
    });
  });

  it('says nothing of users further down', () => {
    expect(listInSight(sightOf(1000), everybody, 900, 40)).toBeNull();
  });

  it.each<[string, Partial<UserQuery>]>([
    ['a search', { search: 'ada' }],
    ['a group', { groupId: 'individuals' }],
    ['a filter', { filters: [{ type: 'blank', field: 'notes' }] }],
    ['an import', { importId: 'import' }],
    ['a sort', { sort: { field: 'email', descending: false } }],
  ])('says nothing of a list with %s', (_, part) => {
    expect(listInSight(sightOf(1000), { ...everybody, ...part }, 0, 40)).toBeNull();
  });

  it('is not made of a small directory, which is read as quickly', () => {
    expect(firstSightOf(openDirectory(200))).toBeNull();
  });
});

describe('calls while the directory is still being read', () => {
  function openSlowly() {
    const heard: string[] = [];
    let end: (isRead: boolean) => void = () => {};
    let opening: Promise<boolean> | null = new Promise<boolean>((resolve) => (end = resolve));
    const engine = afterOpening(
      {
        open: () => heard.push('open'),
        undo: async (id: string) => heard.push(`undo ${id}`),
      },
      () => untilOpen(opening),
      ['open'],
    );
    const over = (isRead: boolean) => {
      end(isRead);
      opening = null;
    };
    return { engine, heard, over };
  }

  it('wait, in their order, with what they were given', async () => {
    const { engine, heard, over } = openSlowly();
    const undone = [engine.undo('1'), engine.undo('2')];
    engine.open();
    expect(heard).toEqual(['open']);
    over(true);
    await Promise.all(undone);
    expect(heard).toEqual(['open', 'undo 1', 'undo 2']);
  });

  it('are left alone when it can’t be read; what the recovery screen asks then is heard', async () => {
    const { engine, heard, over } = openSlowly();
    void engine.undo('1');
    over(false);
    await engine.undo('2');
    expect(heard).toEqual(['undo 2']);
  });
});
