/** What people read on the Sync page: a section of `en-screens.ts`. */
import type { ConnectFailure, OtherValueFault, ParkedDocument, SyncTrouble } from '../engine/engine';
import { nothingWritten, pageTitles, type FailureText } from './en';
import { formatNumber, plural } from './format';

const syncExplanations: Readonly<Record<SyncTrouble, string>> = {
  offline:
    'The server doesn’t answer. Everything works on this device; sync goes on by itself when the server is back.',
  unauthorized:
    'The server refused the name or password, or the token. Rollcall doesn’t try again by itself, because that can lock the account.',
  forbidden: 'The account may not use this database. Ask whoever runs the server to make it a member.',
  missing: 'The database is not there any more. Ask whoever runs the server, or disconnect.',
  busy: 'The server has trouble or asks for patience. Sync tries again by itself.',
  storeFailed: 'This device could not save what came. Free some disk space; sync tries again by itself.',
};

const connectFailures: Readonly<Record<ConnectFailure['type'], FailureText>> = {
  addressInvalid: {
    happened: 'That is not the address of a CouchDB database.',
    written: nothingWritten,
    next: 'It looks like https://couch.example.org/rollcall: a server, and the name of a database in small letters.',
  },
  addressInsecure: {
    happened: 'That address is not encrypted: everybody on the way could read names and passwords.',
    written: nothingWritten,
    next: 'Use an address that begins with https://.',
  },
  unreachable: {
    happened: 'The server doesn’t answer.',
    written: nothingWritten,
    next: 'Check the address and the connection, then try again.',
  },
  corsRefused: {
    happened: 'The server is there, but it doesn’t let this page ask it anything (CORS).',
    written: nothingWritten,
    next: 'Paste the configuration below into the server’s local.ini, restart it, then try again.',
  },
  unauthorized: {
    happened: 'The server refused the name or password, or the token.',
    written: nothingWritten,
    next: 'Check what you typed, then try again. Several wrong passwords can lock the account for some minutes.',
  },
  forbidden: {
    happened: 'This account may not use the database.',
    written: nothingWritten,
    next: 'Ask whoever runs the server to make the account, or one of its roles, a member of the database.',
  },
  cannotCreate: {
    happened: 'There is no such database, and this account may not create one.',
    written: nothingWritten,
    next: 'Ask an administrator of the server to create it, or connect once as an administrator.',
  },
  readOnly: {
    happened: 'This account may read the database, but not write to it.',
    written: nothingWritten,
    next: 'Ask whoever runs the server to make the account a member of the database.',
  },
  serverFailed: {
    happened: 'The server answered in a way that can’t be used.',
    written: nothingWritten,
    next: 'Make sure that the address leads to a CouchDB database, then try again.',
  },
};

const parkedReasons: Readonly<Record<ParkedDocument['reason'], string>> = {
  forbidden: 'The server forbids it',
  tooLarge: 'It is larger than the server takes',
  invalid: 'The server can’t accept it',
  newerVersion: 'It was made by a newer Rollcall: reload this page to update, then try again',
  unreadable: 'It was made by another version of Rollcall, or outside of it, and can’t be read',
};

const cannotStand = (happened: string): FailureText => ({
  happened,
  written: nothingWritten,
  next: 'Change what is in its way and try again, or settle the conflict with Keep.',
});

const otherValueFaults: Readonly<Record<OtherValueFault['type'], FailureText>> = {
  recordGone: cannotStand('The record of this conflict is not in the directory any more.'),
  emailTaken: cannotStand('Someone else has this Email now.'),
  nameTaken: cannotStand('Another group has this name now.'),
  fieldGone: cannotStand('The custom field was deleted.'),
  misfit: cannotStand('The other value no longer fits its field.'),
  misfits: cannotStand('Some users have a value that would not fit the field then.'),
  passwordsChanged: cannotStand('All these users have got yet another password since.'),
};

