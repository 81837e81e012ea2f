/** The pages of the app, in the order of the navigation: a page is one line here. */
import type { Component } from 'svelte';
import { t } from '../../texts/texts.svelte';
import type { IconName } from '../shared/icons';
import UsersPage from '../users/UsersPage.svelte';

export interface Page {
  /** Of the hash route. */
  readonly path: string;
  /** The name of its link, and its heading. */
  readonly title: string;
  readonly icon: IconName;
  readonly section: 'directory' | 'admin';
  /** All but the first page are fetched when they are wanted. */
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const pages: readonly Page[] = [
  {
    path: '/users',
    title: t.users.title,
    icon: 'users',
    section: 'directory',
    load: () => Promise.resolve({ default: UsersPage }),
  },
  {
    path: '/groups',
    title: t.groups.title,
    icon: 'groups',
    section: 'directory',
    load: () => import('../groups/GroupsPage.svelte'),
  },
  {
    path: '/admin/import',
    title: t.import.title,
    icon: 'upload',
    section: 'admin',
    load: () => import('../import/ImportPage.svelte'),
  },
  {
    path: '/admin/history',
    title: t.history.title,
    icon: 'history',
    section: 'admin',
    load: () => import('../history/HistoryPage.svelte'),
  },
  {
    path: '/admin/fields',
    title: t.customFields.title,
    icon: 'fields',
    section: 'admin',
    load: () => import('../fields/CustomFieldsPage.svelte'),
  },
  {
    path: '/admin/emails',
    title: t.emails.title,
    icon: 'mail',
    section: 'admin',
    load: () => import('../emails/EmailsPage.svelte'),
  },
  {
    path: '/admin/backup',
    title: t.backup.title,
    icon: 'shield',
    section: 'admin',
    load: () => import('../backup/BackupPage.svelte'),
  },
  {
    path: '/admin/preferences',
    title: t.preferences.title,
    icon: 'sliders',
    section: 'admin',
    load: () => import('../preferences/PreferencesPage.svelte'),
  },
];

export const homePath = '/users';

/** The page that an address belongs to: its own, or that of what lies over it, as `/users/<id>` over the list. */
export function pageOf(path: string): Page | undefined {
  return pages.find(
    (page) => page.path === path || (page.path === homePath && path.startsWith(`${homePath}/`)),
  );
}
