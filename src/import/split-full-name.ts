/** A whole name in one cell becomes first, middle and last name: what the target `fullName` of a column means (R6). */
import { cleanText } from '../domain/clean-text';
import type { NameOrder } from './name-order';

export interface NameParts {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
}

/**
 * Splits `First Middle Last`, `Last, First Middle`, `LAST First` and, in East Asian scripts, `Last First`. No word is ever lost:
 * the parts hold every word of the name, titles staying before the first name, suffixes and remarks after the last. A name of one
 * word, written without spaces as Chinese often is, is a first name. A blank name gives blank parts.
 *
 * @param order of the words, where the name itself doesn't tell
 */
export function splitFullName(name: string, order: NameOrder = 'givenFirst'): NameParts {
  const text = cleanText(name);
  const [, person = '', remark = ''] = remarkBehindName.exec(text) ?? [];
  if (remark === '') return splitName(text, order);
  const { firstName, middleName, lastName } = splitName(person, order);
  return { firstName, middleName, lastName: `${lastName} ${remark.replace(/\s+/gu, ' ')}`.trimStart() };
}

/** `Ann Lee | Acme`, `Lee, Ann - Vienna`, `Ann Lee <ann@acme.example>`; but `Smith - Jones, Ann` is all name. */
const remarkBehindName = /^(\S+\s+\S.*?)\s([|<@].*|[-–—]\s[^,，]{1,255})$/su;

