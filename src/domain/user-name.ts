/** What a user is called. */
import type { User } from './user';

/** First, middle and last name as one; '' for a user without any. */
export function fullName({
  firstName,
  middleName,
  lastName,
}: Pick<User, 'firstName' | 'middleName' | 'lastName'>): string {
  return [firstName, middleName, lastName].filter((name) => name !== '').join(' ');
}

/** In a sentence: the names that there are, else the email. */
export function userName(user: User): string {
  return fullName(user) || user.email;
}
