/**
 * The language of the page: the one that the person has chosen on this device, else the first that their browser wants and
 * that there are texts in.
 */

/** A new language is its tag here, its files beside `en.ts` and `en-screens.ts`, and its lines in `texts.svelte.ts`. */
export const languages = ['en', 'de', 'fr', 'es'] as const;

export type Language = (typeof languages)[number];

/** As each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

const storageKey = 'rollcall-language';

/** `wanted` in order of preference, as `navigator.languages` (`de-AT`, `en`). English when nothing fits. */
export function chooseLanguage<Tag extends string>(
  offered: readonly Tag[],
  wanted: readonly string[],
): Tag | 'en' {
  for (const tag of wanted) {
    const [language = ''] = tag.toLowerCase().split('-');
    const found = offered.find((offer) => offer === language);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** What the person has chosen on this device; null: as the browser. */
export function readLanguageChoice(): Language | null {
  try {
    const chosen = localStorage.getItem(storageKey);
    return languages.find((language) => language === chosen) ?? null;
  } catch {
    return null;
  }
}

/** The texts are read when the page starts, so it has to load anew to speak another language. */
export function writeLanguageChoice(language: Language | null): void {
  try {
    if (language === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the browser's own wish has to do.
  }
}

export const language: Language =
  readLanguageChoice() ?? chooseLanguage(languages, globalThis.navigator?.languages ?? []);
