/**
 * Everything that people read, in English: a section per screen. Its type is the shape of every other language (D7), and
 * the accessible names in it are the contract of the screens.
 */
import type { Delimiter, FileFault } from '../domain/csv-file';
import type { EmailFault } from '../domain/email';
import type { CustomFieldType, StandardField } from '../domain/field';
import type { RowKind } from '../domain/plan';
import type { Preferences } from '../domain/preferences';
import type { BackupFault, CommitFailure, OpenFailure, StoreClosed } from '../engine/engine';
import { emails } from './en-emails';
import { history } from './en-history';
import { passwords } from './en-passwords';
import { formatNumber, formatSize, plural } from './format';

/** What an error panel says: what happened, what was (not) written, and what to do next. */
export interface FailureText {
  readonly happened: string;
  readonly written: string;
  readonly next: string;
}

const nothingWritten = 'Nothing was changed.';
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

const backupFaults: Readonly<Record<BackupFault['type'], (name: string) => FailureText>> = {
  notABackup: (name) => ({
    happened: `${name} is no backup of Rollcall.`,
    written: nothingWritten,
    next: 'Choose a file named rollcall-backup-….json.gz. A CSV file goes to Import Data.',
  }),
  damagedBackup: (name) => ({
    happened: `${name} is damaged: it is not as it was saved.`,
    written: nothingWritten,
    next: 'Download or copy it once more, or choose an older backup.',
  }),
  newerBackup: (name) => ({
    happened: `${name} was made by a newer version of Rollcall.`,
    written: nothingWritten,
    next: 'Reload the page to get the newest version, then restore it again.',
  }),
};

const usersOf = (count: number) => `${formatNumber(count)} ${plural(count, { one: 'user', other: 'users' })}`;

type NotTextKind = Extract<FileFault, { readonly type: 'notText' }>['kind'];

const saveAsCsv = 'In Excel choose File → Save As → CSV UTF-8, then choose that file here.';

const notTextKinds: Readonly<Record<NotTextKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: 'an Excel workbook', next: saveAsCsv },
  xls: { is: 'an old Excel workbook', next: saveAsCsv },
  ods: {
    is: 'an OpenDocument spreadsheet',
    next: 'In LibreOffice choose File → Save As → Text CSV with the character set UTF-8, then choose that file here.',
  },
  zip: { is: 'a zip archive', next: 'Unpack it, then choose the CSV file that was inside.' },
  gzip: { is: 'a compressed file', next: 'Unpack it, then choose the CSV file that was inside.' },
  pdf: {
    is: 'a PDF document',
    next: 'Export the table as CSV from the program that made it, then choose that file here.',
  },
  image: {
    is: 'a picture',
    next: 'Export the table as CSV from the program that made it, then choose that file here.',
  },
  binary: {
    is: 'a file of another kind',
    next: 'Export the table as CSV from the program that made it, then choose that file here.',
  },
};

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Pipe',
};

/** By WHATWG label, for the encodings that CSV files come in. */
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western European)',
  'iso-8859-15': 'ISO-8859-15 (Western European, with €)',
  macintosh: 'Macintosh (Western European)',
  'windows-1250': 'Windows-1250 (Central European)',
  'iso-8859-2': 'ISO-8859-2 (Central European)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'koi8-r': 'KOI8-R (Russian)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  ibm866: 'IBM866 (Cyrillic, DOS)',
  'x-mac-cyrillic': 'Macintosh (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'iso-8859-7': 'ISO-8859-7 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'iso-8859-8': 'ISO-8859-8 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'iso-8859-6': 'ISO-8859-6 (Arabic)',
  'windows-1258': 'Windows-1258 (Vietnamese)',
  'windows-874': 'Windows-874 (Thai)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'iso-2022-jp': 'ISO-2022-JP (Japanese)',
  gb18030: 'GB18030 (Chinese, simplified)',
  gbk: 'GBK (Chinese, simplified)',
  big5: 'Big5 (Chinese, traditional)',
  'euc-kr': 'EUC-KR (Korean)',
};

