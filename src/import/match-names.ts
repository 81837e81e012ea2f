/** Which part of a name a header means that doesn't say so itself: the other columns and the values tell (R6). */
import type { ColumnTarget } from '../domain/import-options';
import { headerKey } from './header-key';
import { readHeader } from './header-reading';
import { confidence } from './match-rules';

interface NameCandidate {
  readonly column: number;
  /** `name`, `secondName`, `otherNames`, `ownersName`, `fullName` and doubtful parts are looked at; others are left alone. */
  readonly target: string;
  readonly confidence: number;
}

interface NameMatch {
  readonly column: number;
  readonly target: 'firstName' | 'middleName' | 'lastName' | 'fullName';
}

/**
 * `Name` is the last name beside a first name (`Vorname; Name`), the first name beside a last name (`Name; Surname`), and the
 * full name alone or when its values hold the other column's. `Nom du contact` is so only beside `Prénom du contact`. A full
 * name is used only where neither part has a column with values, or its values hold the one that has; doubtful parts are used
 * only where no surer column has whole names.
 *
 * @param candidates of free columns, the best first
 * @param headers of all columns
 * @param mapping what the other columns were matched to
 */
export function matchNames(
  candidates: readonly NameCandidate[],
  headers: readonly string[],
  mapping: readonly ColumnTarget[],
  records: readonly (readonly string[])[],
): NameMatch[] {
  const find = (...targets: readonly string[]) =>
    candidates.find(({ target }) => targets.includes(target))?.column;
  const email = mapping.indexOf('email');
  const isSure = mapping.includes('firstName') || mapping.includes('lastName');
  const findTwice = (part: 'firstName' | 'lastName') =>
    candidates.find(({ column }) => saysTwice(headers[column] ?? '', part))?.column;
  const [first, last] = [findTwice('firstName'), findTwice('lastName')];
  if (!isSure && first !== undefined && last !== undefined) {
    return [
      { column: first, target: 'firstName' },
      { column: last, target: 'lastName' },
    ];
  }
  const takesDoubtful = isSure || !hasSurerWholeName(candidates, email, records);
  const columnOf = (part: 'firstName' | 'lastName') =>
    takesDoubtful && !mapping.includes(part) ? (find(part) ?? -1) : mapping.indexOf(part);
  let firstName = columnOf('firstName');
  let lastName = columnOf('lastName');
  const matches: NameMatch[] = [];
  if (firstName >= 0) matches.push({ column: firstName, target: 'firstName' });
  if (lastName >= 0) matches.push({ column: lastName, target: 'lastName' });

  const second = find('secondName');
  if (second !== undefined && lastName >= 0) {
    matches.push({ column: second, target: 'middleName' });
  } else if (second !== undefined) {
    matches.push({ column: second, target: 'lastName' });
    lastName = second;
  }

  const others = find('otherNames');
  if (others !== undefined && lastName >= 0) {
    matches.push({ column: others, target: firstName < 0 ? 'firstName' : 'middleName' });
    if (firstName < 0) firstName = others;
  }

  const parts = [firstName, lastName].filter((column) => column >= 0);
  const filled = parts.filter((column) => !isBlank(records, column));
  if (filled.length === 2) return matches;
  const isOfOwner = parts.some((column) => namesOwner(headers[column] ?? ''));
  const other = find('name', ...(isOfOwner ? ['ownersName'] : []));
  const [known] = filled;
  const whole = known === undefined ? likeliestName(candidates, email, records) : (other ?? find('fullName'));
  const isWhole = (column: number) =>
    known === undefined
      ? parts.length === 0 || areSeveralWords(records, column)
      : holdsNameOf(records, column, known);
  if (whole !== undefined && isWhole(whole)) return [...matches, { column: whole, target: 'fullName' }];
  if (parts.length !== 1) return matches;
  const missing = firstName >= 0 ? 'lastName' : 'firstName';
  const part = other ?? findTwice(missing);
  return part === undefined ? matches : [...matches, { column: part, target: missing }];
}

