/** The word for the only people of a file in front of its headers, `Delegate First Name`, which no list of such words has (R6). */
import { isDecoy } from './header-decoy-words';
import { headerWords } from './header-key';
import { prefixPattern } from './header-prefix';
import { readHeader } from './header-reading';
import { says, saysName } from './header-targets';

/**
 * The headers without it. It is the one that stands in front of both first and last name, where no header says a name without it;
 * a manager or a parent is so only where no other header says Email either.
 */
export function withoutPersonPrefix(headers: readonly string[]): readonly string[] {
  if (headers.some(saysName)) return headers;
  const splits = headers.map(splitsOf);
  const haveEmail = headers.some((header) => says(header, ['email']));
  const [person, ...others] = new Set(
    splits
      .flat()
      .filter(({ rest }) => says(rest, ['lastName']))
      .map(({ person }) => person)
      .filter((person) => isWholePerson(person, splits.flat()) && !(haveEmail && isDecoy(person))),
  );
  if (person === undefined || others.length > 0) return headers;
  return headers.map(
    (header, column) => splits[column]?.find((split) => split.person === person)?.rest ?? header,
  );
}

interface Split {
  /** Folded. */
  readonly person: string;
  readonly rest: string;
}

/** Behind its first word, and behind its second one. */
function splitsOf(header: string): readonly Split[] {
  const splits: Split[] = [];
  let rest = header;
  while (splits.length < 2) {
    const prefix = prefixPattern.exec(rest)?.[0];
    if (prefix === undefined) break;
    rest = rest.slice(prefix.length);
    splits.push({ person: headerWords(header.slice(0, -rest.length)).join(' '), rest });
  }
  return splits;
}

/** `First` and `Last` alone may be a visit's, but for an address. */
function isWholePerson(person: string, splits: readonly Split[]): boolean {
  const own = splits.filter((split) => split.person === person).map(({ rest }) => rest);
  return (
    own.some((rest) => says(rest, ['firstName'])) &&
    own.some((rest) => says(rest, ['email']) || readHeader(rest).some((reading) => reading.has('lastName')))
  );
}
