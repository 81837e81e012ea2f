/** The columns of a person whom the row's own person only knows, such as a parent or an emergency contact (R6). */
import { headerWords } from './header-key';
import { readHeader } from './header-reading';
import { says, saysName } from './header-targets';
import { otherContactsColumns } from './match-other-contacts';
import { confidence, matchReadings } from './match-rules';
import { profileColumn } from './value-sniffing';

/** Their positions. */
export function relatedPeopleColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): ReadonlySet<number> {
  return new Set([
    ...relativeColumns(headers),
    ...numberedColumns(headers),
    ...teacherColumns(headers, records),
    ...orderersAddresses(headers, records),
    ...servingNames(headers, records),
    ...otherContactsColumns(headers, records),
  ]);
}

/**
 * `Contact_relationship` tells that `Contact_name` and `Contact_phone` are somebody else's, when other columns
 * have a name or an address.
 */
function relativeColumns(headers: readonly string[]): ReadonlySet<number> {
  const words = headers.map((header) => `${headerWords(header).join(' ')} `);
  const people = words.flatMap((header) => {
    const person = relation.exec(header)?.[1];
    return person === undefined ? [] : [person];
  });
  const related = new Set<number>();
  for (const person of people) {
    const isOthers = words.some(
      (header, column) => !header.startsWith(person) && namesPerson(headers[column] ?? ''),
    );
    if (!isOthers) continue;
    words.forEach((header, column) => {
      if (header.startsWith(person)) related.add(column);
    });
  }
  return related;
}

const relation =
  /^(.+ )(?:relationship|relation|beziehung|verwandtschaft|parente|lien|parentesco|parentela|relatie) $/u;

function namesPerson(header: string): boolean {
  return readHeader(header).some((reading) => reading.has('email') || reading.has('lastName'));
}

/** `Contact 1 Email` is somebody else's where other columns, without `Contact` in front, have a person's name. */
function numberedColumns(headers: readonly string[]): readonly number[] {
  const persons = headers.map(
    (header) => /^\p{L}+(?= \p{Nd} \p{L})/u.exec(headerWords(header).join(' '))?.[0],
  );
  return [...headers.keys()].filter((column) => {
    const person = persons[column];
    return (
      person !== undefined &&
      readHeader(person).some((reading) => reading.has('owner')) &&
      headers.some((header) => headerWords(header)[0] !== person && saysPartOfName(header))
    );
  });
}

function saysPartOfName(header: string): boolean {
  return matchReadings(readHeader(header)).some(
    ({ target, confidence: sure }) =>
      (target === 'firstName' || target === 'lastName') && sure > confidence.payers,
  );
}

/**
 * A teacher is the row's own person unless another column says that it is about a pupil, or about anybody else while no
 * `Teacher_id` does, or else when one teacher comes again and again.
 */
function teacherColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): readonly number[] {
  const own = [...headers.keys()].filter((column) => hasWord(headers[column] ?? '', teachers));
  const others = headers.filter((header) => !hasWord(header, teachers));
  const hasId = own.some((column) => readHeader(headers[column] ?? '').some((reading) => reading.has('id')));
  if (others.some((header) => hasWord(header, pupils))) return own;
  if (hasId) return [];
  return others.some(saysName) || own.some((column) => repeats(records, column)) ? own : [];
}

const teachers = new Set(['teacher', 'teachers', 'profesor', 'docente']);
const pupils = new Set(
  'student students pupil pupils learner child alumno alumna alumnos estudiante'.split(' '),
);
/**
 * `Email` is the address of who ordered or filled in a form where the names are those of an `Attendee`, and most of them have an
 * address of their own.
 */
function orderersAddresses(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): readonly number[] {
  const parts = headers.filter(saysPartOfName);
  const [person = '', ...others] = new Set(
    (parts.length > 0 ? parts : headers.filter(saysName)).map(ownerOf),
  );
  if (person === '' || others.length > 0) return [];
  const addresses = [...headers.keys()].filter((column) => says(headers[column] ?? '', ['email']));
  const own = addresses.filter((column) => ownerOf(headers[column] ?? '') === person);
  const isFilled = (column: number) => {
    const profile = profileColumn(records, column);
    return profile.fill >= 0.5 && profile.share('email') >= 0.5;
  };
  return own.some(isFilled) ? addresses.filter((column) => !own.includes(column)) : [];
}

/** `Staff_name` beside `Customer_email`, where the name of one of the staff stands beside addresses of many customers. */
function servingNames(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): readonly number[] {
  const emails = [...headers.keys()].filter((column) => says(headers[column] ?? '', ['email']));
  const [email, ...others] = emails;
  const customer = ownerOf(headers[email ?? -1] ?? '');
  if (email === undefined || others.length > 0 || customer === '') return [];
  return [...headers.keys()].filter((column) => {
    const person = ownerOf(headers[column] ?? '');
    return (
      person !== '' &&
      person !== customer &&
      saysWholeName(headers[column] ?? '') &&
      haveMany(records, column, email)
    );
  });
}

/** Whether the values of `column` stand beside at least twice as many different ones of `other`. */
function haveMany(records: readonly (readonly string[])[], column: number, other: number): boolean {
  const pairs = records
    .map((record) => [record[column] ?? '', record[other] ?? ''] as const)
    .filter((pair) => pair.every((value) => value.trim() !== ''));
  const count = (side: 0 | 1) => new Set(pairs.map((pair) => pair[side])).size;
  return pairs.length > 0 && count(1) >= 2 * count(0);
}

/** The word that says whose a column is: `Attendee`; '' when there is none. */
function ownerOf(header: string): string {
  return headerWords(header).find((word) => readHeader(word).some((reading) => reading.has('owner'))) ?? '';
}

/** Not a client's, which may be a company. */
function saysWholeName(header: string): boolean {
  const targets = matchReadings(readHeader(header)).map(({ target }) => target);
  return (targets.includes('fullName') || targets.includes('ownersName')) && !targets.includes('client');
}

function hasWord(header: string, known: ReadonlySet<string>): boolean {
  return headerWords(header).some((word) => known.has(word));
}

function repeats(records: readonly (readonly string[])[], column: number): boolean {
  const { count, distinct } = profileColumn(records, column);
  return count > 1 && distinct() <= 0.5;
}
