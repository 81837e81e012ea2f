/** Which users hold all words of a search and pass its conditions, as positions in the directory's order. */
import { individuals, type Group } from '../domain/group';
import type { User } from '../domain/user';
import type { Directory } from './directory';
import { foldText } from '../domain/fold-text';
import { changedInPlace } from './changed-in-place';
import { createGroupNumbers } from './group-numbers';
import type { Bits } from './letter-bitmaps';
import { createSearchTexts } from './search-texts';

export interface UserScan {
  /** @param among only these are looked at; null: everybody */
  find(
    words: readonly string[],
    passes: ((user: User) => boolean) | null,
    among: Uint32Array | null,
  ): Uint32Array;
  /** Prepares up to `count` users; false when all are. */
  warm(count: number): boolean;
  /** Moves on to the users of another version. Answers how many have to be prepared anew. */
  follow(users: readonly User[]): number;
}

/** The names of these groups, and Individuals, as a search compares them. */
interface FoldedGroups {
  readonly groups: readonly Group[];
  readonly names: readonly Pick<Group, 'id' | 'name'>[];
}

/** Whoever searches while users arrive by the thousand, and nobody has time to prepare, finds most of them prepared. */
const warmedBySearch = 1000;

export function createUserScan(directory: Directory): UserScan {
  let users = directory.users();
  const texts = createSearchTexts(users);
  let folded: FoldedGroups | null = null;
  const groupNumbers = createGroupNumbers();

  function groupsWith(word: string): ReadonlySet<string> {
    const { groups } = directory;
    if (folded?.groups !== groups) {
      const named = [individuals, ...groups];
      folded = { groups, names: named.map(({ id, name }) => ({ id, name: foldText(name) })) };
    }
    return new Set(folded.names.filter(({ name }) => name.includes(word)).map(({ id }) => id));
  }

  /** The users of groups whose names hold a word; null: there is none. */
  function usersOfGroupsWith(word: string): Bits | null {
    const named = groupsWith(word);
    if (named.size === 0) return null;
    const numbers = groupNumbers.of(users);
    const isNamed = Uint8Array.from(groupNumbers.ids, (id) => (named.has(id) ? 1 : 0));
    const bits = new Uint32Array(Math.ceil(users.length / 32));
    for (let position = 0; position < numbers.length; position += 1) {
      if (isNamed[numbers[position] ?? 0] === 1) setBit(bits, position);
    }
    return bits;
  }

  /** Takes away whoever doesn't hold the word. Texts are read only where the bits don't tell. */
  function keepOnly(bits: Bits, word: string): void {
    const found = texts.find(word);
    const inGroups = usersOfGroupsWith(word);
    for (let at = 0; at < bits.length; at += 1) {
      const asked = bits[at] ?? 0;
      if (asked === 0) continue;
      const known = found?.entered[at] ?? 0;
      const possible = asked & ((found?.bits[at] ?? 0) | ~known);
      let kept = asked & ((inGroups?.[at] ?? 0) | (found?.exact === true ? possible & known : 0));
      for (let open = possible & ~kept; open !== 0; open &= open - 1) {
        const position = at * 32 + lowestBit(open);
        if (texts.at(position).includes(word)) kept |= open & -open;
      }
      bits[at] = kept;
    }
  }

  return {
    find(words, passes, among) {
      if (words.length > 0) texts.warm(warmedBySearch);
      const bits = among === null ? allBits(users.length) : bitsAt(among, users.length);
      for (const word of words) keepOnly(bits, word);
      const positions = positionsOf(bits);
      if (passes === null) return positions;
      return positions.filter((position) => {
        const user = users[position];
        return user !== undefined && passes(user);
      });
    },
    warm(count) {
      groupNumbers.of(users);
      return texts.warm(count);
    },
    follow(newUsers) {
      const changed = changedInPlace(users, newUsers);
      users = newUsers;
      groupNumbers.follow(changed);
      return texts.follow(newUsers, changed);
    },
  };
}

function setBit(bits: Bits, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function allBits(count: number): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32)).fill(0xffffffff);
  if (count % 32 !== 0) bits[bits.length - 1] = 2 ** (count % 32) - 1;
  return bits;
}

function bitsAt(positions: Uint32Array, count: number): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (const position of positions) setBit(bits, position);
  return bits;
}

function positionsOf(bits: Bits): Uint32Array {
  const positions = new Uint32Array(bits.length * 32);
  let length = 0;
  for (let at = 0; at < bits.length; at += 1) {
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) {
      positions[length] = at * 32 + lowestBit(left);
      length += 1;
    }
  }
  return positions.slice(0, length);
}
