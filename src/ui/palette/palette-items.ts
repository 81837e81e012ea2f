/** What the command palette can do: pages and commands that match what is typed; users and groups come from the directory. */
import { foldText, searchWords } from '../../domain/fold-text';
import { userName } from '../../domain/user-name';
import type { User } from '../../domain/user';
import type { Engine, GroupWithCount } from '../../engine/engine';
import { usersFoundRoute } from '../../state/user-route';
import { t } from '../../texts/texts.svelte';
import type { IconName } from '../shared/icons';

export interface PaletteItem {
  /** Unlike any other's. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** What tells it apart, in smaller letters. */
  readonly detail: string;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

const mostUsers = 8;
const mostGroups = 5;

/** The items in whose label every typed word begins a word, those that begin with what was typed first. */
export function matchingItems(items: readonly PaletteItem[], search: string): readonly PaletteItem[] {
  const words = searchWords(search);
  const start = foldText(search.trim());
  const rank = ({ label }: PaletteItem) => (foldText(label).startsWith(start) ? 0 : 1);
  return items
    .filter(({ label }) => {
      const parts = foldText(label).split(/[^\p{L}\p{N}]+/u);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

export function groupItems(
  groups: readonly GroupWithCount[],
  search: string,
  go: (route: string) => void,
): readonly PaletteItem[] {
  if (search.trim() === '') return [];
  const items = groups.map(({ id, name, userCount }): PaletteItem => ({
    id: `group-${id}`,
    icon: 'groups',
    label: name,
    detail: t.users.count(userCount),
    run: () => go(usersFoundRoute({ groupId: id })),
  }));
  return matchingItems(items, search).slice(0, mostGroups);
}

export async function userItems(
  engine: Engine,
  search: string,
  go: (route: string) => void,
): Promise<readonly PaletteItem[]> {
  const { users } = await engine.users({ search, groupId: null, sort: null }, 0, mostUsers);
  return users.map((user) => userItem(user, go));
}

function userItem(user: User, go: (route: string) => void): PaletteItem {
  const name = userName(user);
  return {
    id: `user-${user.id}`,
    icon: 'users',
    label: name,
    detail: name === user.email ? '' : user.email,
    run: () => go(`/users/${user.id}`),
  };
}
