/** The language of the page: the first that the person's browser wants and that there are texts in. */

/** A new language is its tag here, its file beside `en.ts`, and one line in `texts.svelte.ts`. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

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

export const language: Language = chooseLanguage(languages, globalThis.navigator?.languages ?? []);
