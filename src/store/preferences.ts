/** The preferences: one record beside the directory. All but the theme are the team's (`team-settings.ts`). */
import type { Preferences } from '../domain/preferences';
import { err, ok, type Result } from '../domain/result';
import { toCommitFailure, type CommitFailure } from './commit-failure';
import { changedAtOf, metaKeys, readPreferencesMeta } from './meta';
import type { Store } from './open-store';
import { watchQuery } from './watch-query';

export async function readPreferences({ database }: Store): Promise<Preferences> {
  return readPreferencesMeta((await database.meta.get(metaKeys.preferences))?.value);
}

/** The theme is this device's own. */
export async function writeTheme(
  { database }: Store,
  theme: Preferences['theme'],
): Promise<Result<null, CommitFailure>> {
  try {
    const { dexie, meta } = database;
    await dexie.transaction('rw', meta, async () => {
      const record = await meta.get(metaKeys.preferences);
      const value = { ...readPreferencesMeta(record?.value), theme, changedAt: changedAtOf(record) };
      await meta.put({ key: metaKeys.preferences, value });
    });
    return ok(null);
  } catch (error) {
    return err(toCommitFailure(error));
  }
}

/** Calls `onPreferences` now and whenever any tab writes them. Answers the function that ends it. */
export function watchPreferences(
  store: Store,
  onPreferences: (preferences: Preferences) => void,
): () => void {
  return watchQuery(() => readPreferences(store), onPreferences);
}
