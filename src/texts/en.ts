/**
 * What people read on the first screen and everywhere, in English: a section per screen; the others' are in `en-screens.ts`.
 * The types of both are the shape of every other language (D7), and the accessible names in them are the contract of the
 * screens.
 */
import type { EmailFault } from '../domain/email';
import type { CustomFieldType, StandardField } from '../domain/field';
import type { RowKind } from '../domain/plan';
import type { Preferences } from '../domain/preferences';
import type { CommitFailure, OpenFailure, StoreClosed, SyncTrouble } from '../engine/engine';
import { erase } from './en-erase';
import { passwords } from './en-passwords';
import { formatNumber, plural } from './format';

/** What an error panel says: what happened, what was (not) written, and what to do next. */
export interface FailureText {
  readonly happened: string;
  readonly written: string;
  readonly next: string;
}

export const nothingWritten = 'Nothing was changed.';
const directorySafe = 'Your directory was not touched.';

const standardFieldNames: Readonly<Record<StandardField, string>> = {
  firstName: 'First Name',
  middleName: 'Middle Name',
  lastName: 'Last Name',
  email: 'Email',
  password: 'Password',
  company: 'Company',
  workPhone: 'Work Phone',
  cellPhone: 'Cell Phone',
  homePhone: 'Home Phone',
  notes: 'Notes',
};

const customFieldTypeNames: Readonly<Record<CustomFieldType, string>> = {
  text: 'Text',
  longText: 'Long text',
  number: 'Number',
  dropDown: 'Drop-down',
  checkBox: 'Check box',
  date: 'Date',
};

const rowKindNames: Readonly<Record<RowKind, string>> = {
  create: 'Create',
  update: 'Update',
  unchanged: 'Unchanged',
  skipped: 'Skipped',
  rejected: 'Rejected',
};

const themeNames: Readonly<Record<Preferences['theme'], string>> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
};

const commitFailures: Readonly<Record<CommitFailure['type'], FailureText>> = {
  quotaExceeded: {
    happened: 'This device has no room left for Rollcall’s data.',
    written: nothingWritten,
    next: 'Free some disk space, or let go in Import History of what undoing older imports needs; then try again.',
  },
  planStale: {
    happened: 'The directory changed in another tab in the meantime.',
    written: nothingWritten,
    next: 'Look at the new state, then try again.',
  },
  cancelled: {
    happened: 'Cancelled.',
    written: nothingWritten,
    next: 'You can start again whenever you like.',
  },
  storeFailed: {
    happened: 'The browser could not save the change.',
    written: nothingWritten,
    next: 'Try again. If it keeps failing, reload the page; what was saved before is safe.',
  },
};

const openFailures: Readonly<Record<OpenFailure['type'], FailureText>> = {
  unavailable: {
    happened: 'The directory can’t be opened: the browser gives this page no storage.',
    written: 'Nothing was read or changed.',
    next: 'Leave private browsing, or allow this site to store data, then reload the page.',
  },
  damaged: {
    happened: 'The directory on this device is damaged and can’t be read.',
    written: 'Nothing was changed.',
    next: 'Try again; if that doesn’t help, restore a backup.',
  },
  newerVersion: {
    happened: 'The directory was saved by a newer version of Rollcall.',
    written: directorySafe,
    next: 'Close the other tabs of Rollcall and reload the page to get the new version.',
  },
  blocked: {
    happened: 'Another tab still holds an older version of Rollcall open.',
    written: directorySafe,
    next: 'Close the other tabs of Rollcall, then reload this page.',
  },
};

const storeClosings: Readonly<Record<StoreClosed, FailureText>> = {
  newerVersion: {
    happened: 'A newer version of Rollcall was opened in another tab.',
    written: 'What was saved is safe.',
    next: 'Reload this page to go on with the new version.',
  },
  lost: {
    happened: 'The browser has closed or deleted Rollcall’s data while it was open.',
    written: 'Nothing was changed by Rollcall.',
    next: 'Try again; if the people are gone, restore a backup.',
  },
};

export const usersOf = (count: number) =>
  `${formatNumber(count)} ${plural(count, { one: 'user', other: 'users' })}`;

