/** Changing what the team shares beside its directory: commits like any other, so that they sync (D4). */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { defaultMailSettings, type MailSettings } from '../domain/mail-settings';
import { defaultPreferences, type Preferences } from '../domain/preferences';
import { ok, type Result } from '../domain/result';
import {
  preferencesSetting,
  settingChanges,
  welcomeSetting,
  withPreferences,
  withWelcome,
  type SettingChange,
  type TeamSetting,
} from '../domain/team-setting';
import type { CommitFailure } from '../store/commit-failure';
import { writeTheme } from '../store/preferences';
import type { DirectorySession } from './directory-session';

/** Changes some preferences, and leaves the others as they are then. The theme stays on this device. */
export async function setPreferences(
  session: DirectorySession,
  { theme, ...shared }: Partial<Preferences>,
  now: number,
): Promise<Result<null, CommitFailure>> {
  if (theme !== undefined) {
    const written = await writeTheme(session.store, theme);
    if (!written.ok) return written;
  }
  return changeSettings(session, (known) => {
    const current = withPreferences(defaultPreferences, known.get('preferences') ?? { values: {} });
    return settingChanges(known, [preferencesSetting({ ...current, ...shared }, now)]);
  });
}

/** What changes how welcome emails read and who they are from; what `change` doesn't say stays as it is. */
export function welcomeChanges(
  known: ReadonlyMap<string, TeamSetting>,
  change: Partial<MailSettings>,
  now: number,
): readonly SettingChange[] {
  const current = withWelcome(defaultMailSettings, known.get('welcome') ?? { values: {} });
  return settingChanges(known, [welcomeSetting({ ...current, ...change }, now)]);
}

/** Asks `make` again when another tab was quicker. */
export async function changeSettings(
  session: DirectorySession,
  make: (known: ReadonlyMap<string, TeamSetting>) => readonly SettingChange[],
): Promise<Result<null, CommitFailure>> {
  const committed = await session.write(({ settings }): ChangeSet | null => {
    const settingsChanged = make(settings);
    return settingsChanged.length === 0 ? null : { ...emptyChangeSet, settingsChanged };
  });
  return committed.ok ? ok(null) : committed;
}
