/** The conditions of a query that no index answers: compiled once, asked of each user. */
import { foldText } from '../domain/fold-text';
import { userValue, type User } from '../domain/user';
import type { Directory } from './directory';
import type { FieldFilter, UserQuery } from './user-query';

/** What every user of the answer must pass; null when the query sets no such condition. */
export function matchFilter(
  { filters = [], importId }: Pick<UserQuery, 'filters' | 'importId'>,
  directory: Pick<Directory, 'groupById'>,
  usersOfImport: (importId: string) => ReadonlySet<string>,
): ((user: User) => boolean) | null {
  const tests = filters.map((filter) => compile(filter, directory));
  if (importId !== undefined) {
    const userIds = usersOfImport(importId);
    tests.push(({ id }) => userIds.has(id));
  }
  return tests.length === 0 ? null : (user) => tests.every((test) => test(user));
}

function compile(filter: FieldFilter, { groupById }: Pick<Directory, 'groupById'>): (user: User) => boolean {
  const { field } = filter;
  const valueOf = (user: User) =>
    field === 'company' ? (groupById(user.groupId)?.name ?? '') : userValue(user, field);
  switch (filter.type) {
    case 'blank':
      return (user) => valueOf(user) === '';
    case 'filled':
      return (user) => valueOf(user) !== '';
    case 'is':
      return (user) => valueOf(user) === filter.value;
    case 'contains': {
      const text = foldText(filter.text);
      return (user) => foldText(valueOf(user)).includes(text);
    }
    case 'between': {
      const { from, to } = filter;
      const isWithin = [from, to].some(isNumber) ? withinNumbers(from, to) : withinTexts(from, to);
      return (user) => isWithin(valueOf(user));
    }
  }
}

/** The bounds say what is compared, not the field: its type may be another one since the condition was made. */
function isNumber(bound: string): boolean {
  return bound !== '' && Number.isFinite(Number(bound));
}

function withinNumbers(from: string, to: string): (value: string) => boolean {
  const least = from === '' ? -Infinity : Number(from);
  const most = to === '' ? Infinity : Number(to);
  return (value) => value !== '' && Number(value) >= least && Number(value) <= most;
}

/** ISO dates sort as texts. */
function withinTexts(from: string, to: string): (value: string) => boolean {
  return (value) => value !== '' && value >= from && (to === '' || value <= to);
}