/** What is wrong with an address, and what would fit. */
const emailFaults: Readonly<Record<EmailFault, string>> = {
  missing: 'it is blank, and every user needs one',
  space: 'there is a space in it',
  invisibleCharacter: 'there is an invisible character in it; type it anew',
  noAt: 'there is no @ in it, as in name@example.com',
  severalAts: 'there is more than one @ in it; one address fits',
  named: 'only the address itself fits, without a name and < >',
  noLocalPart: 'nothing stands before the @',
  noDomain: 'nothing stands after the @',
  character: 'it has a character before the @ that addresses can’t have',
  dots: 'a dot stands at an end or beside another dot',
  localTooLong: 'the part before the @ is longer than 64 bytes',
  addressLiteral: 'a name such as example.com fits after the @, not a number in brackets',
  domainWithoutDot: 'the part after the @ needs a dot, as in example.com',
  domainInvalid: 'the part after the @ is no domain name, such as example.com',
  tooLong: 'it is longer than 254 characters',
};

/** What sync is doing, in the header and on its page. */
const syncActivities: Readonly<Record<'idle' | 'syncing' | SyncTrouble, string>> = {
  idle: 'Up to date',
  syncing: 'Syncing…',
  offline: 'Offline',
  unauthorized: 'Sign-in refused',
  forbidden: 'Not allowed',
  missing: 'Database missing',
  busy: 'Server busy',
  storeFailed: 'No room to save',
};

/** The names of the screens whose other texts come later: the navigation has them from the start. */
export const pageTitles = {
  import: 'Import Data',
  history: 'Import History',
  emails: 'Welcome Emails',
  sync: 'Sync',
  backup: 'Backup',
};

