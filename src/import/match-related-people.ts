/** The columns of a person whom the row's own person only knows, such as a parent or an emergency contact (R6). */
import { headerWords } from './header-key';
import { readHeader } from './header-reading';

/**
 * Their positions. `Contact_relationship` tells that `Contact_name` and `Contact_phone` are somebody else's, when other columns
 * have a name or an address.
 */
export function relatedPeopleColumns(headers: readonly string[]): ReadonlySet<number> {
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