/** `First Name/Nombre`, and `Nom / Cognome` beside `Prénom / Nome`: a part of a name in one language, and what says `name` in another. */
function saysTwice(header: string, part: 'firstName' | 'lastName'): boolean {
  return readHeader(header).some((reading) => reading.size === 2 && reading.has('name') && reading.has(part));
}

/** A header that may have meant the first or last name, as one near `forename`, or somebody else's, as `Billing Firstname`. */
export function isDoubtfulPart({ target, confidence: sure }: Omit<NameCandidate, 'column'>): boolean {
  const isPart = target === 'firstName' || target === 'lastName';
  return isPart && (sure === confidence.misspelt || sure === confidence.payers);
}

/** Whether a header says the whole name better than the doubtful parts say theirs; the addresses may tell that it is a company's. */
function hasSurerWholeName(
  candidates: readonly NameCandidate[],
  email: number,
  records: readonly (readonly string[])[],
): boolean {
  const parts = candidates.filter(isDoubtfulPart);
  const surest = Math.max(...parts.map(({ confidence: sure }) => sure));
  const wholes = candidates
    .filter(({ target, confidence: sure }) => isWholeName(target) && sure > surest)
    .map(({ column }) => column)
    .filter((column) => areSeveralWords(records, column));
  const isPartInAddresses = areInAddresses(
    records,
    parts.map(({ column }) => column),
    email,
  );
  return wholes.some((column) => !isPartInAddresses || areInAddresses(records, [column], email));
}

/**
 * The best candidate, unless the addresses tell of another: beside `Contact Name`, `Name` and `Customer Name` may be those of a
 * company.
 */
function likeliestName(
  candidates: readonly NameCandidate[],
  email: number,
  records: readonly (readonly string[])[],
): number | undefined {
  const columns = candidates.filter(({ target }) => isWholeName(target)).map(({ column }) => column);
  return columns.find((column) => areInAddresses(records, [column], email)) ?? columns[0];
}

function isWholeName(target: string): boolean {
  return target === 'fullName' || target === 'ownersName' || target === 'name';
}

/** Whether most addresses have a part of the name, which may stand in several columns, before their `@`. */
export function areInAddresses(
  records: readonly (readonly string[])[],
  name: readonly number[],
  email: number,
): boolean {
  const found = records.flatMap((record) => {
    const address = headerKey(record[email]?.split('@')[0] ?? '');
    const words = name.flatMap((column) => wordsOf(record[column])).filter((word) => word.length > 2);
    return address === '' || words.length === 0 ? [] : [words.some((word) => address.includes(word))];
  });
  return found.filter(Boolean).length > found.length / 2;
}

/** Whether the records have no value in the column; without records nobody knows. */
function isBlank(records: readonly (readonly string[])[], column: number): boolean {
  return records.length > 0 && records.every((record) => wordsOf(record[column]).length === 0);
}

/** Whether most values are more than one word. */
function areSeveralWords(records: readonly (readonly string[])[], column: number): boolean {
  const counts = records.map((record) => wordsOf(record[column]).length).filter((count) => count > 0);
  return counts.filter((count) => count > 1).length > counts.length / 2;
}

/** `Prénom du contact`: the header says that the name is the contact's. */
export function namesOwner(header: string): boolean {
  return readHeader(header).some((reading) => reading.has('owner'));
}

/** Whether the values of `column` are whole names, of which those of `part` are a part, unless that one is a short name (`Bob`). */
function holdsNameOf(records: readonly (readonly string[])[], column: number, part: number): boolean {
  let compared = 0;
  let holding = 0;
  for (const record of records) {
    const whole = wordsOf(record[column]);
    const words = wordsOf(record[part]);
    if (whole.length === 0 || words.length === 0) continue;
    compared++;
    if (whole.length > words.length && words.every((word) => whole.includes(word))) holding++;
  }
  return holding > 0 && holding >= compared / 3;
}

function wordsOf(cell = ''): string[] {
  return cell
    .split(/[\s,]+/u)
    .map(headerKey)
    .filter((word) => word !== '');
}
