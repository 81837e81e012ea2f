/** From what a Company cell says to a group, for one plan (S9, R13). */
import type { DirectoryView } from '../directory/directory';
import { looksLikeNothing } from '../csv/looks-like-data';
import { checkValue } from '../domain/check-value';
import type { Group } from '../domain/group';
import { groupKey } from '../domain/group';
import type { Issue } from '../domain/issue';

/** A group that a cell names: one of the directory, or one that the import may have to create. */
export interface NamedGroup {
  readonly name: string;
  readonly key: string;
  readonly issues: readonly Issue[];
  /** null while the directory has no such group. */
  readonly existingId: string | null;
}

const placeholder: Issue = { severity: 'warning', code: 'companyPlaceholder', field: 'company' };

export interface GroupResolver {
  /** What a cell names; null when it is blank. Adds what is wrong with it to `issues`. */
  read(cell: string, issues: Issue[]): NamedGroup | null;
  /** The name of a group of the directory. */
  nameOf(id: string): string | undefined;
  /** The id of the named group. Creates a new group the first time it is asked for, with that spelling (R13). */
  idOf(group: NamedGroup): string;
  /** The groups created so far. */
  readonly newGroups: readonly Group[];
}

/**
 * @param groupId the id that a new group gets by its key. It must be no id of another group of the directory: a
 * renamed group keeps the id of its first name.
 */
export function createGroupResolver(
  directory: DirectoryView,
  groupId: (key: string) => string,
): GroupResolver {
  const groupsByCell = new Map<string, NamedGroup | null>();
  const newIdsByKey = new Map<string, string>();
  const newGroups: Group[] = [];

  function resolve(cell: string): NamedGroup | null {
    const { value, issues } = checkValue('company', cell);
    if (value === '') return null;
    const key = groupKey(value);
    const existingId = directory.groupByKey(key)?.id ?? null;
    const isPlaceholder = existingId === null && looksLikeNothing(value);
    return { name: value, key, issues: isPlaceholder ? [...issues, placeholder] : issues, existingId };
  }

  return {
    newGroups,
    nameOf: (id) => directory.groupById(id)?.name,
    read(cell, issues) {
      let group = groupsByCell.get(cell);
      if (group === undefined) {
        group = resolve(cell);
        groupsByCell.set(cell, group);
      }
      if (group !== null && group.issues.length > 0) issues.push(...group.issues);
      return group;
    },
    idOf({ key, name, existingId }) {
      if (existingId !== null) return existingId;
      let id = newIdsByKey.get(key);
      if (id === undefined) {
        id = groupId(key);
        newIdsByKey.set(key, id);
        newGroups.push({ id, name, createdAt: 0 });
      }
      return id;
    },
  };
}
