/** What people read about a user's password (R20), and about resetting those of many: a section of `en.ts`. */
import { formatNumber, plural } from './format';

const usersCounted = (count: number) =>
  plural(count, { one: '1 user', other: `${formatNumber(count)} users` });

export const passwords = {
  section: 'Sign-in',
  /** Whether the user has one, as the engine knows it. */
  has: {
    none: 'No password is set, so this user can’t sign in yet.',
    set: 'A password is set.',
    pending: 'A password is set and still being hashed; it can be checked already.',
  },
  reveal: 'Show what I type',
  set: 'Set password',
  generate: 'Generate password',
  check: 'Check password',
  blank: 'Type one first',
  tooShort: 'Too short: give 6 characters or more',
  wasSet: 'Set. The old one no longer works.',
  generated: 'Generated and set. It is shown this once, so pass it on now:',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser doesn’t let it be copied from here: select it and copy it by hand',
  answers: {
    right: 'Right: this is the password.',
    wrong: 'Wrong: this is not the password.',
    none: 'This user has no password.',
  },

  reset: 'Reset passwords',
  resetTitle: (count: number) =>
    `Reset the ${plural(count, { one: 'password', other: 'passwords' })} of ${usersCounted(count)}?`,
  resetExplanation: (count: number) =>
    `${plural(count, { one: 'A new password is generated for them', other: 'A new password is generated for each of them' })} and saved as a CSV file, this once. The old ${plural(count, { one: 'one stops', other: 'ones stop' })} working at once.`,
  resetting: 'Making passwords…',
  resetDone: (count: number, fileName: string) =>
    `New ${plural(count, { one: 'password', other: 'passwords' })} of ${usersCounted(count)} saved to ${fileName}`,
};