export const en = {
  pageTitles,

  shell: {
    appName: 'Rollcall',
    skipToContent: 'Skip to content',
    navigation: 'Main',
    menu: 'Menu',
    adminSettings: 'Admin Settings',
    opening: 'Opening the directory…',
    loading: 'Loading…',
    cancel: 'Cancel',
    reload: 'Reload page',
    dismiss: 'Dismiss',
    messages: 'Messages',
    update: {
      label: 'Update',
      ready: 'A new version of Rollcall is ready.',
      afterImport: 'It waits until your import is done.',
      updatedElsewhere: 'Rollcall was updated in another tab.',
      reload: 'Update now',
      later: 'Later',
    },
    install: 'Install Rollcall',
    technicalDetail: 'Technical detail',
    securing: 'Hashing in the background',
    securingLeft: (count: number) =>
      `${plural(count, { one: '1 password is', other: `${formatNumber(count)} passwords are` })} still being hashed`,
  },

  notFound: {
    title: 'Page not found',
    explanation: (path: string) =>
      `There is no page at “${path}”. It may have moved, or the link is mistyped.`,
    toUsers: 'Go to Users',
  },

  failures: {
    commit: commitFailures,
    open: openFailures,
    closed: storeClosings,
    vanished: {
      happened: (expected: number, found: number) =>
        found === 0
          ? `The ${usersOf(expected)} that ${plural(expected, { one: 'was here is', other: 'were here are' })} gone: the browser has lost Rollcall’s data.`
          : `The directory is not as it was left: ${usersOf(expected)} ${plural(expected, { one: 'was', other: 'were' })} here, and ${usersOf(found)} ${plural(found, { one: 'is', other: 'are' })} left.`,
      written: 'Rollcall has changed nothing.',
      next: 'Restore a backup, or try again in case the browser finds the data after all.',
    },
    /** The worker could not be started, or died (a bug, or out of memory). */
    engine: {
      happened: 'Rollcall’s engine has stopped working.',
      written: 'What was saved before is safe; a change that was under way was not saved.',
      next: 'Reload the page. If it happens again, close other tabs to free memory.',
    },
    /** A lazy page could not be fetched. */
    page: {
      happened: 'This page could not be loaded.',
      written: directorySafe,
      next: 'Check the connection, then reload the page.',
    },
    /** A call that rejected: a bug. */
    unexpected: {
      happened: 'Something went wrong in Rollcall itself.',
      written: 'Changes are saved whole or not at all, so nothing is half done.',
      next: 'Reload the page and try again.',
    },
  },

  fields: {
    standard: standardFieldNames,
    fullName: 'Full name',
    /** A custom field of which only the id is left, as in the history. */
    deleted: 'Deleted field',
    types: customFieldTypeNames,
  },

  rowKinds: rowKindNames,

  users: {
    title: 'Users',
    grid: 'Users',
    count: usersOf,
    search: 'Search users',
    group: 'Group',
    allGroups: 'All groups',
    export: 'Export users',
    exportHint: (count: number) =>
      `Saves the ${formatNumber(count)} ${plural(count, { one: 'user', other: 'users' })} listed here as CSV`,
    exported: (count: number, fileName: string) =>
      `${formatNumber(count)} ${plural(count, { one: 'user', other: 'users' })} saved to ${fileName}`,
    newUser: 'New user',
    chooseColumns: 'Choose columns',
    withoutGroup: 'Without group',
    goneGroup: 'Deleted group',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all users listed',
    selected: (count: number) => `${formatNumber(count)} selected`,
    selectionActions: 'Selected users',
    clearSelection: 'Clear selection',
    moveToGroup: 'Move to group',
    exportSelection: 'Export selection',
    deleteSelection: 'Delete',
    moved: (count: number, group: string) => `${usersOf(count)} moved to ${group}`,
    deleted: (count: number) => `${usersOf(count)} deleted`,
    moveTitle: (count: number) => `Move ${usersOf(count)} to a group`,
    move: 'Move',
    columns: {
      explanation: 'Which columns the list shows, and in which order. The choice is kept on this device.',
      moveUp: (label: string) => `Move ${label} up`,
      moveDown: (label: string) => `Move ${label} down`,
      reset: 'Show all',
      done: 'Done',
    },
    filter: {
      add: 'Filter',
      title: 'Filter users',
      field: 'Field',
      condition: 'Condition',
      conditions: {
        contains: 'contains',
        is: 'is',
        between: 'is between',
        filled: 'has a value',
        blank: 'is blank',
      },
      value: 'Value',
      from: 'From',
      to: 'To',
      apply: 'Add filter',
      active: 'Filters',
      remove: (filter: string) => `Remove filter ${filter}`,
      changedInImport: 'Changed in import',
      import: 'Import',
      changedIn: (file: string) => `Changed in import ${file}`,
      changedInGone: 'Changed in an import that is not in the history',
      says: {
        contains: (field: string, text: string) => `${field} contains “${text}”`,
        is: (field: string, value: string) => `${field} is ${value}`,
        between: (field: string, from: string, to: string) =>
          to === ''
            ? `${field} from ${from}`
            : from === ''
              ? `${field} to ${to}`
              : `${field} ${from} – ${to}`,
        filled: (field: string) => `${field} has a value`,
        blank: (field: string) => `${field} is blank`,
      },
    },
    checked: 'Yes',
    unchecked: 'No',
    empty: {
      title: 'No users yet',
      explanation:
        'Rollcall keeps your helpdesk’s users in this browser. Bring them in from a CSV file: every row is shown before anything is saved, and nothing leaves this device.',
      importCsv: 'Import a CSV',
      trySample: 'Try it with sample people',
      restore: 'Restore a backup',
    },
    /** In place of `empty`, until somebody has gone on from it. */
    welcome: {
      title: 'Welcome to Rollcall',
      explanation: 'Your helpdesk’s users, in this browser alone. The first import takes three steps:',
      steps: [
        'Choose a CSV file, or paste cells from a spreadsheet.',
        'See what every row would do, before anything is saved.',
        'Import all of it at once, and take it back whenever you like.',
      ],
      privacy: 'Nothing leaves this device: no server, no account.',
    },
    print: {
      firstOnly: (count: number) =>
        `Only the first ${formatNumber(count)} users are printed. Filter the list to print others.`,
    },
    noMatch: {
      title: 'Nobody matches',
      search: (search: string) => `No user has “${search}” in any field.`,
      searchInGroup: (search: string, group: string) => `Nobody in ${group} has “${search}” in any field.`,
      group: (group: string) => `${group} has no users.`,
      goneGroup: 'This group is not there any more.',
      filters: 'No user meets all of the filters.',
      clear: 'Show all users',
    },
  },

  user: {
    newTitle: 'New user',
    notFound: 'User not found',
    name: 'Name',
    contact: 'Contact',
    more: 'Custom fields',
    save: 'Save',
    delete: 'Delete user',
    companyHint: 'Blank: Individuals.',
    companyNew: (name: string) => `“${name}” becomes a new group.`,
    addGroup: (name: string) => `Add group “${name}”`,
    groups: 'Suggestions',
    noOption: '(none)',
    added: (name: string) => `${name} added`,
    saved: (name: string) => `${name} saved`,
    deleted: (name: string) => `${name} deleted`,
    history: 'History',
    created: 'Created',
    changed: 'Changed',
    by: {
      hand: 'by hand',
      undo: 'by an undo',
      sync: 'by sync',
      anImport: 'by an import',
      import: (file: string) => `by the import of ${file}`,
    },
    gone: 'This user is not in the directory any more: deleted in the meantime, or taken back by an undo.',
    close: 'Close',
    invalid: (count: number) =>
      `${plural(count, { one: 'One field needs', other: `${formatNumber(count)} fields need` })} another value. Nothing was saved.`,
    conflict: {
      happened: 'Somebody else changed the same fields meanwhile.',
      written: 'Nothing was overwritten.',
      next: 'Choose for each of them below, then save.',
    },
    conflictField: (field: string, theirs: string) => `${field} was changed meanwhile to “${theirs}”.`,
    conflictCleared: (field: string) => `${field} was cleared meanwhile.`,
    keepMine: 'Keep mine',
    useTheirs: 'Use theirs',
    unsaved: 'There are changes that are not saved.',
    keepEditing: 'Keep editing',
    discard: 'Discard changes',
  },

  erase,

  undo: {
    undo: 'Undo',
    done: 'Undone',
    /** The person pressed a key, and there is nothing (left). */
    nothing: 'There is nothing to undo in this tab',
    leftAlone: (count: number, names: string) =>
      `Undone, but for ${names}: changed since, so ${plural(count, { one: 'it is', other: 'they are' })} left as ${plural(count, { one: 'it is', other: 'they are' })}`,
    andOthers: (names: string, others: number) => `${names} and ${formatNumber(others)} more`,
    /** Where what was kept until the password would be hashed went before the undo. */
    passwordsLost: (count: number) =>
      `${formatNumber(count)} ${plural(count, { one: 'user has', other: 'users have' })} no password any more: please set it again`,
  },

  groups: {
    title: 'Groups',
    table: 'Groups',
    count: (count: number) => `${formatNumber(count)} ${plural(count, { one: 'group', other: 'groups' })}`,
    search: 'Search groups',
    noMatch: (search: string) => `No group has “${search}” in its name.`,
    newGroup: 'New group',
    columns: { name: 'Name', users: 'Users', actions: 'Actions' },
    rename: 'Rename',
    merge: 'Merge into',
    delete: 'Delete',
    name: 'Name',
    save: 'Save',
    individualsHint: 'Everyone without a group',
    showUsers: (name: string) => `Show the users of ${name}`,
    added: (name: string) => `Group ${name} added`,
    renamed: (name: string) => `Group renamed to ${name}`,
    merged: (name: string) => `Merged into ${name}`,
    deleted: (name: string) => `Group ${name} deleted`,
    renameTitle: (name: string) => `Rename ${name}`,
    mergeTitle: (name: string) => `Merge ${name} into another group`,
    mergeInto: 'Group to merge into',
    mergeExplanation: (count: number, name: string) =>
      `${plural(count, { one: 'Its one user moves', other: `Its ${formatNumber(count)} users move` })} there, and ${name} goes.`,
    mergeConfirm: 'Merge',
    noSuchGroup: 'There is no such group. Choose one of the list.',
    similar: {
      title: 'Probably the same',
      explanation: (count: number) =>
        `${plural(count, { one: 'These groups differ', other: `${formatNumber(count)} sets of groups differ` })} only in spelling.`,
      merge: 'Merge',
      mergeInto: (name: string) => `Merge into ${name}`,
      dismiss: 'Not the same',
      more: (count: number) => `${formatNumber(count)} more`,
    },
    faults: {
      nameMissing: 'Give the group a name.',
      nameTaken: (name: string) =>
        `There is a group ${name} already (case and spaces don’t count). To join the two, use Merge into.`,
      individuals: 'Individuals is where everyone without a group is: it stays as it is.',
      groupGone: 'This group is not in the directory any more.',
    },
  },

  palette: {
    title: 'Command palette',
    placeholder: 'Go to a page, find a user, run a command',
    results: 'Results',
    pages: 'Pages',
    commands: 'Commands',
    users: 'Users',
    groups: 'Groups',
    nothing: 'Nothing found',
    open: 'Search or jump to…',
    theme: (theme: string) => `Theme: ${theme}`,
    importCsv: 'Import a CSV',
    exportUsers: 'Export users',
    newUser: 'New user',
    newGroup: 'New group',
    newField: 'New custom field',
    undo: 'Undo the last change',
    keys: 'Keyboard shortcuts',
  },

  keys: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    everywhere: 'Everywhere',
    inList: 'In the list of users',
    /** As keyboards have them. */
    names: {
      control: 'Ctrl',
      shift: 'Shift',
      space: 'Space',
      enter: 'Enter',
      home: 'Home',
      end: 'End',
      escape: 'Esc',
    },
    does: {
      search: 'Search',
      palette: 'Command palette',
      undo: 'Undo the last change made by hand; in a review, the last mend',
      help: 'These shortcuts',
      move: 'Move through the list',
      ends: 'To the first or last user',
      open: 'Open the user',
      select: 'Select the user',
      extend: 'Select up to here',
      all: 'Select all that match',
      none: 'Clear the selection',
      print: 'Print the list',
    },
  },

  customFields: {
    title: 'Custom Fields',
    table: 'Custom fields',
    introduction:
      'What your team keeps about a user besides the standard fields. A field must exist before an import can fill it.',
    empty: 'No custom fields yet',
    emptyHint: 'A custom field holds what the standard ones don’t: an employee number, a site, a start date.',
    newField: 'New field',
    editField: 'Edit field',
    columns: { label: 'Label', type: 'Type', options: 'Options', required: 'Required', actions: 'Actions' },
    label: 'Label',
    type: 'Type',
    typeChange: 'Another type fits when every value does.',
    options: 'Options',
    optionsHint: 'One per line.',
    optionCount: (count: number) =>
      `${formatNumber(count)} ${plural(count, { one: 'option', other: 'options' })}`,
    required: 'Required',
    requiredHint: 'A new user without a value is rejected by an import.',
    yes: 'Yes',
    no: 'No',
    edit: (label: string) => `Edit ${label}`,
    moveUp: (label: string) => `Move ${label} up`,
    moveDown: (label: string) => `Move ${label} down`,
    delete: (label: string) => `Delete ${label}`,
    moved: (label: string, position: number, count: number) =>
      `${label} is now ${formatNumber(position)} of ${formatNumber(count)}`,
    save: 'Save',
    added: (label: string) => `Field ${label} added`,
    changed: (label: string) => `Field ${label} saved`,
    deleted: (label: string) => `Field ${label} deleted`,
    deleteTitle: (label: string) => `Delete ${label}?`,
    counting: 'Counting its values…',
    deleteValues: (count: number) =>
      count === 0
        ? 'No user has a value in it.'
        : `${plural(count, { one: 'One user has a value in it, which goes', other: `${formatNumber(count)} users have a value in it, and all of them go` })} with the field. This can be undone right afterwards.`,
    deleteConfirm: 'Delete field',
    misfits: {
      happened: (count: number, type: string) =>
        `${plural(count, { one: '1 user has a value that does', other: `${formatNumber(count)} users have a value that does` })} not fit ${type}.`,
      written: nothingWritten,
      next: 'Change these values first, or let them go.',
      list: 'Values that don’t fit',
      more: (count: number) => `and ${formatNumber(count)} more`,
      clear: 'Clear these values and save',
    },
    fieldGone: {
      happened: 'This field is not there any more.',
      written: nothingWritten,
      next: 'It was deleted in the meantime.',
    },
    faults: {
      labelMissing: 'Give the field a label.',
      labelTaken: 'Another field has this label already (case, spaces and punctuation don’t count).',
      optionsMissing: 'Give at least one option.',
    },
  },

  syncState: {
    activities: syncActivities,
    badge: (activity: string, waiting: number) =>
      waiting === 0 ? activity : `${activity}, ${formatNumber(waiting)} waiting`,
    badgeName: (text: string) => `Sync: ${text}`,
  },

  preferences: {
    title: 'Preferences',
    importLimit: 'Import limit',
    importLimitHint: (least: number, most: number) =>
      `The most records one import takes: ${formatNumber(least)} to ${formatNumber(most)}.`,
    importLimitInvalid: (least: number, most: number) =>
      `Give a whole number from ${formatNumber(least)} to ${formatNumber(most)}. The limit was not changed.`,
    theme: 'Theme',
    themeHint: 'System follows the light or dark setting of this device.',
    themes: themeNames,
    language: 'Language',
    languageHint: 'On this device. The page loads anew when you choose another one.',
    languageWaits: 'Finish or leave your import first: the page loads anew with another language.',
    languageOfBrowser: 'As the browser',
    helpdeskName: 'Helpdesk name',
    helpdeskNameHint: 'What welcome emails call your helpdesk.',
    loginAddress: 'Login address',
    loginAddressHint: 'Where users sign in, such as https://help.example.com.',
    loginAddressInvalid:
      'Give a web address that begins with https:// or http://. The address was not changed.',
    saved: 'Saved',
  },

  recovery: {
    retry: 'Try again',
    goOn: 'Go on with what is left',
    startAnew: 'Start anew',
    startAnewTitle: 'Start anew?',
    startAnewHint:
      'What is left of the directory on this device is deleted, and you begin with an empty one. This can’t be undone.',
    startAnewConfirm: 'Delete and start anew',
  },

  incoming: {
    waiting: (name: string) => `${name} was opened with Rollcall.`,
    hint: 'The import you are in the middle of is kept.',
    use: 'Import this file instead',
    dismiss: 'Not now',
  },

  passwords,

  /** What is wrong in a cell or row, and what would fit. `field` is the field's name. */
  issues: {
    emailMissing: () => 'Email is blank, and every user needs one',
    emailInvalid: (reason: string) => `Email can’t be used: ${reason}`,
    emailFaults,
    emailTaken: (name: string) => `Email is ${name}’s already: every user has their own`,
    passwordTooShort: (field: string) => `${field} is too short: 6 characters or more fit, or none at all`,
    tooLong: (field: string, length: number, limit: number) =>
      `${field} is ${formatNumber(length)} characters long: at most ${formatNumber(limit)} fit`,
    controlCharacter: (field: string, codePoint: string) =>
      `${field} has an invisible control character (${codePoint}) in it: plain text fits`,
    replacementCharacter: (field: string) =>
      `${field} has characters that could not be read (�): choose the right Encoding under File settings`,
    tooManyCells: (cells: number, columns: number) =>
      `The row has ${formatNumber(cells)} cells, but the header has ${formatNumber(columns)}: a value may lack its quotation marks`,
    requiredMissing: (field: string) => `${field} is blank, and a new user needs it`,
    notAnOption: (field: string, options: string) => `${field} is none of its options: ${options}`,
    notANumber: (field: string, format: string) => `${field} is not a number: 1250 or ${format} would fit`,
    notADate: (field: string, format: string) =>
      `${field} is not a date: one written like ${format} would fit`,
    dateAmbiguous: (field: string) =>
      `${field} may mean two days: say at the column whether the day or the month comes first`,
    notACheckBox: (field: string) => `${field} is neither yes nor no: yes, no, true, false, 1 or 0 would fit`,
    tooFewCells: (cells: number, columns: number) =>
      `The row has ${formatNumber(cells)} ${plural(cells, { one: 'cell', other: 'cells' })}, but the header has ${formatNumber(columns)}: the missing ones change nothing`,
    phoneDamaged: (field: string) =>
      `${field} looks damaged by a spreadsheet: format the column as text there and copy the number again`,
    lineBreakFolded: (field: string) => `${field} had a line break or tab in it, which became a space`,
    companyCleared: () => 'Moves to Individuals, because Company is blank',
    companyPlaceholder: () =>
      'Company looks like a sign for “none”, and makes a group of that name: leave it blank for Individuals',
    excelSerialDate: (field: string) => `${field} was a spreadsheet’s day number and was read as a date`,
    passwordShort: (field: string) => `${field} has under 8 characters: it is taken, but easy to guess`,
    passwordCommon: (field: string) =>
      `${field} is among the 3,000 most common ones: it is taken, but guessed first`,
  },
};

export type FirstTexts = typeof en;
