/**
 * Search, filter and sort over the directory (D1: the page asks for windows). Everything is made when first asked for and
 * kept: folded texts and ranks across versions, results of the last few queries within one.
 */
import { standardFields, type FieldId } from '../domain/field';
import { userValue, type User } from '../domain/user';
import { defaultCollator } from './default-collator';
import type { Directory } from './directory';
import { searchWords } from '../domain/fold-text';
import { atOnce, type InBites } from './in-bites';
import { matchFilter } from './match-filter';
import { listOfUsers, type UserList, type UserQuery, type UserSort, type UserWindow } from './user-query';
import { createUserScan } from './user-scan';
import { createValueRanks, type RankedUsers, type ValueRanks } from './value-ranks';

export interface UserIndex {
  /** All users that match, sorted. Company sorts by the group's name; blank values come last either way. */
  query(query: UserQuery): UserList;
  /** `count` users of a query from `start` on; fewer at the end. */
  window(query: UserQuery, start: number, count: number): UserWindow;
  /**
   * Prepares for the first search, up to `count` users in a few milliseconds for 2,000, and then for sorting by any field;
   * answers whether there is more to do. To be called while there is nothing better to do.
   */
  warm(count: number): boolean;
}

/** The users that pass search and group, as positions in the directory's order; null: all. */
interface Filtered {
  readonly words: readonly string[];
  readonly groupId: string | null;
  /** The other conditions of the query, as text. */
  readonly conditions: string;
  readonly positions: Uint32Array | null;
}

type Conditions = Omit<Filtered, 'positions'>;

const noConditions = JSON.stringify([[], null]);

/** The share of the users whose change makes it worth while to prepare for sorting again. */
const fewChanges = 0.02;

/** How many results are kept: a person goes back and forth between a few. */
const kept = 8;

/** @param usersOfImport the ids of those whom an import made or changed */
export function createUserIndex(
  directory: Directory,
  collator: Intl.Collator = defaultCollator(),
  usersOfImport: (importId: string) => ReadonlySet<string> = () => new Set(),
): UserIndex {
  let version = directory.version;
  let users = directory.users();
  const scan = createUserScan(directory);
  const ranksByField = new Map<FieldId, ValueRanks>();
  let filters: readonly Filtered[] = [];
  let sortedByKey = new Map<string, Uint32Array>();
  const rankedByField = new Map<FieldId, RankedUsers>();
  let preparing: InBites<void> = prepareRanks();
  let lists: readonly { readonly key: string; readonly list: UserList }[] = [];

  function follow(): void {
    if (version === directory.version && users === directory.users()) return;
    version = directory.version;
    users = directory.users();
    const unprepared = scan.follow(users);
    // Few new values are ranked as soon as anybody sorts by them.
    if (unprepared > users.length * fewChanges) preparing = prepareRanks();
    rankedByField.clear();
    filters = [];
    sortedByKey = new Map();
    lists = [];
  }

  function query({ search, groupId, sort, ...rest }: UserQuery): UserList {
    follow();
    const words = searchWords(search);
    const conditions = JSON.stringify([rest.filters ?? [], rest.importId ?? null]);
    const key = JSON.stringify([words, groupId, conditions, sort?.field, sort?.descending]);
    const known = lists.find((entry) => entry.key === key);
    if (known !== undefined) return known.list;
    const { positions } = filter({ words, groupId, conditions }, matchFilter(rest, directory, usersOfImport));
    const list = listOfUsers(users, sort === null ? positions : inSortedOrder(positions, sortAll(sort)));
    lists = [{ key, list }, ...lists].slice(0, kept);
    return list;
  }

  function filter(wanted: Conditions, passes: ((user: User) => boolean) | null): Filtered {
    const { words, groupId } = wanted;
    if (words.length === 0 && groupId === null && passes === null) return { ...wanted, positions: null };
    const wider = filters
      .filter((candidate) => isNarrower(wanted, candidate))
      .sort((a, b) => lengthOf(a) - lengthOf(b))[0];
    if (wider !== undefined && isSame(wanted, wider)) return wider;
    const isInGroup = ({ groupId: id }: User) => id === groupId;
    const isWanted = (user: User) => isInGroup(user) && (passes?.(user) ?? true);
    const positions = scan.find(words, groupId === null ? passes : isWanted, wider?.positions ?? null);
    const filtered = { ...wanted, positions };
    filters = [filtered, ...filters].slice(0, kept);
    return filtered;
  }

  function sortAll({ field, descending }: UserSort): Uint32Array {
    const key = `${field} ${descending ? 'descending' : 'ascending'}`;
    const known = sortedByKey.get(key);
    if (known !== undefined) return known;
    const positions = atOnce(ranked(field)).sortedPositions(descending);
    sortedByKey.set(key, positions);
    return positions;
  }

  function* ranked(field: FieldId): InBites<RankedUsers> {
    const known = rankedByField.get(field);
    if (known !== undefined) return known;
    const rankedVersion = version;
    const ranks = yield* ranksOf(field).rank(sortValues(field));
    if (rankedVersion === version) rankedByField.set(field, ranks);
    return ranks;
  }

  function* prepareRanks(): InBites<void> {
    const standard = standardFields.filter((field) => field !== 'password');
    for (const field of [...standard, ...directory.customFields.map(({ id }) => id)]) yield* ranked(field);
  }

  function ranksOf(field: FieldId): ValueRanks {
    const type = directory.customFields.find(({ id }) => id === field)?.type ?? 'text';
    const key = `${field} ${type}`;
    const ranks = ranksByField.get(key) ?? createValueRanks(type, collator);
    ranksByField.set(key, ranks);
    return ranks;
  }

  function sortValues(field: FieldId): readonly string[] {
    if (field !== 'company') return users.map((user) => userValue(user, field));
    return users.map((user: User) => directory.groupById(user.groupId)?.name ?? '');
  }

  return {
    query,
    window(windowQuery, start, count) {
      const list = query(windowQuery);
      return { matching: list.length, start, users: list.slice(start, start + count) };
    },
    warm(count) {
      follow();
      return scan.warm(count) || preparing.next().done !== true;
    },
  };
}

/** Whether everything that `query` matches is among what `wider` matched, as when a person types on. */
function isNarrower(query: Conditions, wider: Filtered): boolean {
  if (wider.groupId !== null && wider.groupId !== query.groupId) return false;
  if (wider.conditions !== noConditions && wider.conditions !== query.conditions) return false;
  return wider.words.every((word) => query.words.some((longer) => longer.includes(word)));
}

function isSame(query: Conditions, other: Filtered): boolean {
  const sameWords = JSON.stringify(other.words) === JSON.stringify(query.words);
  return sameWords && other.groupId === query.groupId && other.conditions === query.conditions;
}

function lengthOf({ positions }: Filtered): number {
  return positions?.length ?? Infinity;
}

function inSortedOrder(positions: Uint32Array | null, sorted: Uint32Array): Uint32Array {
  if (positions === null) return sorted;
  const matches = new Uint8Array(sorted.length);
  for (const position of positions) matches[position] = 1;
  return sorted.filter((position) => matches[position] === 1);
}
