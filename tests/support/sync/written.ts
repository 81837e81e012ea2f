/** What a change set gives to users, value by value, for the simulation's book-keeping. */
import type { ChangeSet } from '../../../src/domain/change-set';
import { isMappingName } from '../../../src/domain/mapping-setting';
import type { TeamSetting } from '../../../src/domain/team-setting';
import type { User } from '../../../src/domain/user';

/** One value that somebody gave a field of a user. */
export interface Written {
  readonly document: string;
  /** As in the document: `notes`, `custom.<field id>`. */
  readonly field: string;
  readonly value: string;
  /** What stood there on this device. */
  readonly before: string;
}

export const textFields = [
  'firstName',
  'middleName',
  'lastName',
  'notes',
  'workPhone',
  'cellPhone',
  'homePhone',
] as const;

export function writtenBy(changes: ChangeSet): readonly Written[] {
  return [...writtenToUsers(changes), ...writtenToSettings(changes)];
}

function writtenToUsers({ usersChanged }: ChangeSet): readonly Written[] {
  return usersChanged.flatMap(({ before, after }) => {
    const [old, now] = [valuesOf(before), valuesOf(after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
      const [was, is] = [old.get(field) ?? '', now.get(field) ?? ''];
      return was === is ? [] : [{ document: `user:${after.id}`, field, value: is, before: was }];
    });
  });
}

/** A remembered mapping is deleted now and then, and what stood in it then is nobody's loss. */
function writtenToSettings({ settingsChanged = [] }: ChangeSet): readonly Written[] {
  return settingsChanged.flatMap(({ name, before, after }) => {
    if (isMappingName(name)) return [];
    const [old, now] = [settingValues(before), settingValues(after)];
    return [...(now ?? [])].flatMap(([field, value]) => {
      const was = old?.get(field) ?? '';
      return was === value ? [] : [{ document: `settings:${name}`, field, value, before: was }];
    });
  });
}

export function settingValues(setting: TeamSetting | null | undefined): ReadonlyMap<string, string> | null {
  if (setting === null || setting === undefined) return null;
  return new Map(Object.entries(setting.values).map(([field, value]) => [field, String(value)]));
}

/** Each of them is unique to the edit that made it. */
export function valuesOf(user: User): ReadonlyMap<string, string> {
  return new Map([
    ...textFields.map((field) => [field, user[field]] as const),
    ['passwordHash', user.passwordHash ?? ''],
    ...Object.entries(user.custom).map(([id, value]) => [`custom.${id}`, value] as const),
  ]);
}
