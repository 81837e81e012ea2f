/**
 * How users lie on a page: column by column. IndexedDB copies a few long texts much faster than thousands of small objects,
 * and a commit writes the columns that it changed and no others (README, Decisions).
 */
import { toOrigin, type User } from '../domain/user';
import { columnSize, packNumbers, packTexts, unpackNumbers, unpackTexts, type Column } from './column-format';

export interface PackedUsers {
  readonly count: number;
  /** By name: a field of `User`, or `custom/` and a custom field's id. A column that is blank for everybody isn't kept. */
  readonly columns: Readonly<Record<string, Column>>;
}

/** A page in memory: its users, and how they were packed. */
export interface Page {
  readonly users: readonly User[];
  readonly packed: PackedUsers;
}

const customPrefix = 'custom/';

/** '' where a user has none. */
const textColumns: Readonly<Record<string, (user: User) => string>> = {
  id: (user) => user.id,
  firstName: (user) => user.firstName,
  middleName: (user) => user.middleName,
  lastName: (user) => user.lastName,
  email: (user) => user.email,
  groupId: (user) => user.groupId,
  workPhone: (user) => user.workPhone,
  cellPhone: (user) => user.cellPhone,
  homePhone: (user) => user.homePhone,
  notes: (user) => user.notes,
  passwordHash: (user) => user.passwordHash ?? '',
  createdBy: (user) => user.createdBy,
  changedBy: (user) => user.changedBy,
};

const numberColumns: Readonly<Record<string, (user: User) => number>> = {
  order: (user) => user.order,
  createdAt: (user) => user.createdAt,
  changedAt: (user) => user.changedAt,
};

/**
 * The page that holds these users. Columns in which nobody differs from `previous`, the page as it was, are taken over
 * from it as the same objects: a commit seldom changes more than a few.
 */
export function packPage(users: readonly User[], previous?: Page): Page {
  const replaced = previous === undefined ? null : replacedUsers(previous.users, users);
  const before = previous?.packed.columns ?? {};
  const columns: Record<string, Column> = {};

  function keep<Value>(name: string, value: (user: User) => Value, pack: (values: Value[]) => Column): void {
    const isKept = replaced !== null && replaced.every(([old, user]) => value(old) === value(user));
    const column = isKept ? before[name] : pack(users.map(value));
    if (column !== undefined && !isBlank(column)) columns[name] = column;
  }

  for (const [name, value] of Object.entries(textColumns)) keep(name, value, packTexts);
  for (const [name, value] of Object.entries(numberColumns)) keep(name, value, packNumbers);
  for (const fieldId of customFieldIds(replaced?.map(([, user]) => user) ?? users, before)) {
    keep(`${customPrefix}${fieldId}`, (user) => user.custom[fieldId] ?? '', packTexts);
  }
  return { users, packed: { count: users.length, columns } };
}

/** The page as it was packed, its users in the same order. */
export function unpackPage(packed: PackedUsers): Page {
  return { users: unpackUsers(packed), packed };
}

/** About how many bytes the users take on disk. */
export function packedSize({ columns }: PackedUsers): number {
  return Object.values(columns).reduce((bytes, column) => bytes + columnSize(column), 0);
}

function unpackUsers({ count, columns }: PackedUsers): readonly User[] {
  const texts = (name: string) => unpackTexts(columns[name], count);
  const numbers = (name: string) => unpackNumbers(columns[name], count);
  const id = texts('id');
  const order = numbers('order');
  const firstName = texts('firstName');
  const middleName = texts('middleName');
  const lastName = texts('lastName');
  const email = texts('email');
  const groupId = texts('groupId');
  const workPhone = texts('workPhone');
  const cellPhone = texts('cellPhone');
  const homePhone = texts('homePhone');
  const notes = texts('notes');
  const passwordHash = texts('passwordHash');
  const createdAt = numbers('createdAt');
  const createdBy = texts('createdBy');
  const changedAt = numbers('changedAt');
  const changedBy = texts('changedBy');
  const custom = unpackCustom(columns, count);

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

function unpackCustom(columns: PackedUsers['columns'], count: number): Readonly<Record<string, string>>[] {
  const records: Record<string, string>[] = [];
  for (let at = 0; at < count; at += 1) records.push({});
  for (const [name, column] of Object.entries(columns)) {
    if (!name.startsWith(customPrefix)) continue;
    const fieldId = name.slice(customPrefix.length);
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

/** `before`: the columns that the page had; whose users weren't replaced have no others. */
function customFieldIds(users: readonly User[], before: PackedUsers['columns']): ReadonlySet<string> {
  const fieldIds = new Set<string>();
  for (const name in before) {
    if (name.startsWith(customPrefix)) fieldIds.add(name.slice(customPrefix.length));
  }
  for (const { custom } of users) for (const fieldId in custom) fieldIds.add(fieldId);
  return fieldIds;
}

function isBlank(column: Column): boolean {
  return typeof column === 'object' && 'all' in column && (column.all === '' || column.all === 0);
}
