/**
 * Where screens read what they say: `t.users.title`. A language is two files of the shapes `FirstTexts` and `ScreenTexts` (D7)
 * with what they import. Only the language that is shown is fetched: its first texts before anything is drawn.
 */
import type { FirstTexts } from './en';
import type { ScreenTexts } from './en-screens';
import { language, type Language } from './language';

export {
  formatDate,
  formatMoment,
  formatNumber,
  formatPercent,
  formatSize,
  isolated,
  joinClauses,
  plural,
} from './format';

export type Texts = FirstTexts & ScreenTexts;

interface LanguageFiles {
  readonly first: () => Promise<FirstTexts>;
  readonly screens: () => Promise<ScreenTexts>;
}

const files: Readonly<Record<Language, LanguageFiles>> = {
  en: {
    first: async () => (await import('./en')).en,
    screens: async () => (await import('./en-screens')).enScreens,
  },
  de: {
    first: async () => (await import('./de')).de,
    screens: async () => (await import('./de-screens')).deScreens,
  },
  fr: {
    first: async () => (await import('./fr')).fr,
    screens: async () => (await import('./fr-screens')).frScreens,
  },
  es: {
    first: async () => (await import('./es')).es,
    screens: async () => (await import('./es-screens')).esScreens,
  },
};

/** English where the language can't be fetched. */
async function orEnglish<Part>(fetchPart: (of: LanguageFiles) => Promise<Part>): Promise<Part> {
  try {
    return await fetchPart(files[language]);
  } catch {
    return fetchPart(files.en);
  }
}

/**
 * Empty until `loadFirstTexts` has resolved, before anything is drawn; the sections of `ScreenTexts` are there once
 * `loadScreenTexts` has: every page but the first waits for it.
 */
export const t = {} as Texts;

/** Fetches the texts of the shell and the first page. Not by a top-level `await`: what it fetches may import what waits for it. */
export async function loadFirstTexts(): Promise<void> {
  Object.assign(t, await orEnglish(({ first }) => first()));
}

/** Fetches the texts of the screens that are fetched themselves. */
export async function loadScreenTexts(): Promise<void> {
  if (t.import === undefined) Object.assign(t, await orEnglish(({ screens }) => screens()));
}