export const sync = {
  title: pageTitles.sync,
  introduction:
    'Work on one directory as a team: every browser has all of it and works offline, and edits meet on a CouchDB server of your own.',
  address: 'Server address',
  addressHint: 'The address of a database, such as https://couch.example.org/rollcall.',
  signIn: 'Sign in with',
  signIns: { password: 'Name and password', token: 'Token' },
  userName: 'User name',
  password: 'Password',
  token: 'Token',
  secretHint: 'Kept encrypted on this device, and sent to this server only.',
  connect: 'Connect',
  connecting: 'Connecting…',
  reading: (documents: number) => `Looking at what is there: ${formatNumber(documents)}`,
  connected: 'Connected',
  syncNow: 'Sync now',
  disconnect: 'Disconnect',
  disconnectHint: 'Everything stays on this device.',
  disconnected: 'Disconnected. Everything stays on this device.',
  signInAgain: 'Sign in again',
  explanations: syncExplanations,
  state: 'State',
  waitingCount: (count: number) =>
    count === 0
      ? 'No changes waiting'
      : `${formatNumber(count)} ${plural(count, { one: 'change', other: 'changes' })} waiting`,
  lastSuccess: (moment: string) => `Last success: ${moment}`,
  never: 'Last success: never',
  failures: connectFailures,
  meeting: {
    title: 'Two directories meet',
    explanation: 'This device and the server both have users. Nothing has been changed yet.',
    list: 'What would happen',
    onlyHere: (count: number) => `Only here: ${formatNumber(count)}. They go to the server.`,
    onlyThere: (count: number) => `Only on the server: ${formatNumber(count)}. They come here.`,
    same: (count: number) => `The same on both: ${formatNumber(count)}.`,
    differing: (count: number) =>
      `The same user with different values: ${formatNumber(count)}. They are merged field by field; where both have a value, the newer one stays and the other is listed under Conflicts.`,
    sameEmail: (count: number) =>
      `The same email on two users: ${formatNumber(count)}. Both stay, and are listed under Duplicates to be merged by you.`,
    confirm: 'Merge and connect',
  },
  conflicts: {
    title: 'Conflicts',
    explanation:
      'Two people changed the same field. The later change stands; the other one can be brought back.',
    empty: 'No conflicts.',
    columns: {
      record: 'Record',
      field: 'Field',
      kept: 'Value in use',
      other: 'Other value',
      actions: 'Actions',
    },
    useOther: 'Use other value',
    keep: 'Keep',
    used: 'The other value is in use now',
    faults: otherValueFaults,
    blank: 'blank',
    hidden: { kept: 'the one in use', other: 'another password' },
    asAtFirst: 'as at first',
    passwords: (count: number) =>
      plural(count, {
        one: '1 generated password',
        other: `${formatNumber(count)} generated passwords`,
      }),
    passwordsOf: {
      theirs: {
        kept: 'those of a colleague who made the same users',
        other: 'those from this device: lists and emails with them don’t work any more',
      },
      mine: {
        kept: 'those chosen on this device',
        other: 'those that a colleague generated meanwhile',
      },
    },
    handPasswords: 'Users made by hand',
    deletion: 'Deleted by one, edited by another',
    alive: 'kept',
    deleted: 'deleted',
    groupName: 'Group name',
    properties: {
      label: 'Label',
      fieldType: 'Type',
      options: 'Options',
      required: 'Required',
      order: 'Place',
      importLimit: 'Import limit',
      helpdeskName: 'Helpdesk name',
      loginAddress: 'Login address',
      subject: 'Subject',
      body: 'Message',
      senderName: 'Sender name',
      senderAddress: 'Sender address',
      blankCells: 'Blank cells',
      blankCompany: 'Blank company',
      newEmails: 'New emails',
      olderValues: 'Older values',
      encoding: 'Encoding',
    },
    column: (position: number) => `Field for column ${formatNumber(position)}`,
    dateOrder: (position: number) => `Dates in column ${formatNumber(position)}`,
    noImport: 'Do not import',
    settings: {
      preferences: 'Preferences',
      welcome: 'Welcome email',
      mapping: (headers: string) => `Columns of files with ${headers}`,
    },
  },
  parked: {
    title: 'Not synced',
    explanation: 'These wait for somebody to look at them. Everything else syncs.',
    columns: { record: 'Record', reason: 'Reason', detail: 'What the server said' },
    reasons: parkedReasons,
    tryAgain: 'Try again',
  },
  duplicates: {
    title: 'Duplicates',
    explanation:
      'One email, two users: two people made them by hand before their browsers met. Imports update the older one.',
    columns: { email: 'Email', older: 'Older', younger: 'Younger', actions: 'Actions' },
    merge: 'Merge…',
    mergeTitle: (email: string) => `Merge two users with ${email}`,
    mergeExplanation: 'Choose a value for each field that differs. One user stays, the other is deleted.',
    passwordStays: 'Both have a password: that of the older one stays.',
    confirm: 'Merge',
    merged: 'Merged into one user',
  },
  setup: {
    title: 'Set up the server',
    cors: 'Let this page ask the server (CORS). Into local.ini of CouchDB; not needed when page and database share one address:',
    security: 'Let only members of the role helpdesk in. Into _security of the database:',
    validation:
      'Optional: refuse what is no document of Rollcall. It costs speed: CouchDB runs it for every document, and a first sync takes several times as long. Save it as a document of the database:',
    copy: 'Copy',
    copied: 'Copied',
  },
};
