/**
 * Where screens read what they say: `t.users.title`. Another language is two more files of the shapes `FirstTexts` and
 * `ScreenTexts` (D7), which are fetched only where they are wanted: the first before anything is drawn.
 */
import { en, type FirstTexts } from './en';
import type { ScreenTexts } from './en-screens';
import { language, type Language } from './language';

export { formatDate, formatMoment, formatNumber, formatPercent, formatSize, plural } from './format';

export type Texts = FirstTexts & ScreenTexts;

interface LanguageFiles {
  readonly first: () => Promise<FirstTexts>;
  readonly screens: () => Promise<ScreenTexts>;
}

/** English is at hand: it is also what is shown when another language can't be fetched. */
const otherTexts: Partial<Readonly<Record<Language, LanguageFiles>>> = {};

async function firstTexts(): Promise<FirstTexts> {
  try {
    return (await otherTexts[language]?.first()) ?? en;
  } catch {
    return en;
  }
}

async function screenTexts(): Promise<ScreenTexts> {
  const english = async () => (await import('./en-screens')).enScreens;
  try {
    return (await otherTexts[language]?.screens()) ?? (await english());
  } catch {
    return english();
  }
}

/** The sections of `ScreenTexts` are there once `loadScreenTexts` has resolved: every page but the first waits for it. */
export const t = { ...(await firstTexts()) } as Texts;

/** Fetches the texts of the screens that are fetched themselves. */
export async function loadScreenTexts(): Promise<void> {
  if (t.import === undefined) Object.assign(t, await screenTexts());
}
