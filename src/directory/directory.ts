/**
 * The directory in memory: what the pages of the store hold, ready to answer (D2). A plan reads it, a commit moves it on
 * (D4); it never writes anything itself.
 */
import type { ChangeSet, Replaced } from '../domain/change-set';
import type { CustomField } from '../domain/field';
import { individuals, type Group, type GroupWithCount } from '../domain/group';
import type { SettingChange, TeamSetting } from '../domain/team-setting';
import type { User } from '../domain/user';
import { defaultCollator } from './default-collator';
import { followInOrder, inOrder } from './directory-order';
import { createEmailLookup, type EmailLookup } from './email-lookup';
import { createGroupList, followById } from './group-list';

/** What a reader of the directory may ask. Lists are snapshots: a later commit makes new ones. */
export interface DirectoryView {
  readonly version: number;
  readonly userCount: number;
  /** Every user, ascending by `order`. */
  users(): readonly User[];
  userById(id: string): User | undefined;
  /** `key` from `emailKey` (R10). Of two users with one email the older answers. */
  userByEmailKey(key: string): User | undefined;
  /** Without Individuals, which `groupById` and `groupByKey` know nevertheless. */
  readonly groups: readonly Group[];
  groupById(id: string): Group | undefined;
  /** `key` from `groupKey` (R13). */
  groupByKey(key: string): Group | undefined;
  /** Ascending by `order`. */
  readonly customFields: readonly CustomField[];
  /** What the team shares beside it, by name. */
  readonly settings: ReadonlyMap<string, TeamSetting>;
}

export interface Directory extends DirectoryView {
  /** The first `order` that no user has or ever had. */
  readonly nextOrder: number;
  userCountOfGroup(id: string): number;
  /** Sorted by name for people; Individuals first. */
  groupsWithCounts(): readonly GroupWithCount[];
  /**
   * Follows a commit that made `version`. The users named must be those that the directory holds; throws when it doesn't
   * know one that changed or went.
   */
  apply(changes: ChangeSet, version: number, nextOrder?: number): void;
}

export interface DirectoryContents {
  readonly version: number;
  /** In any order. */
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly customFields: readonly CustomField[];
  readonly settings?: readonly TeamSetting[];
  /** Absent: one more than the greatest `order`. */
  readonly nextOrder?: number;
}

export function createDirectory(contents: DirectoryContents): Directory {
  let version = contents.version;
  let ordered = inOrder(contents.users);
  let groupList = createGroupList(contents.groups);
  let customFields = contents.customFields.toSorted(byFieldOrder);
  let settings: ReadonlyMap<string, TeamSetting> = new Map(
    (contents.settings ?? []).map((setting) => [setting.name, setting]),
  );
  let nextOrder = Math.max(contents.nextOrder ?? 0, orderAfter(ordered));
  let sortedGroups: readonly Group[] | null = null;
  const countsByGroup = new Map<string, { users: number }>();
  for (const { groupId } of ordered) count(groupId, 1);
  /** Made when first asked for: what people see first needs neither ids nor email keys. */
  let usersById: Map<string, User> | null = null;
  let usersByEmail: EmailLookup | null = null;

  function byId(): Map<string, User> {
    return (usersById ??= new Map(ordered.map((user) => [user.id, user])));
  }

  function count(groupId: string, difference: number): void {
    const counted = countsByGroup.get(groupId);
    if (counted === undefined) countsByGroup.set(groupId, { users: difference });
    else counted.users += difference;
  }

  function countOf(groupId: string): number {
    return countsByGroup.get(groupId)?.users ?? 0;
  }

  /** The user as the directory holds it, whatever copy of it the caller has. */
  function held(user: User): User {
    const known = byId().get(user.id);
    if (known === undefined) throw new Error(`User ${user.id} is not in the directory`);
    return known;
  }

  function applyToUsers(changes: ChangeSet): void {
    const removed = changes.usersRemoved.map(held);
    const changed = changes.usersChanged.map(({ after }): Replaced<User> => ({ before: held(after), after }));
    const users = byId();
    ordered = followInOrder(ordered, removed, changed, changes.usersAdded);
    for (const user of removed) {
      users.delete(user.id);
      usersByEmail?.remove(user);
      count(user.groupId, -1);
    }
    for (const { before, after } of changed) {
      users.set(after.id, after);
      usersByEmail?.replace(before, after);
      if (before.groupId === after.groupId) continue;
      count(before.groupId, -1);
      count(after.groupId, 1);
    }
    for (const user of changes.usersAdded) {
      users.set(user.id, user);
      usersByEmail?.add(user);
      count(user.groupId, 1);
    }
  }

  return {
    get version() {
      return version;
    },
    get userCount() {
      return ordered.length;
    },
    get groups() {
      return groupList.groups;
    },
    get customFields() {
      return customFields;
    },
    get settings() {
      return settings;
    },
    get nextOrder() {
      return nextOrder;
    },
    users: () => ordered,
    userById: (id) => byId().get(id),
    userByEmailKey(key) {
      usersByEmail ??= createEmailLookup(ordered);
      return usersByEmail.find(key);
    },
    groupById: (id) => groupList.byId(id),
    groupByKey: (key) => groupList.byKey(key),
    userCountOfGroup: countOf,
    groupsWithCounts() {
      sortedGroups ??= [
        individuals,
        ...groupList.groups.toSorted((a, b) => defaultCollator().compare(a.name, b.name)),
      ];
      return sortedGroups.map((group) => ({ ...group, userCount: countOf(group.id) }));
    },
    apply(changes, newVersion, newNextOrder = 0) {
      applyToUsers(changes);
      const { groupsRemoved, groupsChanged, groupsAdded, fieldsRemoved, fieldsChanged, fieldsAdded } =
        changes;
      if (groupsRemoved.length + groupsChanged.length + groupsAdded.length > 0) {
        groupList = createGroupList(followById(groupList.groups, groupsRemoved, groupsChanged, groupsAdded));
        sortedGroups = null;
      }
      if (fieldsRemoved.length + fieldsChanged.length + fieldsAdded.length > 0) {
        customFields = followById(customFields, fieldsRemoved, fieldsChanged, fieldsAdded).toSorted(
          byFieldOrder,
        );
      }
      settings = followSettings(settings, changes.settingsChanged ?? []);
      nextOrder = Math.max(nextOrder, newNextOrder, orderAfter(changes.usersAdded));
      version = newVersion;
    },
  };
}

/** The first `order` above those of `users`, in whatever order they stand. */
export function orderAfter(users: readonly User[]): number {
  let next = 0;
  for (const user of users) next = Math.max(next, user.order + 1);
  return next;
}

function followSettings(
  settings: ReadonlyMap<string, TeamSetting>,
  changes: readonly SettingChange[],
): ReadonlyMap<string, TeamSetting> {
  if (changes.length === 0) return settings;
  const followed = new Map(settings);
  for (const { name, after } of changes) {
    if (after === null) followed.delete(name);
    else followed.set(name, after);
  }
  return followed;
}

function byFieldOrder(a: CustomField, b: CustomField): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
