/** What a user is called in a sentence. */
import type { User } from './user';

/** The names that there are, else the email. */
export function userName({ firstName, middleName, lastName, email }: User): string {
  return [firstName, middleName, lastName].filter((name) => name !== '').join(' ') || email;
}
