/** What the team can set once for all of Rollcall. */

export interface Preferences {
  /** Most records that one import takes (S4). */
  readonly importLimit: number;
  readonly theme: 'system' | 'light' | 'dark';
}

export const defaultPreferences: Preferences = { importLimit: 3000, theme: 'system' };
