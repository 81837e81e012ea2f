/** The columns of a contact who isn't the row's own person, as a pupil's `Primary Contact Mobile` (R6): the names tell. */
import { areOthers } from './are-others';
import { headerWords } from './header-key';
import { readHeader } from './header-reading';
import { says, saysName } from './header-targets';
import { areFullNames } from './match-judging';
import { profileColumn } from './value-sniffing';

/**
 * Those that begin as a contact's name does, which hardly any row's own first name is part of. Where no other column has an address,
 * the contact is whom the file is about.
 */
export function otherContactsColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): readonly number[] {
  const contacts = headers.map(contactIn);
  return [...new Set(contacts)]
    .filter((contact) => contact !== '')
    .flatMap((contact) => {
      const theirs = [...headers.keys()].filter((column) => contacts[column] === contact);
      const others = [...headers.keys()].filter((column) => contacts[column] !== contact);
      const find = (columns: readonly number[], isIt: (header: string) => boolean) =>
        columns.find((column) => isIt(headers[column] ?? ''));
      // A client may be a company.
      const name = find(theirs, (header) => saysName(header) && !says(header, ['client']));
      const firstName = find(others, (header) => says(header, ['firstName']));
      const email = find(others, (header) => says(header, ['email']));
      if (name === undefined || firstName === undefined || email === undefined) return [];
      const haveNames = areFullNames(profileColumn(records, name));
      return haveNames && areOthers(records, name, firstName) ? theirs : [];
    });
}

/** The words in front that say whose a column is, folded: `contact`, `primary contact`; '' when there are none. */
function contactIn(header: string): string {
  const words = headerWords(header);
  const count = [1, 2].find((length) => isOwner(words.slice(0, length).join(' '))) ?? 0;
  return count < words.length ? words.slice(0, count).join(' ') : '';
}

function isOwner(text: string): boolean {
  return readHeader(text).some(
    (reading) =>
      reading.has('owner') && [...reading].every((meaning) => meaning === 'owner' || meaning === 'primary'),
  );
}
