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
  /**
   * Moves on to the users of another version, of whom `changed` are others than before (`changedInPlace`); texts of users that
   * stayed are kept. Answers how many are missing.
   */
  follow(users: readonly User[], changed: readonly number[] | null): number;
}

/** As many changes in place are followed at once; more are prepared anew. */
const mostFollowed = 1000;

export function createSearchTexts(firstUsers: readonly User[]): SearchTexts {
  let users = firstUsers;
  let texts: (string | undefined)[] = [];
  let made = 0;
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
    made += 1;
    return text;
  }

  /** The bits of users who stand elsewhere now are of no use. */
  function resetBits(): void {
    bitmaps.reset(users.length);
    warmUpTo = 0;
  }

  function followMoved(before: readonly User[]): void {
    texts = textsThatStay(before, texts, users);
    made = texts.reduce((count, text) => count + (text === undefined ? 0 : 1), 0);
    resetBits();
  }

  function followChanged(changed: readonly number[]): void {
    const areFew = changed.length <= mostFollowed;
    if (areFew) bitmaps.makeRoom(users.length);
    else resetBits();
    for (const position of changed) {
      const text = texts[position];
      if (text !== undefined) made -= 1;
      texts[position] = undefined;
      if (bitmaps.has(position)) bitmaps.clear(position, text ?? '');
      if (areFew && position < warmUpTo) bitmaps.enter(position, at(position));
    }
  }

  return {
    at,
    find: bitmaps.find,
    warm(count) {
      const end = Math.min(users.length, warmUpTo + count);
      for (; warmUpTo < end; warmUpTo += 1) bitmaps.enter(warmUpTo, at(warmUpTo));
      return warmUpTo < users.length;
    },
    follow(newUsers, changed) {
      const before = users;
      users = newUsers;
      if (changed === null) followMoved(before);
      else followChanged(changed);
      return users.length - made;
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
