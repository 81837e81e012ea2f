/**
 * The word for the only people of a file in front of its headers or behind them, `Delegate First Name` and `Nom stagiaire`, which no
 * list of such words has (R6).
 */
import { isDecoy } from './header-decoy-words';
import { headerWords } from './header-key';
import { prefixPattern } from './header-prefix';
import { readHeader } from './header-reading';
import { says, saysName } from './header-targets';

/**
 * The headers without it. It is the one that stands at both first and last name, where no header says a name without it; of several,
 * the one that is nobody to another, or the only one with an address. A manager or a parent is so only where no other header says
 * Email either.
 */
export function withoutPersonAffix(headers: readonly string[]): readonly string[] {
  if (headers.some(saysName)) return headers;
  const splits = headers.map(splitsOf);
  const haveEmail = headers.some((header) => says(header, ['email']));
  const splitsWith = (person: string) => splits.flat().filter((split) => split.person === person);
  const hasEmail = (person: string) =>
    splitsWith(person).some(({ rest, isBehind }) => !isBehind && says(rest, ['email']));
  const people = [...new Set(splits.flat().map(({ person }) => person))].filter((person) =>
    isWholePerson(splitsWith(person)),
  );
  const own = people.filter((person) => !isDecoy(person));
  const found = own.length > 0 || haveEmail ? own : people;
  const [person, ...others] = found.length > 1 ? found.filter(hasEmail) : found;
  if (person === undefined || others.length > 0) return headers;
  return headers.map(
    (header, column) => splits[column]?.find((split) => split.person === person)?.rest ?? header,
  );
}

interface Split {
  /** Folded. */
  readonly person: string;
  readonly rest: string;
  readonly isBehind: boolean;
}

/** Behind its first word, behind its second one, and in front of its last one. */
function splitsOf(header: string): readonly Split[] {
  const splits: Split[] = [];
  let rest = header;
  while (splits.length < 2) {
    const prefix = prefixPattern.exec(rest)?.[0];
    if (prefix === undefined) break;
    rest = rest.slice(prefix.length);
    splits.push({ person: headerWords(header.slice(0, -rest.length)).join(' '), rest, isBehind: false });
  }
  const [, front = '', last = ''] = suffixPattern.exec(header) ?? [];
  if (last !== '') splits.push({ person: headerWords(last).join(' '), rest: front, isBehind: true });
  return splits;
}

/** The last word, behind a separator: `Nom de l'adhérent`, `Nom (stagiaire)`. */
const suffixPattern = /^(.*[\p{L}\p{Nd}])[\s_.:'’(-]+(\p{L}{3,})\)?\s*$/u;

/**
 * `First` and `Last` alone may be a visit's, but for an address. Behind a name, as languages have it that say `Nom` for the last
 * name and `Nome` for the first, the word makes it that of a person where another part of the name has it as well.
 */
function isWholePerson(splits: readonly Split[]): boolean {
  const front = splits.filter(({ isBehind }) => !isBehind).map(({ rest }) => rest);
  const hasLast = front.some((rest) => says(rest, ['lastName']));
  const isPerson = front.some((rest) => says(rest, ['email']) || means(rest, 'lastName'));
  if (hasLast && isPerson && front.some((rest) => says(rest, ['firstName']))) return true;
  const behind = splits
    .filter(({ isBehind }) => isBehind)
    .map(({ rest }) => partsOfName.find((part) => means(rest, part)));
  return new Set(behind.filter((part) => part !== undefined)).size > 1;
}

const partsOfName = ['firstName', 'lastName', 'name'] as const;

function means(header: string, part: (typeof partsOfName)[number]): boolean {
  return readHeader(header).some((reading) => reading.has(part));
}
