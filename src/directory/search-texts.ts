/**
 * The text that a search reads of each user, folded once and kept. Group names are not part of it: they are few and
 * searched by themselves, so that renaming a company costs nothing here.
 */
import type { User } from '../domain/user';
import { compareByOrder } from './directory-order';
import { foldText } from '../domain/fold-text';

export interface SearchTexts {
  /** The folded text of the user at this position, made now if it wasn't. */
  at(position: number): string;
  /** Makes up to `count` texts that are still missing; false when none are left. */
  warm(count: number): boolean;
  /** Moves on to the users of another version; texts of users that stayed are kept. Answers how many are missing. */
  follow(users: readonly User[]): number;
}

export function createSearchTexts(firstUsers: readonly User[]): SearchTexts {
  let users = firstUsers;
  let texts: (string | undefined)[] = [];
  let warmUpTo = 0;

  function make(position: number): string {
    const user = users[position];
    const text = user === undefined ? '' : searchText(user);
    texts[position] = text;
    return text;
  }

  return {
    at: (position) => texts[position] ?? make(position),
    warm(count) {
      for (let made = 0; warmUpTo < users.length && made < count; warmUpTo += 1) {
        if (texts[warmUpTo] !== undefined) continue;
        make(warmUpTo);
        made += 1;
      }
      return warmUpTo < users.length;
    },
    follow(newUsers) {
      texts = textsThatStay(users, texts, newUsers);
      users = newUsers;
      warmUpTo = 0;
      return texts.reduce((missing, text) => missing + (text === undefined ? 1 : 0), 0);
    },
  };
}

/** Everything but the password and the group; on lines of their own, so that no word spans two fields. */
function searchText(user: User): string {
  let text = `${user.firstName}\n${user.middleName}\n${user.lastName}\n${user.email}\n${user.workPhone}\n${user.cellPhone}\n${user.homePhone}\n${user.notes}`;
  for (const fieldId in user.custom) text += `\n${user.custom[fieldId] ?? ''}`;
  return foldText(text);
}

function textsThatStay(
  oldUsers: readonly User[],
  oldTexts: readonly (string | undefined)[],
  newUsers: readonly User[],
): (string | undefined)[] {
  let old = 0;
  return newUsers.map((user) => {
    let candidate = oldUsers[old];
    while (candidate !== undefined && compareByOrder(candidate, user) < 0) candidate = oldUsers[++old];
    return candidate === user ? oldTexts[old] : undefined;
  });
}
