/** The pages of the app, in the order of the navigation: a page is one line here. */
import type { Component } from 'svelte';
import { loadScreenTexts, t } from '../../texts/texts.svelte';
import type { IconName } from '../shared/icons';
import UsersPage from '../users/UsersPage.svelte';

export interface Page {
  /** Of the hash route. */
  readonly path: string;
  /** The name of its link, and its heading. */
  readonly title: () => string;
  readonly icon: IconName;
  readonly section: 'directory' | 'admin';
  /** All but the first page are fetched when they are wanted. */
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const pages: readonly Page[] = [
  {
    path: '/users',
    title: () => t.users.title,
    icon: 'users',
    section: 'directory',
    load: () => Promise.resolve({ default: UsersPage }),
  },
  {
    path: '/groups',
    title: () => t.groups.title,
    icon: 'groups',
    section: 'directory',
    load: () => withTexts(import('../groups/GroupsPage.svelte')),
  },
  {
    path: '/admin/import',
    title: () => t.pageTitles.import,
    icon: 'upload',
    section: 'admin',
    load: () => withTexts(import('../import/ImportPage.svelte')),
  },
  {
    path: '/admin/history',
    title: () => t.pageTitles.history,
    icon: 'history',
    section: 'admin',
    load: () => withTexts(import('../history/HistoryPage.svelte')),
  },
  {
    path: '/admin/fields',
    title: () => t.customFields.title,
    icon: 'fields',
    section: 'admin',
    load: () => withTexts(import('../fields/CustomFieldsPage.svelte')),
  },
  {
    path: '/admin/emails',
    title: () => t.pageTitles.emails,
    icon: 'mail',
    section: 'admin',
    load: () => withTexts(import('../emails/EmailsPage.svelte')),
  },
  {
    path: '/admin/sync',
    title: () => t.pageTitles.sync,
    icon: 'sync',
    section: 'admin',
    load: () => withTexts(import('../sync/SyncPage.svelte')),
  },
  {
    path: '/admin/backup',
    title: () => t.pageTitles.backup,
    icon: 'shield',
    section: 'admin',
    load: () => withTexts(import('../backup/BackupPage.svelte')),
  },
  {
    path: '/admin/preferences',
    title: () => t.preferences.title,
    icon: 'sliders',
    section: 'admin',
    load: () => withTexts(import('../preferences/PreferencesPage.svelte')),
  },
];

/** What is fetched, once its texts are there too. */
export async function withTexts<Module>(fetched: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([fetched, loadScreenTexts()]);
  return module;
}

export const homePath = '/users';

/** The page that an address belongs to: its own, or that of what lies over it, as `/users/<id>` over the list. */
export function pageOf(path: string): Page | undefined {
  return pages.find(
    (page) => page.path === path || (page.path === homePath && path.startsWith(`${homePath}/`)),
  );
}

/** Where an address leads that is no page's own but the beginning of some: `/admin` to the first page of the settings. */
export function firstPageIn(path: string): Page | undefined {
  const start = path === '/' ? path : `${path}/`;
  return pageOf(path) === undefined ? pages.find((page) => page.path.startsWith(start)) : undefined;
}
