/**
 * The team's settings on disk: parts of the records of preferences, mail settings and mappings, which also hold what is this
 * device's own. Written by commits alone (D4), so that they leave marks for sync.
 */
import type { Table } from 'dexie';
import { isMappingName, mappingSetting, settingToMapping } from '../domain/mapping-setting';
import { mappingName, type SavedMapping } from '../domain/saved-mapping';
import {
  preferencesSetting,
  welcomeSetting,
  withPreferences,
  withWelcome,
  type SettingChange,
  type TeamSetting,
} from '../domain/team-setting';
import { readMailSettingsMeta } from './mail-settings';
import { changedAtOf, metaKeys, readPreferencesMeta } from './meta';
import { readMappingList } from './saved-mappings';
import type { MetaRecord } from './schema';

const keys = [metaKeys.preferences, metaKeys.mailSettings, metaKeys.mappings];

/** Within a transaction on the meta table. What nobody ever set is left out. */
export async function readTeamSettings(meta: Table<MetaRecord, string>): Promise<readonly TeamSetting[]> {
  const [preferences, mail, mappings] = await meta.bulkGet(keys);
  const settings = [
    preferencesSetting(readPreferencesMeta(preferences?.value), changedAtOf(preferences)),
    welcomeSetting(readMailSettingsMeta(mail?.value), changedAtOf(mail)),
    ...readMappingList(mappings?.value).map(mappingSetting),
  ];
  return settings.filter(({ values, changedAt }) => changedAt > 0 || Object.keys(values).length > 0);
}

/** Within a transaction on the meta table: what stands beside the team's settings in their records stays. */
export async function writeTeamSettings(
  meta: Table<MetaRecord, string>,
  changes: readonly SettingChange[],
): Promise<void> {
  const [preferences, mail, mappings] = await meta.bulkGet(keys);
  const rows = changes.flatMap(({ name, after }): readonly MetaRecord[] => {
    const setting = after ?? { values: {}, changedAt: 0 };
    const { changedAt } = setting;
    if (name === 'preferences') {
      const value = withPreferences(readPreferencesMeta(preferences?.value), setting);
      return [{ key: metaKeys.preferences, value: { ...value, changedAt } }];
    }
    if (name !== 'welcome') return [];
    const value = withWelcome(readMailSettingsMeta(mail?.value), setting);
    return [{ key: metaKeys.mailSettings, value: { ...value, changedAt } }];
  });
  const mappingChanges = changes.filter(({ name }) => isMappingName(name));
  if (mappingChanges.length > 0) {
    const value = followMappings(readMappingList(mappings?.value), mappingChanges);
    rows.push({ key: metaKeys.mappings, value });
  }
  await meta.bulkPut(rows);
}

/** The newest first. */
function followMappings(
  known: readonly SavedMapping[],
  changes: readonly SettingChange[],
): readonly SavedMapping[] {
  const changed = new Set(changes.map(({ name }) => name));
  const untouched = known.filter(({ headers }) => !changed.has(mappingName(headers)));
  const added = changes.flatMap(({ after }) => (after === null ? [] : [settingToMapping(after)]));
  return [...untouched, ...added].sort((a, b) => b.savedAt - a.savedAt);
}
