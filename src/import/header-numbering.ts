/** The numbers of a questionnaire's questions, `2. Last name` and `Q2 Last name`, which are no part of what its headers say (R6). */
import { headerKey } from './header-key';
import { readHeader } from './header-reading';

interface Numbered {
  /** What stands in front of the number: `Question`. */
  readonly word: string;
  /** `2.10` has two. */
  readonly numbers: readonly number[];
  readonly isPunctuated: boolean;
  readonly text: string;
}

/** The headers without them. `2. E-Mail` beside `E-Mail`, or `2. Phone` beside `1. Phone`, is the second of two. */
export function withoutNumbering(headers: readonly string[]): readonly string[] {
  const questions = headers.map(numberedFrom);
  const filled = headers.filter((header) => header.trim() !== '').length;
  const numbered = questions.filter((question) => question !== null);
  if (areList(numbered, filled)) return headers.map((header, column) => questions[column]?.text ?? header);

  const punctuated = numbered.filter(({ word, isPunctuated }) => isPunctuated && /^q?$/iu.test(word));
  const areQuestions =
    punctuated.some(({ numbers }) => numbers[0] === 1) &&
    new Set(punctuated.map(({ text }) => headerKey(text))).size === punctuated.length;
  return headers.map((header, column) => {
    const question = questions[column];
    return areQuestions && question && punctuated.includes(question) ? question.text : header;
  });
}

/** Whether nearly all columns are numbered, each after the one before it, and nothing but a word that says nothing stands in front. */
function areList(numbered: readonly Numbered[], filled: number): boolean {
  const [first, ...others] = numbered;
  if (first === undefined || numbered.length < fewest || numbered.length * 3 < filled * 2) return false;
  const word = first.word.toLowerCase();
  const isAscending = numbered.every(
    ({ numbers }, index) => index === 0 || isLater(numbers, numbered[index - 1]?.numbers ?? []),
  );
  return (
    (first.numbers[0] ?? 0) <= 1 &&
    isAscending &&
    others.every((other) => other.word.toLowerCase() === word) &&
    readHeader(word).every((reading) => reading.size === 0)
  );
}

/** Fewer may be numbered by chance. */
const fewest = 3;

function isLater(numbers: readonly number[], before: readonly number[]): boolean {
  const differs = numbers.findIndex((number, index) => number !== before[index]);
  return differs >= 0 && (numbers[differs] ?? 0) > (before[differs] ?? -1);
}

const numbering =
  /^[^\p{L}\p{Nd}]*(\p{L}*)[\s_#]*(\d{1,3}(?:\.\d{1,3})*)([\s_.):–-]+)(?=.*\p{L})|^\s*\(?([a-z])\)\s+/iu;

function numberedFrom(header: string): Numbered | null {
  const [found, word = '', number, separator = '', letter = ''] = numbering.exec(header) ?? [];
  if (found === undefined) return null;
  const numbers =
    number === undefined ? [letter.toLowerCase().charCodeAt(0) - 96] : number.split('.').map(Number);
  return { word, numbers, isPunctuated: /[.):–-]/u.test(separator), text: header.slice(found.length) };
}
