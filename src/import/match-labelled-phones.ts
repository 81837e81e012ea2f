/** Google's way with phones: `Phone 1 - Value`, or `Phone 1`, is what the cells of `Phone 1 - Label` say it is (R6). */
import { headerWords } from './header-key';
import { readHeader } from './header-reading';
import type { HeaderMatch, HeaderTarget } from './match-rules';
import { confidence, matchReadings } from './match-rules';

/**
 * The matches of each column of phones that has a column of labels beside it, by position. Where the labels differ from row
 * to row, the column has none: no field is right for all of it.
 */
export function matchLabelledPhones(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): ReadonlyMap<number, readonly HeaderMatch[]> {
  const labelColumns = new Map<string, number>();
  headers.forEach((header, column) => {
    const labelled = withoutLabel(headerWords(header));
    // `Type` and `Contact Type` say what a person is.
    if (labelled !== null && isPhone(labelled)) labelColumns.set(labelled.join(' '), column);
  });
  const matches = new Map<number, readonly HeaderMatch[]>();
  if (labelColumns.size === 0) return matches;
  headers.forEach((header, column) => {
    const words = headerWords(header);
    const labels = labelColumns.get(words.join(' ')) ?? labelColumns.get(words.slice(0, -1).join(' '));
    if (labels === undefined || withoutLabel(words) !== null || !isPhone(words)) return;
    const target = labelledTarget(records, column, labels);
    if (target !== undefined) matches.set(column, target === null ? [] : [target]);
  });
  return matches;
}

const labelWords = new Set(
  'label type etikett bezeichnung typ etiquette libelle etiqueta tipo rotulo etichetta soort'.split(' '),
);

/** What a header labels: `phone 2` of both `phone 2 type` and `phone type 2`; null when it labels nothing. */
function withoutLabel(words: readonly string[]): readonly string[] | null {
  const number = /^\p{Nd}+$/u.test(words.at(-1) ?? '') ? words.slice(-1) : [];
  const named = words.slice(0, words.length - number.length);
  return labelWords.has(named.at(-1) ?? '') ? [...named.slice(0, -1), ...number] : null;
}

/** `phone 2 value` without its number is a phone as well. One that says which, `Work Phone`, needs no label. */
function isPhone(words: readonly string[]): boolean {
  const unnumbered = words.filter((word) => !/\p{Nd}/u.test(word)).join(' ');
  return matchReadings(readHeader(unnumbered)).some(({ target }) => target === 'anyPhone');
}

/** undefined: the labels say nothing; null: they disagree. */
function labelledTarget(
  records: readonly (readonly string[])[],
  column: number,
  labelColumn: number,
): HeaderMatch | null | undefined {
  const targets = new Set<HeaderTarget>();
  for (const record of records) {
    if ((record[column] ?? '').trim() === '') continue;
    const label = (record[labelColumn] ?? '').trim();
    if (label === '') continue;
    targets.add(targetOfLabel(label) ?? 'notes');
    if (targets.size > 1) return null;
  }
  const [target] = targets;
  if (target === 'notes') return null;
  return target === undefined ? undefined : { target, confidence: confidence.general };
}

function targetOfLabel(label: string): HeaderTarget | null {
  for (const reading of readHeader(label)) {
    if (reading.has('cell')) return 'cellPhone';
    if (reading.has('work')) return 'workPhone';
    if (reading.has('home')) return 'homePhone';
    if (reading.has('primary')) return 'anyPhone';
  }
  return null;
}