/** What is wrong with an address, and what would fit. */
const emailFaults: Readonly<Record<EmailFault, string>> = {
  missing: 'it is blank, and every user needs one',
  space: 'there is a space in it',
  invisibleCharacter: 'there is an invisible character in it; type it anew',
  noAt: 'there is no @ in it, as in name@example.com',
  severalAts: 'there is more than one @ in it; one address fits',
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

const resultCounts: Readonly<Record<RowKind | 'groupsAdded', (count: number) => string>> = {
  create: (count) => `Created ${formatNumber(count)}`,
  update: (count) => `Updated ${formatNumber(count)}`,
  unchanged: (count) => `Unchanged ${formatNumber(count)}`,
  skipped: (count) => `Skipped ${formatNumber(count)}`,
  rejected: (count) => `Rejected ${formatNumber(count)}`,
  groupsAdded: (count) => `Groups added ${formatNumber(count)}`,
};

const usersCounted = (count: number) =>
  `${formatNumber(count)} ${plural(count, { one: 'user', other: 'users' })}`;
const rowsAre = (count: number) =>
  plural(count, { one: '1 row is', other: `${formatNumber(count)} rows are` });
const rowsHave = (count: number) =>
  plural(count, { one: '1 row has', other: `${formatNumber(count)} rows have` });

export const en = {
  shell: {
    appName: 'Rollcall',
    skipToContent: 'Skip to content',
    navigation: 'Main',
    menu: 'Menu',
    adminSettings: 'Admin Settings',
    opening: 'Opening the directory…',
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
    securing: 'Securing passwords',
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
          ? `The ${usersOf(expected)} that were here are gone: the browser has lost Rollcall’s data.`
          : `The directory is not as it was left: ${usersOf(expected)} were here, and ${usersOf(found)} are left.`,
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
    types: customFieldTypeNames,
  },

  rowKinds: rowKindNames,

  users: {
    title: 'Users',
    grid: 'Users',
    count: (count: number) => `${formatNumber(count)} ${plural(count, { one: 'user', other: 'users' })}`,
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
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all users listed',
    selected: (count: number) => `${formatNumber(count)} selected`,
    selectionActions: 'Selected users',
    clearSelection: 'Clear selection',
    moveToGroup: 'Move to group',
    exportSelection: 'Export selection',
    deleteSelection: 'Delete',
    moved: (count: number, group: string) => `${usersCounted(count)} moved to ${group}`,
    deleted: (count: number) => `${usersCounted(count)} deleted`,
    moveTitle: (count: number) => `Move ${usersCounted(count)} to a group`,
    move: 'Move',
    cancel: 'Cancel',
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
      changedIn: (file: string) => `Changed in import ${file}`,
      anImport: 'of the history',
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
    noMatch: {
      title: 'Nobody matches',
      search: (search: string) => `No user has “${search}” in any field.`,
      searchInGroup: (search: string, group: string) => `Nobody in ${group} has “${search}” in any field.`,
      group: (group: string) => `${group} has no users.`,
      filters: 'No user meets all of the filters.',
      clear: 'Clear search',
    },
  },

  user: {
    newTitle: 'New user',
    loading: 'Loading…',
    name: 'Name',
    contact: 'Contact',
    more: 'Custom fields',
    save: 'Save',
    cancel: 'Cancel',
    delete: 'Delete user',
    required: 'required',
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

  undo: {
    undo: 'Undo',
    done: 'Undone',
    /** The person pressed a key, and there is nothing (left). */
    nothing: 'There is nothing to undo in this tab',
    leftAlone: (count: number, names: string) =>
      `Undone, but for ${names}: changed since, so ${plural(count, { one: 'it is', other: 'they are' })} left as ${plural(count, { one: 'it is', other: 'they are' })}`,
    andOthers: (names: string, others: number) => `${names} and ${formatNumber(others)} more`,
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
    cancel: 'Cancel',
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
    does: {
      search: 'Search',
      palette: 'Command palette',
      undo: 'Undo the last change made by hand',
      help: 'These shortcuts',
      move: 'Move through the list',
      ends: 'To the first or last user',
      open: 'Open the user',
      select: 'Select the user',
      extend: 'Select up to here',
      all: 'Select all that match',
      none: 'Clear the selection',
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
    cancel: 'Cancel',
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
    helpdeskName: 'Helpdesk name',
    helpdeskNameHint: 'What welcome emails call your helpdesk.',
    loginAddress: 'Login address',
    loginAddressHint: 'Where users sign in, such as https://help.example.com.',
    loginAddressInvalid:
      'Give a web address that begins with https:// or http://. The address was not changed.',
    saved: 'Saved',
  },

  emails,

  backup: {
    title: 'Backup',
    introduction:
      'Your directory lives in this browser alone. A backup is one file with everything in it but clear passwords and other secrets.',
    download: 'Download backup',
    downloadHint:
      'Users, groups, custom fields, the import history and preferences. Keep it as safe as the people’s data.',
    downloaded: (fileName: string) => `Backup saved to ${fileName}`,
    restore: 'Restore backup',
    restoreHint: 'The file is checked first; you see what it would do before anything changes.',
    file: 'Backup file',
    working: { making: 'Making the backup…', checking: 'Checking the backup…', restoring: 'Restoring…' },
    faults: backupFaults,

    dialog: {
      title: 'Restore this backup?',
      madeAt: (moment: string) => `Made ${moment}`,
      contents: (users: number, groups: number, fields: number, imports: number) =>
        [
          usersOf(users),
          `${formatNumber(groups)} ${plural(groups, { one: 'group', other: 'groups' })}`,
          `${formatNumber(fields)} ${plural(fields, { one: 'custom field', other: 'custom fields' })}`,
          `${formatNumber(imports)} ${plural(imports, { one: 'import', other: 'imports' })} in the history`,
        ].join(', '),
      how: 'How',
      modes: { replace: 'Replace everything', merge: 'Add what is missing' },
      modeHints: {
        replace: 'The directory becomes what it was then, with its history and preferences.',
        merge: 'Whoever is here stays as they are. People, groups and fields that are missing come back.',
      },
      effect: (added: number, changed: number, removed: number) => {
        const parts = [
          added > 0 ? `${formatNumber(added)} come back` : '',
          changed > 0 ? `${formatNumber(changed)} change` : '',
          removed > 0 ? `${formatNumber(removed)} go` : '',
        ].filter((part) => part !== '');
        return parts.length === 0 ? 'No user changes.' : `Of the users, ${parts.join(', ')}.`;
      },
      confirm: 'Restore',
      cancel: 'Cancel',
    },
    restored: 'The backup is restored',
    lastRestore: (moment: string) =>
      `A backup was restored ${moment}. What was here before is kept until the next restore.`,
    undoRestore: 'Undo restore',
    undoRestoreHint: 'Everything goes back to before the restore, also what was changed since.',
    restoreUndone: 'The restore is undone',

    storage: {
      title: 'Storage on this device',
      keep: 'Keep data on this device',
      kept: 'The browser has promised to keep Rollcall’s data on this device.',
      notKept:
        'The browser may delete Rollcall’s data when the disk gets full, or when the site has not been used for weeks. Ask it to keep the data, and make backups.',
      refused:
        'The browser did not promise it. It often does once Rollcall is installed, bookmarked or used for a while.',
      unknown: 'This browser doesn’t say whether it keeps the data.',
      privateMode:
        'In a private window nothing is kept: the browser deletes the directory when the last private window closes.',
      used: (used: number, quota: number) => `${formatSize(used)} of ${formatSize(quota)} used`,
      usedBar: 'Storage used',
      free: 'Import History',
      freeHint: 'can let go of what only undoing older imports needs.',
    },

    auto: {
      title: 'Automatic backups',
      hint: 'One file a day into a folder of yours, whenever something has changed.',
      choose: 'Choose a folder',
      folder: (name: string) => `Into the folder “${name}”.`,
      last: (moment: string) => `Last backup: ${moment}.`,
      none: 'No backup was made yet.',
      allow: 'Allow writing again',
      notAllowed: 'The browser wants you to allow writing to the folder again.',
      failed: 'The last automatic backup could not be written. Is the folder still there?',
      keep: 'Backups to keep',
      stop: 'Stop',
      unsupported:
        'This browser can’t write to a folder by itself, so download a backup now and then. Chrome and Edge can.',
    },
  },

  recovery: {
    retry: 'Try again',
    goOn: 'Go on with what is left',
    startAnew: 'Start anew',
    startAnewTitle: 'Start anew?',
    startAnewHint:
      'What is left of the directory on this device is deleted, and you begin with an empty one. This can’t be undone.',
    startAnewConfirm: 'Delete and start anew',
    cancel: 'Cancel',
  },

  incoming: {
    waiting: (name: string) => `${name} was opened with Rollcall.`,
    hint: 'The import you are in the middle of is kept.',
    use: 'Import this file instead',
    dismiss: 'Not now',
  },

  import: {
    title: 'Import Data',
    help: {
      title: 'How this works',
      choose: [
        'A CSV file, UTF-8 for preference: another encoding is noticed, and you choose the right one with the names before your eyes.',
        'Every row needs an Email: it tells users apart. All other fields may be blank or missing.',
        'The file is read in this browser and goes nowhere. Nothing is saved before you press Import.',
      ],
      match: [
        'Columns find their fields by their headers, whatever the case, spaces and punctuation; change any of them by hand.',
        'Update existing users: off, a row whose Email is in the directory is skipped; on, its cells replace the values, and a blank cell keeps what is there.',
        'A Company that is new becomes a new group; a blank one means Individuals.',
        'A Password has 6 characters or more; a blank one gives a new user a random one.',
        'A row with an error is rejected whole, with every reason, and the others go on.',
        'The review is the plan that Import applies: all of it, or nothing.',
      ],
      done: [
        'All of it was saved at once. Rejected rows changed nothing: mend them and import that file.',
        'Generated passwords can be downloaded once.',
      ],
    },
    steps: { label: 'Steps', choose: 'Choose a file', match: 'Match and review', result: 'Result' },

    choose: {
      heading: 'Choose a file',
      file: 'CSV file',
      fileHint: 'The first row holds the headers. Email is the only field that every row needs.',
      drop: 'Drop a file anywhere here, or paste cells copied from a spreadsheet.',
      dropNow: 'Drop the file here',
      chosen: (name: string, size: string) => `${name}, ${size}`,
      chosenAnnounced: (name: string) => `${name} is chosen. Press Next to read it.`,
      next: 'Next',
      limit: (limit: number) => `Up to ${formatNumber(limit)} records at a time.`,
      starts: 'Nothing at hand?',
      template: 'Download a template',
      templateHint: 'An empty file with the headers that fit.',
      exportUsers: 'Export current users',
      exportHint: 'Change what you like in a spreadsheet, then import it here.',
      privacy: 'What happens to my file',
      privacyAnswer:
        'It is read right here in your browser. Nothing leaves this device, and nothing is saved before you have seen what every row would do.',
      noFile: 'Choose a CSV file first.',
    },

    reading: {
      heading: (name: string) => `Reading ${name}`,
      progress: 'Reading',
      cancel: 'Cancel',
    },

    /** A file that can't be imported as it is (R4). */
    faults: {
      empty: (name: string): FailureText => ({
        happened: `${name} is empty.`,
        written: nothingWritten,
        next: 'Choose another file, or save this one again where it was made.',
      }),
      notText: (name: string, kind: NotTextKind): FailureText => ({
        happened: `${name} is ${notTextKinds[kind].is}, not a CSV file.`,
        written: nothingWritten,
        next: notTextKinds[kind].next,
      }),
      unclosedQuote: (line: number): FailureText => ({
        happened: `A quotation mark that opens on line ${formatNumber(line)} is never closed, so the rows after it can’t be told apart.`,
        written: nothingWritten,
        next: 'Close it or take it out in a text editor and choose the file again, or try another delimiter under File settings.',
      }),
      noRecords: (): FailureText => ({
        happened: 'There are no records below the header row.',
        written: nothingWritten,
        next: 'Set the header row under File settings (0 if the file has none), or choose another file.',
      }),
      unreadable: (name: string): FailureText => ({
        happened: `${name} can’t be read. It may have been moved, deleted or changed since it was chosen.`,
        written: nothingWritten,
        next: 'Choose the file again.',
      }),
    },

    sampleMissing: {
      happened: 'The sample people could not be loaded.',
      written: nothingWritten,
      next: 'Check the connection and try again, or choose a CSV file of your own.',
    },

    match: {
      heading: 'Match and review',
      records: (count: number) =>
        `${formatNumber(count)} ${plural(count, { one: 'record', other: 'records' })} detected`,
      fileFacts: (name: string, size: string, encoding: string, delimiter: string) =>
        [name, size, encoding, delimiter].join(' · '),
      updateExisting: 'Update existing users',
      updateExistingHint: 'Off: rows whose Email is already in the directory are skipped.',
      notifyNew: 'Notify new users',
      notifyNewHint: 'Prepares a welcome email with login information for each new user.',
      back: 'Back',
      import: 'Import',
      actions: 'Go on',
      willImport: (created: number, updated: number) =>
        [
          created > 0
            ? `${formatNumber(created)} ${plural(created, { one: 'new user', other: 'new users' })}`
            : '',
          updated > 0
            ? `${formatNumber(updated)} ${plural(updated, { one: 'update', other: 'updates' })}`
            : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
    },

    fileSettings: {
      title: 'File settings',
      encoding: 'Encoding',
      encodings: encodingNames,
      likelyEncodings: 'Likely for this file',
      otherEncodings: 'Others',
      delimiter: 'Delimiter',
      delimiters: delimiterNames,
      headerRow: 'Header row',
      headerRowHint: '0: the file has no header row.',
      preview: 'First rows of the file',
      rowNumber: 'Row',
      notUtf8: (encoding: string) =>
        `This file isn’t UTF-8. It is shown as ${encoding}: look at the names below, and choose another encoding if any of them look wrong.`,
      replacementCharacters: (count: number) =>
        `${plural(count, { one: '1 character', other: `${formatNumber(count)} characters` })} could not be read with this encoding and ${plural(count, { one: 'shows', other: 'show' })} as �. Choose another encoding; rows with � in a value that would be imported are rejected.`,
    },

    moreOptions: {
      title: 'More options',
      blankCells: 'Blank cells',
      blankCellsHint: 'What a blank cell does to an existing user’s value.',
      blankCellsChoices: { keep: 'Keep', clear: 'Clear' },
      blankCompany: 'Blank company',
      blankCompanyHint: 'What a blank Company does to an existing user.',
      blankCompanyChoices: { individuals: 'Move to Individuals', keep: 'Keep group' },
      newEmails: 'New emails',
      newEmailsHint: 'What a row does whose Email is not in the directory.',
      newEmailsChoices: { create: 'Create', skip: 'Skip' },
    },

    columns: {
      title: 'Columns',
      matched: (matched: number, count: number) =>
        `${formatNumber(matched)} of ${formatNumber(count)} ${plural(count, { one: 'column goes', other: 'columns go' })} to a field`,
      show: 'Show columns',
      shown: { all: 'All', matched: 'Matched', unmatched: 'Not imported' },
      noneShown: {
        all: 'The file has no columns.',
        matched: 'No column goes to a field yet.',
        unmatched: 'Every column goes to a field.',
      },
      /** A header that is blank, or that another column has too, is told apart by its position. */
      blankHeader: (position: number) => `Column ${formatNumber(position)}`,
      repeatedHeader: (header: string, position: number) => `${header} (column ${formatNumber(position)})`,
      field: (column: string) => `Field for column "${column}"`,
      noImport: 'Do not import',
      standardGroup: 'Standard fields',
      customGroup: 'Custom fields',
      create: 'Create custom field…',
      noSamples: 'No values',
      displaced: (field: string, column: string) =>
        `${field} takes one column, so the column “${column}” is no longer imported.`,
      missingOptions: (options: readonly string[]) => `Not offered yet: ${options.join(', ')}`,
      addOptions: (count: number) =>
        `Add ${formatNumber(count)} ${plural(count, { one: 'option', other: 'options' })}`,
      optionsAdded: (count: number, field: string) =>
        `${formatNumber(count)} ${plural(count, { one: 'option', other: 'options' })} added to ${field}`,
      dateOrder: (sample: string, dayFirst: string, monthFirst: string) =>
        `Does ${sample} mean ${dayFirst} or ${monthFirst}?`,
      dateOrderPlain: 'How are the dates in this column written?',
      dayFirst: 'Day first',
      monthFirst: 'Month first',
      dateOrderNeeded: 'Rows with such a date are rejected until you say.',
    },

    remembered: {
      note: (moment: string) =>
        `These headers were imported before, on ${moment}: the choices made then are set again.`,
      forget: 'Forget them',
      title: 'Remembered columns',
      hint: 'Each header row is remembered with its fields. Share them with your team as a file.',
      export: 'Export mappings',
      import: 'Import mappings',
      imported: (count: number) =>
        count === 0
          ? 'There are no mappings in this file. Nothing was changed.'
          : `${formatNumber(count)} ${plural(count, { one: 'mapping', other: 'mappings' })} taken over`,
    },

    newField: {
      title: 'Create custom field',
      explanation: (column: string) =>
        `For column “${column}”. The field is there from now on, also if you don’t import.`,
      optionsFromColumn: 'One per line; these are the values found in the column.',
      create: 'Create field',
      created: (label: string) => `Field ${label} created`,
    },

    review: {
      title: 'Review',
      grid: 'Review',
      tabs: 'What the rows do',
      row: 'Row',
      reason: 'Reason',
      warning: 'Warnings',
      picture: (parts: readonly string[]) => `Of all rows: ${parts.join(', ')}`,
      tab: (kind: string, count: number) => `${kind} ${formatNumber(count)}`,
      was: 'was',
      becomes: 'becomes',
      cleared: 'cleared',
      empty: {
        create: 'No row makes a new user.',
        update: 'No row changes a user.',
        unchanged: 'No row matches a user that stays as it is.',
        skipped: 'No row is skipped.',
        rejected: 'No row is rejected.',
      },
      emptyUpdateOff: 'Nothing is updated while “Update existing users” is off.',
      skipReasons: {
        exists: 'Already in the directory, and “Update existing users” is off',
        repeated: 'An earlier row of this file has the same Email, and “Update existing users” is off',
        newEmail: 'Not in the directory, and “New emails” is set to skip',
        leftOut: 'You left this row out',
      },
      newGroups: (count: number) =>
        `${formatNumber(count)} ${plural(count, { one: 'new group', other: 'new groups' })}`,
      warnings: {
        tooFewCells: (rows: number) =>
          `${rowsAre(rows)} shorter than the header: the missing cells change nothing.`,
        phoneDamaged: (rows: number) =>
          `${rowsHave(rows)} a phone number that a spreadsheet has damaged, such as 4.41234E+11.`,
        lineBreakFolded: (rows: number) =>
          `${rowsHave(rows)} a line break or tab in a one-line value, which became a space.`,
        companyCleared: (rows: number) =>
          `${plural(rows, { one: '1 user moves', other: `${formatNumber(rows)} users move` })} to Individuals, because Company is blank.`,
        excelSerialDate: (rows: number) =>
          `${rowsHave(rows)} a spreadsheet’s day number that was read as a date.`,
        passwordShort: (rows: number) => `${rowsHave(rows)} a password of under 8 characters.`,
        passwordCommon: (rows: number) =>
          `${rowsHave(rows)} a password that is among the 3,000 most common ones.`,
      },
    },

    /** Mending rows in the review (R14). */
    mend: {
      toolbar: 'Mend rows',
      hint: 'Enter or F2 edits a cell, Delete leaves its row out. The file itself stays as it is.',
      cell: (field: string, row: number) => `${field}, row ${formatNumber(row)}`,
      newPassword: 'New password',
      leaveOut: 'Leave out row',
      takeIn: 'Take row back in',
      mended: 'mended',
      summary: (cells: number, leftOut: number) =>
        [
          cells > 0 ? `${formatNumber(cells)} ${plural(cells, { one: 'cell', other: 'cells' })} mended` : '',
          leftOut > 0
            ? `${formatNumber(leftOut)} ${plural(leftOut, { one: 'row', other: 'rows' })} left out`
            : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      takeBack: 'Take all back',
      replace: 'Find and replace…',
      replaceTitle: 'Find and replace',
      column: 'In column',
      find: 'Find',
      replacement: 'Replace with',
      wholeCell: 'Only whole cells',
      replaceAll: 'Replace all',
      cancel: 'Cancel',
      alike: (count: number, value: string, field: string) =>
        `${plural(count, { one: '1 more row says', other: `${formatNumber(count)} more rows say` })} ${value === '' ? 'nothing' : `“${value}”`} in ${field}.`,
      applyToAll: 'Apply to all like this',
      dismiss: 'Dismiss',
      dropped: (cells: number, leftOut: number): FailureText => ({
        happened: `The file was read anew, so what you mended in it is gone: ${formatNumber(cells + leftOut)} ${plural(cells + leftOut, { one: 'change', other: 'changes' })}.`,
        written: nothingWritten,
        next: 'Mend the rows again where they need it.',
      }),
    },

    /** Why *Import* can't be pressed. */
    blocked: {
      fileFault: 'The file can’t be imported as it is read now: see above.',
      overLimit: (limit: number) =>
        `More records than the import limit of ${formatNumber(limit)}: import them in batches.`,
      noEmailColumn: 'No column goes to Email yet, and every user needs one: choose its column above.',
      nothingToImport: 'No row makes or changes a user.',
      allRejected: 'Every row is rejected: the review says why.',
      nothingUpdateOff:
        'No row makes a new user. Check “Update existing users” to change the users that are already here.',
    },

    overLimit: {
      happened: (count: number, limit: number) =>
        `The file has ${formatNumber(count)} records; an import takes ${formatNumber(limit)} at most.`,
      written: nothingWritten,
      next: 'Import it in batches, or raise the import limit. The review below shows the first batch; the others are planned the same way when their turn comes.',
      preferences: 'Preferences',
      batches: (limit: number) => `Import in batches of ${formatNumber(limit)}`,
    },

    /** An import in batches that stopped before its end (R5). */
    stopped: {
      title: 'Imports that stopped',
      soFar: (file: string, done: number, records: number) =>
        `${file}: ${formatNumber(done)} of ${formatNumber(records)} records are imported.`,
      chooseAgain: 'Choose the same file again to go on where it stopped, or undo what was imported.',
      found: (done: number, records: number, moment: string): FailureText => ({
        happened: `An import of this file stopped on ${moment}, after ${formatNumber(done)} of ${formatNumber(records)} records.`,
        written: `Those ${formatNumber(done)} records are in the directory.`,
        next: 'Go on where it stopped, with the choices made then, or undo it in the Import History.',
      }),
      goOn: 'Go on where it stopped',
      history: 'Import History',
      heading: 'Import stopped',
      why: (done: number, records: number) =>
        `${formatNumber(done)} of ${formatNumber(records)} records are imported, the others are not. Each batch is saved whole or not at all.`,
      unreadable:
        'The file can no longer be read: it was moved, deleted or changed. Choose it again to go on.',
    },

    importing: {
      heading: (name: string) => `Importing ${name}`,
      progress: 'Importing',
      phases: {
        starting: 'Getting ready…',
        passwords: 'Making passwords…',
        writing: 'Saving users…',
      },
      safe: 'It is saved whole or not at all.',
      safeBatches:
        'Each batch is saved whole or not at all; what is saved stays, and can be undone together.',
      batch: (number: number, count: number) => `Batch ${formatNumber(number)} of ${formatNumber(count)}`,
      cancel: 'Cancel',
      cancelling: 'Cancelling…',
    },

    notices: {
      cancelled: {
        happened: 'The import was cancelled.',
        written: nothingWritten,
        next: 'The review is as you left it.',
      },
      planChanged: {
        happened: 'The directory changed since this review.',
        written: 'Nothing was written.',
        next: (changes: readonly string[]) =>
          changes.length === 0
            ? 'Look again: the counts are the same, single values may differ. Then press Import once more.'
            : `Look again: ${changes.join(', ')}. Then press Import once more.`,
        change: (kind: string, before: number, after: number) =>
          `${kind} ${formatNumber(after)} instead of ${formatNumber(before)}`,
      },
      dismiss: 'Dismiss',
    },

    result: {
      heading: 'Import complete',
      from: (name: string, moment: string) => `${name}, ${moment}`,
      list: 'Result',
      counts: resultCounts,
      rejectedRows: 'Download rejected rows',
      rejectedHint:
        'Your rows as they were, with the reasons beside them. Mend them there and import that file.',
      passwords: 'Download generated passwords',
      passwordsHint: (count: number) =>
        `${plural(count, { one: '1 new user has', other: `${formatNumber(count)} new users have` })} a generated password. This file can be downloaded once; afterwards nobody can see them.`,
      passwordsGone: 'The generated passwords were downloaded and can’t be shown again.',
      showUsers: 'Show users',
      another: 'Import another file',
      notified: (count: number) =>
        `${plural(count, { one: '1 welcome email waits', other: `${formatNumber(count)} welcome emails wait` })} to be sent:`,
      copyReport: 'Copy report',
      reportCopied: 'Report copied: counts and reasons, nobody’s data',
    },
  },

  history,
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
    notANumber: (field: string) => `${field} is not a number: 1250 or 12.5 would fit`,
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
    excelSerialDate: (field: string) => `${field} was a spreadsheet’s day number and was read as a date`,
    passwordShort: (field: string) => `${field} has under 8 characters: it is taken, but easy to guess`,
    passwordCommon: (field: string) =>
      `${field} is among the 3,000 most common ones: it is taken, but guessed first`,
  },
};

export type Texts = typeof en;
