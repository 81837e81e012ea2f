/**
 * How users lie on a page: column by column, each column one text. IndexedDB copies a few long texts much faster than
 * thousands of small objects: 100,000 users write and read in half the time (README, Decisions).
 */
import type { Origin, User } from '../domain/user';

/** One value for all users; or all values in one text, NUL between them; or, where a value holds NUL, a list. */
type TextColumn = { readonly all: string } | string | readonly string[];

type NumberColumn = { readonly all: number } | readonly number[];

export interface PackedUsers {
  readonly count: number;
  readonly id: TextColumn;
  readonly order: NumberColumn;
  readonly firstName: TextColumn;
  readonly middleName: TextColumn;
  readonly lastName: TextColumn;
  readonly email: TextColumn;
  readonly groupId: TextColumn;
  readonly workPhone: TextColumn;
  readonly cellPhone: TextColumn;
  readonly homePhone: TextColumn;
  readonly notes: TextColumn;
  /** '' where there is none. */
  readonly passwordHash: TextColumn;
  readonly createdAt: NumberColumn;
  readonly createdBy: TextColumn;
  readonly changedAt: NumberColumn;
  readonly changedBy: TextColumn;
  /** By custom field: its id and its values, '' where a user has none. */
  readonly custom: readonly (readonly [fieldId: string, values: TextColumn])[];
}

const separator = '\0';

/** A page in memory: its users, and how they were packed. */
export interface Page {
  readonly users: readonly User[];
  readonly packed: PackedUsers;
}

/**
 * The page that holds these users. Columns in which nobody differs from `previous`, the page as it was, are taken over
 * from it: a commit seldom changes more than a few.
 */
export function packPage(users: readonly User[], previous?: Page): Page {
  return { users, packed: packUsers(users, previous) };
}

function packUsers(users: readonly User[], previous?: Page): PackedUsers {
  const replaced = previous === undefined ? null : replacedUsers(previous.users, users);
  const isKept = (value: (user: User) => unknown) =>
    replaced !== null && replaced.every(([before, after]) => value(before) === value(after));
  const text = (value: (user: User) => string, kept?: TextColumn) =>
    kept !== undefined && isKept(value) ? kept : packTexts(users.map(value));
  const numbers = (value: (user: User) => number, kept?: NumberColumn) =>
    kept !== undefined && isKept(value) ? kept : packNumbers(users.map(value));
  const keptPage = previous?.packed;
  const keptCustom = new Map(keptPage?.custom);
  return {
    count: users.length,
    id: text((user) => user.id, keptPage?.id),
    order: numbers((user) => user.order, keptPage?.order),
    firstName: text((user) => user.firstName, keptPage?.firstName),
    middleName: text((user) => user.middleName, keptPage?.middleName),
    lastName: text((user) => user.lastName, keptPage?.lastName),
    email: text((user) => user.email, keptPage?.email),
    groupId: text((user) => user.groupId, keptPage?.groupId),
    workPhone: text((user) => user.workPhone, keptPage?.workPhone),
    cellPhone: text((user) => user.cellPhone, keptPage?.cellPhone),
    homePhone: text((user) => user.homePhone, keptPage?.homePhone),
    notes: text((user) => user.notes, keptPage?.notes),
    passwordHash: text((user) => user.passwordHash ?? '', keptPage?.passwordHash),
    createdAt: numbers((user) => user.createdAt, keptPage?.createdAt),
    createdBy: text((user) => user.createdBy, keptPage?.createdBy),
    changedAt: numbers((user) => user.changedAt, keptPage?.changedAt),
    changedBy: text((user) => user.changedBy, keptPage?.changedBy),
    custom: [...fieldIdsOf(replaced?.map(([, after]) => after) ?? users, keptCustom.keys())].map((id) => [
      id,
      text((user) => user.custom[id] ?? '', keptCustom.get(id)),
    ]),
  };
}

/** The page as it was packed, its users in the same order. */
export function unpackPage(packed: PackedUsers): Page {
  return { users: unpackUsers(packed), packed };
}

