/** The addresses of the list of users and of a user over it; both keep the query of the list. */

import type { UserQuery } from '../engine/engine';
import { queryToAddress } from './users-address';

const newUser = 'new';

export function usersRoute(address: string): string {
  return withQuery('/users', address);
}

/** The list of those whom this finds. */
export function usersFoundRoute(found: Partial<UserQuery>): string {
  return usersRoute(queryToAddress({ search: '', groupId: null, sort: null, ...found }));
}

/** @param userId null for a new one */
export function userRoute(userId: string | null, address: string): string {
  return withQuery(`/users/${userId ?? newUser}`, address);
}

/** Whether a path is that of the list, or of a user over it. */
export function isAddressOfUsers(path: string): boolean {
  return path === '/users' || userIdOf(path) !== undefined;
}

/** The user that a path shows: null for a new one, undefined for none. */
export function userIdOf(path: string): string | null | undefined {
  const [, id] = /^\/users\/([^/]+)$/u.exec(path) ?? [];
  return id === newUser ? null : id;
}

function withQuery(path: string, address: string): string {
  return address === '' ? path : `${path}?${address}`;
}