function splitName(name: string, order: NameOrder): NameParts {
  const segments = name
    .split(/[,，](?![^(（]*[)）])/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [head = [], ...tail] = segments;
  const leading = tail.filter(areParticles).flat();
  const family = [...leading, ...head];
  const others = tail.filter((words) => !areParticles(words));
  // `Anna Berger, Mag.` too; but `Berger, Dr.` begins with the family name.
  const trails = (word: string) => isSuffix(word) || (family.length > 1 && isTitle(word, true));
  const given = others.filter((words) => !words.every(trails)).flat();
  const trailing = others.filter((words) => words.every(trails)).flat();
  if (leading.length > 0 && given.length === 0) return nameParts([], [...family, ...trailing]);
  return given.length > 0
    ? familyFirst(family, given, trailing)
    : inWritingOrder(family, trailing, /[,，]\s*$/u.test(name), order);
}

/** What stands between commas in `Berg, van den, Jan`; but `smith, ben` is somebody's given name. */
function areParticles(words: readonly string[]): boolean {
  return words.every((word) => lowerCaseParticles.has(word)) && words.some((word) => particles.has(word));
}

/** `Berg, Jan van den`: in Dutch lists the particles stand behind the first name. */
function familyFirst(
  family: readonly string[],
  given: readonly string[],
  trailing: readonly string[],
): NameParts {
  const suffixStart = trailingSuffixes(given);
  const suffixes = given.slice(suffixStart);
  let particleStart = suffixStart;
  while (particleStart > 1 && lowerCaseParticles.has(given[particleStart - 1] ?? '')) particleStart--;
  const last = [...given.slice(particleStart, suffixStart), ...family, ...suffixes, ...trailing];
  return nameParts(given.slice(0, particleStart), last);
}

function inWritingOrder(
  words: readonly string[],
  trailing: readonly string[],
  endsInComma: boolean,
  order: NameOrder,
): NameParts {
  const suffixStart = trailingSuffixes(words);
  const core = words.slice(0, suffixStart);
  const suffixes = [...words.slice(suffixStart), ...trailing];
  if (endsInComma && trailing.length === 0) return nameParts([], words);
  if (core.length < 2) return nameParts(core, suffixes);
  if (core.every(isEastAsian)) return nameParts(core.slice(1), [...core.slice(0, 1), ...suffixes]);
  const capitals = leadingCapitals(core);
  if (capitals > 0) return nameParts(core.slice(capitals), [...core.slice(0, capitals), ...suffixes]);
  const familyEnd = lowerCaseFamilyEnd(core);
  if (familyEnd === core.length || (familyEnd > 0 && order === 'givenFirst'))
    return nameParts(core.slice(familyEnd), [...core.slice(0, familyEnd), ...suffixes]);
  const { given, family } = inOrder(core, orderByWords(core) ?? order);
  return nameParts(given, [...family, ...suffixes]);
}

/** Where a family name ends that the name begins with, because no given name begins in lower case: `van den Berg`; 0 for any other. */
function lowerCaseFamilyEnd(words: readonly string[]): number {
  const end = words.findIndex((word) => !lowerCaseParticles.has(word));
  return end > 0 && /^\p{Lu}/u.test(words[end] ?? '') ? end + 1 : 0;
}

/** What `Jean DUPONT` and a patronymic say, whatever the header does. */
function orderByWords(words: readonly string[]): NameOrder | null {
  const [first = '', second = '', third = ''] = words;
  if (isFamilyInCapitals(words.slice(-1)) && !isCapitals(first)) return 'givenFirst';
  if (words.length !== 3 || isPatronymic(second) === isPatronymic(third)) return null;
  return isPatronymic(third) ? 'familyFirst' : 'givenFirst';
}

function inOrder(
  words: readonly string[],
  order: NameOrder,
): { readonly given: readonly string[]; readonly family: readonly string[] } {
  if (order === 'givenFirst') {
    const start = lastNameStart(words);
    return { given: words.slice(0, start), family: words.slice(start) };
  }
  const titleCount = leadingTitles(words);
  const titles = words.slice(0, titleCount);
  const names = words.slice(titleCount);
  if (order === 'givenLast') {
    return {
      given: [...titles, ...names.slice(1).slice(-1), ...names.slice(1, -1)],
      family: names.slice(0, 1),
    };
  }
  const one = familyNameEnd(names, 0);
  const end = order === 'surnamesFirst' ? familyNameEnd(names, one) : one;
  return { given: [...titles, ...names.slice(end)], family: names.slice(0, end) };
}

/** Where a family name ends that begins at `start`: behind `De Luca`, `Ortega y Gasset`, `Berg van den`. A word stays as given name. */
function familyNameEnd(words: readonly string[], start: number): number {
  let end = start;
  while (isLeadingParticle(words[end] ?? '')) end++;
  end++;
  let next = end;
  while (lowerCaseParticles.has(words[next] ?? '')) next++;
  if (next > end) end = next + 1;
  return Math.min(end, Math.max(words.length - 1, 1));
}

/** The given names: the first one, with the titles before it, is the first name, all others are middle names. */
function nameParts(given: readonly string[], last: readonly string[]): NameParts {
  const first = leadingTitles(given);
  return {
    firstName: given.slice(0, first + 1).join(' '),
    middleName: given.slice(first + 1).join(' '),
    lastName: last.join(' '),
  };
}

/** How many titles lead; a word behind them is none. What is abbreviated in front of a name counts as one: `Doç.`, `Capt.`, `Md.` */
function leadingTitles(words: readonly string[]): number {
  const isLeadingTitle = (word: string, index: number) =>
    isTitle(word, index > 0) || /^\p{L}{2,}\.$/u.test(word);
  let count = 0;
  while (isLeadingTitle(words[count] ?? '', count)) count++;
  return count;
}

/** Where the last name begins: at the last word, or further left for `van der Berg`, `Ortega y Gasset` and `GARCÍA MÁRQUEZ`. */
function lastNameStart(words: readonly string[]): number {
  let start = words.length - 1;
  if (words.some((word) => !isCapitals(word) && !isParticle(word))) {
    while (isCapitals(words[start] ?? '') && isCapitals(words[start - 1] ?? '')) start--;
  }
  if (start > 2 && conjunctions.has(words[start - 1] ?? '')) start -= 2;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start--;
  return start;
}

/** `DUPONT Jean`, `DE LA CRUZ María`: how many capital words lead; 0 when that isn't how this name is written. */
function leadingCapitals(words: readonly string[]): number {
  let count = 0;
  while (count < words.length && isCapitals(words[count] ?? '')) count++;
  const isFamily = isFamilyInCapitals(words.slice(0, count));
  return isFamily && count < words.length && !words.slice(count).some(isCapitals) ? count : 0;
}

function isFamilyInCapitals(words: readonly string[]): boolean {
  const letters = words.join('');
  return words.every(isCapitals) && letters.length >= shortestCapitalName && !initials.test(letters);
}

/** `AJ Smith` and `JRR Tolkien` lead with initials; a family name in capitals is longer, and has a vowel. */
const shortestCapitalName = 3;
const initials = /^[BCDFGHJ-NP-TV-XZ]{3,4}$/u;

/** Where the suffixes at the end begin; a name keeps a first word before them. */
function trailingSuffixes(words: readonly string[]): number {
  let start = words.length;
  while (start > 1 && (isSuffix(words[start - 1] ?? '') || (start > 2 && words[start - 1] === 'V'))) start--;
  return start;
}

/** White space splits; what stands in brackets, as `(she / her)`, is one word. */
function wordsOf(text: string): string[] {
  return (text.match(/[(（[][^)）\]]*[)）\]]|[^\s(（[]+|[(（[]/gu) ?? []).map((word) =>
    word.replace(/\s+/gu, ' '),
  );
}

/** What is short for the field of a title, as in `Dr. med.` and `Dr. h.c.`, belongs to it; one letter is an initial. */
function isTitle(word: string, isBehindTitle: boolean): boolean {
  return titles.has(bare(word)) || (isBehindTitle && /^\p{Ll}[\p{Ll}.]+\.$/u.test(word));
}

function isSuffix(word: string): boolean {
  return suffixes.has(bare(word)) || /^[([（]/u.test(word);
}

function isParticle(word: string): boolean {
  // `Jansen-de Vries`
  const lower = /-(\p{Ll}+)$/u.exec(word)?.[1] ?? word.toLowerCase();
  return lowerCaseParticles.has(word) || particles.has(lower) || /^(?:d|o|dell|l)['’]$/iu.test(word);
}

/** In front, where nobody's given name stands: `Ben Salah Ahmed`. `Das` and `Do` are whole family names, too. */
function isLeadingParticle(word: string): boolean {
  return (isParticle(word) && !/^(?:Das|Do)$/u.test(word)) || leadingParticles.has(word.toLowerCase());
}

function isPatronymic(word: string): boolean {
  return /(?:[вкмь]ич|вна|ична)$/iu.test(word);
}

function isCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) && !word.includes('.');
}

function isEastAsian(word: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}々ー]+$/u.test(word);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}

const suffixes = new Set(
  'jr sr jnr snr ii iii iv vi vii viii esq phd md dds dvm cpa obe mbe mba msc bsc llm pmp csc drsc psyd pharmd dphil mphil mph rn'.split(
    ' ',
  ),
);

const titles = new Set(
  'mr mrs ms miss mx dr prof sir dame lady lord rev fr hon herr frau mme mlle monsieur madame dott sig srta sra don doña ing mag dipl-ing dr-ing cllr councillor professor doctor dottssa profssa profa dra mgr mudr judr inż engr atty shri smt'.split(
    ' ',
  ),
);

/** Part of the last name in any case: `Robert De Niro`. */
const particles = new Set(
  'van von vom zu zum zur de del della dello dei degli di da do dos das du des la le les los las den der ter el al bin ibn bint abu mc mac st st. af ó ní nic uí'.split(
    ' ',
  ),
);

/** Part of the last name only in lower case: `Ben`, `Te` and `In` are names too. */
const lowerCaseParticles = new Set([
  ...particles,
  ..."ben ten te in op av ap und lo san santa e y i d’ d' ’t 't".split(' '),
]);

const leadingParticles = new Set('ben bou ait aït ould san santa te ten'.split(' '));

/** `Ortega y Gasset`, `Costa e Silva`: the word before belongs to the last name as well. */
const conjunctions = new Set(['y', 'e', 'i']);
