import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { keepFirstSight, readFirstSight, type FirstSight } from '../../../src/store/first-sight';
import { committed, withDatabase, type Tab } from '../../contract/store/open-tab';
import { sampleUser, sampleUsers } from '../directory/sample-records';

function sightOf({ directory }: Tab): FirstSight {
  return {
    version: directory.version,
    userCount: directory.userCount,
    users: directory.users().slice(0, 2),
    groups: directory.groupsWithCounts(),
    customFields: directory.customFields,
  };
}

async function withKept(work: (tab: Tab) => Promise<void>): Promise<void> {
  await withDatabase(async (openTab) => {
    const tab = await openTab();
    await committed(tab, { ...emptyChangeSet, usersAdded: sampleUsers(5) });
    await keepFirstSight(tab.store, tab.directory.version, sightOf(tab));
    await work(tab);
  });
}

describe('the first sight of a start', () => {
  it('is what was kept', async () => {
    await withKept(async (tab) => {
      expect(await readFirstSight(tab.store)).toEqual(sightOf(tab));
    });
  });

  it('is not believed when the directory has moved on', async () => {
    await withKept(async (tab) => {
      await committed(tab, { ...emptyChangeSet, usersAdded: [sampleUser(5)] });
      expect(await readFirstSight(tab.store)).toBeNull();
    });
  });

  it('is not kept by a tab that the directory has left behind', async () => {
    await withKept(async (tab) => {
      const before = sightOf(tab);
      await committed(tab, { ...emptyChangeSet, usersAdded: [sampleUser(5)] });
      await keepFirstSight(tab.store, tab.directory.version, sightOf(tab));
      await keepFirstSight(tab.store, before.version, before);
      expect(await readFirstSight(tab.store)).toEqual(sightOf(tab));
    });
  });

  it('is made anew when it said of another number of users than were found', async () => {
    await withKept(async (tab) => {
      await keepFirstSight(tab.store, tab.directory.version, { ...sightOf(tab), userCount: 4 });
      expect(await readFirstSight(tab.store)).toEqual({ ...sightOf(tab), userCount: 4 });
    });
  });

  it('goes with the users whose copies it holds', async () => {
    await withKept(async ({ store, directory }) => {
      await keepFirstSight(store, directory.version, null);
      expect(await readFirstSight(store)).toBeNull();
      expect(await store.database.meta.get('firstSight')).toBeUndefined();
    });
  });
});