function unpackUsers(packed: PackedUsers): readonly User[] {
  const { count } = packed;
  const id = unpackTexts(packed.id, count);
  const order = unpackNumbers(packed.order, count);
  const firstName = unpackTexts(packed.firstName, count);
  const middleName = unpackTexts(packed.middleName, count);
  const lastName = unpackTexts(packed.lastName, count);
  const email = unpackTexts(packed.email, count);
  const groupId = unpackTexts(packed.groupId, count);
  const workPhone = unpackTexts(packed.workPhone, count);
  const cellPhone = unpackTexts(packed.cellPhone, count);
  const homePhone = unpackTexts(packed.homePhone, count);
  const notes = unpackTexts(packed.notes, count);
  const passwordHash = unpackTexts(packed.passwordHash, count);
  const createdAt = unpackNumbers(packed.createdAt, count);
  const createdBy = unpackTexts(packed.createdBy, count);
  const changedAt = unpackNumbers(packed.changedAt, count);
  const changedBy = unpackTexts(packed.changedBy, count);
  const custom = unpackCustom(packed);

  const users: User[] = [];
  for (let at = 0; at < count; at += 1) {
    const user: User = {
      id: id[at] ?? '',
      order: order[at] ?? 0,
      firstName: firstName[at] ?? '',
      middleName: middleName[at] ?? '',
      lastName: lastName[at] ?? '',
      email: email[at] ?? '',
      groupId: groupId[at] ?? '',
      workPhone: workPhone[at] ?? '',
      cellPhone: cellPhone[at] ?? '',
      homePhone: homePhone[at] ?? '',
      notes: notes[at] ?? '',
      custom: custom[at] ?? {},
      createdAt: createdAt[at] ?? 0,
      createdBy: toOrigin(createdBy[at] ?? ''),
      changedAt: changedAt[at] ?? 0,
      changedBy: toOrigin(changedBy[at] ?? ''),
    };
    const hash = passwordHash[at] ?? '';
    users.push(hash === '' ? user : { ...user, passwordHash: hash });
  }
  return users;
}

function unpackCustom({ custom, count }: PackedUsers): Readonly<Record<string, string>>[] {
  const records: Record<string, string>[] = [];
  for (let at = 0; at < count; at += 1) records.push({});
  for (const [fieldId, column] of custom) {
    const values = unpackTexts(column, count);
    for (let at = 0; at < count; at += 1) {
      const record = records[at];
      const value = values[at] ?? '';
      if (record !== undefined && value !== '') record[fieldId] = value;
    }
  }
  return records;
}

/** Who stands in whose place, before and after; null when the page has got longer or shorter. */
function replacedUsers(
  before: readonly User[],
  after: readonly User[],
): readonly (readonly [before: User, after: User])[] | null {
  if (before.length !== after.length) return null;
  const replaced: [User, User][] = [];
  for (let at = 0; at < before.length; at += 1) {
    const [old, user] = [before[at], after[at]];
    if (old !== undefined && user !== undefined && old !== user) replaced.push([old, user]);
  }
  return replaced;
}

/** `known`: the fields that the page had; whose users weren't replaced have no others. */
function fieldIdsOf(users: readonly User[], known: Iterable<string>): ReadonlySet<string> {
  const fieldIds = new Set(known);
  for (const { custom } of users) for (const fieldId in custom) fieldIds.add(fieldId);
  return fieldIds;
}

function packTexts(values: readonly string[]): TextColumn {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return { all: first };
  const joined = values.join(separator);
  return separatorsIn(joined) === values.length - 1 ? joined : values;
}

function unpackTexts(column: TextColumn, count: number): readonly string[] {
  if (typeof column === 'string') return column.split(separator);
  return 'all' in column ? repeated(column.all, count) : column;
}

function packNumbers(values: readonly number[]): NumberColumn {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? { all: first } : values;
}

function unpackNumbers(column: NumberColumn, count: number): readonly number[] {
  return 'all' in column ? repeated(column.all, count) : column;
}

function repeated<Value>(value: Value, count: number): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < count; at += 1) values.push(value);
  return values;
}

function separatorsIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) found += 1;
  return found;
}

function toOrigin(text: string): Origin {
  return isOrigin(text) ? text : 'hand';
}

/** Whether a text names who may have changed a user. */
export function isOrigin(text: string): text is Origin {
  return text.startsWith('import:') || text === 'hand' || text === 'undo' || text === 'sync';
}
