/**
 * What a team shares beside its directory: preferences, the welcome email and remembered mappings. In between stands the
 * setting as a flat map, which is what syncs and merges field by field (DESIGN, sync rule 1); what is as at first has no entry.
 */
import { defaultMailSettings, type MailSettings } from './mail-settings';
import { defaultPreferences, type Preferences } from './preferences';

export interface TeamSetting {
  /** `preferences`, `welcome`, or `mapping-<id>`. */
  readonly name: string;
  readonly values: SettingValues;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

export type SettingValues = Readonly<Record<string, string | number | readonly string[]>>;

/** null: there was, or is, none. */
export interface SettingChange {
  readonly name: string;
  readonly before: TeamSetting | null;
  readonly after: TeamSetting | null;
}

/** A theme is a device's own. */
export function preferencesSetting(
  { importLimit, helpdeskName, loginAddress }: Preferences,
  changedAt: number,
): TeamSetting {
  const values = differing({ importLimit, helpdeskName, loginAddress }, defaultPreferences);
  return { name: 'preferences', values, changedAt };
}

export function withPreferences(
  preferences: Preferences,
  { values }: Pick<TeamSetting, 'values'>,
): Preferences {
  return {
    ...preferences,
    importLimit: numberOf(values['importLimit'], defaultPreferences.importLimit),
    helpdeskName: textOf(values['helpdeskName'], ''),
    loginAddress: textOf(values['loginAddress'], ''),
  };
}

/** How welcome emails read and who they are from; delivery and its credential are a device's own. */
export function welcomeSetting(
  { template, senderName, senderAddress }: MailSettings,
  changedAt: number,
): TeamSetting {
  const values = differing({ ...template, senderName, senderAddress }, welcomeAtFirst);
  return { name: 'welcome', values, changedAt };
}

export function withWelcome(settings: MailSettings, { values }: Pick<TeamSetting, 'values'>): MailSettings {
  return {
    ...settings,
    template: {
      subject: textOf(values['subject'], welcomeAtFirst.subject),
      body: textOf(values['body'], welcomeAtFirst.body),
    },
    senderName: textOf(values['senderName'], ''),
    senderAddress: textOf(values['senderAddress'], ''),
  };
}

/** The changes that make these settings be what they say; none where they do already. */
export function settingChanges(
  known: ReadonlyMap<string, TeamSetting>,
  settings: readonly TeamSetting[],
): readonly SettingChange[] {
  return settings.flatMap((after) => {
    const before = known.get(after.name) ?? null;
    return isSameSetting(before?.values ?? {}, after.values) ? [] : [{ name: after.name, before, after }];
  });
}

function isSameSetting(one: SettingValues, other: SettingValues): boolean {
  return canonical(one) === canonical(other);
}

function canonical(values: SettingValues): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const welcomeAtFirst = { ...defaultMailSettings.template, senderName: '', senderAddress: '' };

function differing(values: SettingValues, atFirst: object): SettingValues {
  const first = new Map<string, unknown>(Object.entries(atFirst));
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => value !== first.get(field)));
}

function textOf(value: unknown, atFirst: string): string {
  return typeof value === 'string' ? value : atFirst;
}

function numberOf(value: unknown, atFirst: number): number {
  return typeof value === 'number' ? value : atFirst;
}
