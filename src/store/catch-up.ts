/** Following what other tabs committed (D5): only the pages that changed since are read again. */
import type { Directory } from '../directory/directory';
import { difference, differenceToChanges } from '../directory/difference';
import type { ChangeSet } from '../domain/change-set';
import { sameUser } from '../domain/same-user';
import type { SettingChange, TeamSetting } from '../domain/team-setting';
import type { Database } from './database';
import { metaKeys, readDirectoryMeta } from './meta';
import type { Store } from './open-store';
import type { Page } from './page-format';
import type { PageMap, Pages } from './page-map';
import { readPages } from './page-records';
import { readTeamSettings } from './team-settings';

/**
 * Moves `directory` on to what is on disk. Answers what changed, null when there was nothing new. Waits for a commit that
 * this tab has under way, so a tab's own commits are never followed twice.
 */
export function catchUp(
  { database, pageMap, inTurn }: Store,
  directory: Directory,
): Promise<ChangeSet | null> {
  return inTurn(async () => {
    const disk = await readChanges(database, directory.version);
    if (disk === null) return null;
    const { users, pages } = followPages(pageMap, disk.pages);
    const groups = difference(directory.groups, disk.groups, sameJson);
    const fields = difference(directory.customFields, disk.fields, sameJson);
    const changes: ChangeSet = {
      ...differenceToChanges(users, groups, fields),
      settingsChanged: settingsDifference(directory.settings, disk.settings),
    };
    pageMap.replace(pages);
    directory.apply(changes, disk.meta.version, disk.meta.nextOrder);
    return changes;
  });
}

function readChanges(database: Database, sinceVersion: number) {
  const { dexie, meta, pages, columns, groups, fields } = database;
  return dexie.transaction('r', [meta, pages, columns, groups, fields], async () => {
    const current = readDirectoryMeta((await meta.get(metaKeys.directory))?.value);
    if (current.version <= sinceVersion) return null;
    const changedPages = await pages.where('version').above(sinceVersion).toArray();
    return {
      meta: current,
      pages: await readPages(database, changedPages),
      groups: await groups.toArray(),
      fields: await fields.toArray(),
      settings: await readTeamSettings(meta),
    };
  });
}

/**
 * A user may have left one page and come back on another; both pages are among those that changed. Users that are the
 * same stay the same objects, so that what was computed about them stays too.
 */
function followPages(pageMap: PageMap, changed: Pages) {
  const before = [...changed.keys()].flatMap((no) => pageMap.pages.get(no)?.users ?? []);
  const beforeById = new Map(before.map((user) => [user.id, user]));
  const pages = new Map<number, Page>();
  for (const [no, { users, packed }] of changed) {
    const sameObjects = users.map((user) => {
      const known = beforeById.get(user.id);
      return known !== undefined && sameUser(known, user) ? known : user;
    });
    pages.set(no, { users: sameObjects, packed });
  }
  const after = [...pages.values()].flatMap((page) => page.users);
  const users = difference(before, after, (a, b) => a === b);
  return { users, pages };
}

function settingsDifference(
  before: ReadonlyMap<string, TeamSetting>,
  after: readonly TeamSetting[],
): readonly SettingChange[] {
  const names = new Set(after.map(({ name }) => name));
  const gone = [...before.values()].filter(({ name }) => !names.has(name));
  return [
    ...gone.map((setting) => ({ name: setting.name, before: setting, after: null })),
    ...after.flatMap((setting) => {
      const known = before.get(setting.name) ?? null;
      if (known !== null && sameJson(known, setting)) return [];
      return [{ name: setting.name, before: known, after: setting }];
    }),
  ];
}

function sameJson(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
