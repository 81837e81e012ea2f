/** Months by name, in the languages that the header matching knows (R6, R8). */

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/**
 * The month (1 to 12) that a word names, or null: a full name, its usual short form, or an unmistakable beginning
 * of three letters or more, in any of the languages; case, accents and dots ignored.
 */
export function monthOfName(name: string): number | null {
  const word = foldWord(name);
  if (word.length < 3) return null;
  monthsByWord ??= collectMonths();
  const exact = monthsByWord.get(word);
  if (exact !== undefined) return exact;
  const months = new Set<number>();
  for (const [known, month] of monthsByWord) if (known.startsWith(word)) months.add(month);
  const [only, ...others] = months;
  return only === undefined || others.length > 0 ? null : only;
}

let monthsByWord: ReadonlyMap<string, number> | undefined;

function collectMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        months.set(foldWord(format.format(Date.UTC(2000, month - 1, 15))), month);
      }
    }
  }
  return months;
}

function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
