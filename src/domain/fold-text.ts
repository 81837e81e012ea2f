/** What search compares: text without case, accents and the like. Queries and users go through the same fold. */

/** Letters that Unicode does not decompose, and what people type for them. */
const lookAlikes: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
};
const lookAlike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');
/** In a text without any of these, each character folds to one. */
export const beyondAscii = /[\u0080-\uffff]/;
const runsBeyondAscii = /[\u0080-\uffff]+/g;

/** What runs of other letters fold to. A directory knows few of them, and Unicode's own functions are slow. */
const foldedRuns = new Map<string, string>();
const mostFoldedRuns = 10_000;

/** `text` lower-cased, without accents, compatibility forms made plain: `Łódź` → `lodz`, `Straße` → `strasse`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return beyondAscii.test(lower) ? lower.replace(runsBeyondAscii, foldRun) : lower;
}

function foldRun(run: string): string {
  const known = foldedRuns.get(run);
  if (known !== undefined) return known;
  const folded = run
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(lookAlike, (letter) => lookAlikes[letter] ?? letter)
    .toLowerCase();
  if (foldedRuns.size >= mostFoldedRuns) foldedRuns.clear();
  foldedRuns.set(run, folded);
  return folded;
}

/** The words of a query, folded. A word inside another says nothing new and is left out. */
export function searchWords(search: string): readonly string[] {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  return words.filter(
    (word, at) =>
      !words.some(
        (other, otherAt) => otherAt !== at && other.includes(word) && (other !== word || otherAt < at),
      ),
  );
}
