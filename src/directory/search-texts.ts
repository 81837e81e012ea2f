/**
 * The text that a search reads of each user, folded once and kept. Group names are not part of it: they are few and
 * searched by themselves, so that renaming a company costs nothing here.
 */
import type { User } from '../domain/user';
import { compareByOrder } from './directory-order';
import { foldText } from '../domain/fold-text';
import { createLetterBitmaps, type LetterBitmaps } from './letter-bitmaps';

export interface SearchTexts {
  /** The folded text of the user at this position, made now if it wasn't. */
  at(position: number): string;
  /** The users whose texts may hold a word, of those who are prepared. */
  find: LetterBitmaps['find'];
  /** Prepares up to `count` users; false when all are. */
  warm(count: number): boolean;
  /** Moves on to the users of another version; texts of users that stayed are kept. Answers how many are missing. */
  follow(users: readonly User[]): number;
}

/** As many changes in place are followed at once; more are prepared anew. */
const mostFollowed = 1000;

export function createSearchTexts(firstUsers: readonly User[]): SearchTexts {
  let users = firstUsers;
  let texts: (string | undefined)[] = [];
  const bitmaps = createLetterBitmaps();
  bitmaps.reset(users.length);
  /** Everybody before this position is in the bitmaps. */
  let warmUpTo = 0;

  function at(position: number): string {
    return texts[position] ?? make(position);
  }

  function make(position: number): string {
    const user = users[position];
    const text = user === undefined ? '' : searchText(user);
    texts[position] = text;
    return text;
  }

  /** The bits of users who stand elsewhere now are of no use. */
  function followBits(
    isMoved: boolean,
    changed: readonly number[],
    textsBefore: readonly (string | undefined)[],
    countBefore: number,
  ): void {
    const { length } = users;
    if (isMoved || changed.length > mostFollowed || length < countBefore) {
      bitmaps.reset(length);
      warmUpTo = 0;
      return;
    }
    bitmaps.makeRoom(length);
    for (const position of changed) {
      if (bitmaps.has(position)) bitmaps.clear(position, textsBefore[position] ?? '');
      if (position < warmUpTo) bitmaps.enter(position, at(position));
    }
  }

  return {
    at,
    find: bitmaps.find,
    warm(count) {
      for (let made = 0; warmUpTo < users.length && made < count; warmUpTo += 1, made += 1) {
        bitmaps.enter(warmUpTo, at(warmUpTo));
      }
      return warmUpTo < users.length;
    },
    follow(newUsers) {
      const [textsBefore, countBefore] = [texts, users.length];
      const { kept, isMoved } = textsThatStay(users, texts, newUsers);
      const changed = [...users.keys()].filter((position) => newUsers[position] !== users[position]);
      [users, texts] = [newUsers, kept];
      followBits(isMoved, changed, textsBefore, countBefore);
      return kept.reduce((missing, text) => missing + (text === undefined ? 1 : 0), 0);
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
): { readonly kept: (string | undefined)[]; readonly isMoved: boolean } {
  let old = 0;
  let isMoved = false;
  const kept = newUsers.map((user, position) => {
    let candidate = oldUsers[old];
    while (candidate !== undefined && compareByOrder(candidate, user) < 0) candidate = oldUsers[++old];
    if (candidate !== user) return undefined;
    if (old !== position) isMoved = true;
    return oldTexts[old];
  });
  return { kept, isMoved };
}
