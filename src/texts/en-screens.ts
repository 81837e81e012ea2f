/**
 * What people read on the screens that are fetched when they are wanted, in English: a section per screen. Split from
 * `en.ts` so that the first screen doesn't wait for the words of the others.
 */
import type { FileFault, delimiters } from '../domain/csv-file';
import type { RowKind } from '../domain/plan';
import type { BackupFault } from '../engine/engine';
import { nothingWritten, pageTitles, usersOf, type FailureText } from './en';
import { emails } from './en-emails';
import { history } from './en-history';
import { sync } from './en-sync';
import { formatNumber, formatSize, plural } from './format';

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

type NotCsvKind = Extract<FileFault, { readonly type: 'notCsv' }>['kind'];

const saveAsCsv = 'In Excel choose File → Save As → CSV UTF-8, then choose that file here.';

const exportAsCsv = 'Export the table as CSV from the program that made it, then choose that file here.';

const notCsvKinds: Readonly<Record<NotCsvKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: 'an Excel workbook', next: saveAsCsv },
  xls: { is: 'an old Excel workbook', next: saveAsCsv },
  ods: {
    is: 'an OpenDocument spreadsheet',
    next: 'In LibreOffice choose File → Save As → Text CSV with the character set UTF-8, then choose that file here.',
  },
  numbers: {
    is: 'a Numbers spreadsheet',
    next: 'In Numbers choose File → Export To → CSV with the text encoding UTF-8, then choose that file here.',
  },
  document: { is: 'a text document', next: exportAsCsv },
  zip: { is: 'a zip archive', next: 'Unpack it, then choose the CSV file that was inside.' },
  compressed: { is: 'a compressed file', next: 'Unpack it, then choose the CSV file that was inside.' },
  pdf: { is: 'a PDF document', next: exportAsCsv },
  image: { is: 'a picture', next: exportAsCsv },
  html: {
    is: 'a web page',
    next: 'Open it in a spreadsheet program and save it as CSV UTF-8, then choose that file here.',
  },
  xml: { is: 'an XML file', next: exportAsCsv },
  json: { is: 'a JSON file', next: exportAsCsv },
  vcard: { is: 'a file of contact cards (vCard)', next: exportAsCsv },
  email: { is: 'an email message', next: 'If a CSV file is attached to it, save that and choose it here.' },
  ldif: { is: 'an export of a directory service (LDIF)', next: exportAsCsv },
  sql: { is: 'a database dump (SQL)', next: exportAsCsv },
  binary: { is: 'a file of another kind', next: exportAsCsv },
};

const delimiterNames: Readonly<Record<(typeof delimiters)[number], string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Pipe',
};

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western European)',
  'iso-8859-15': 'ISO-8859-15 (Western European, with €)',
  macintosh: 'Macintosh (Western European)',
  ibm850: 'IBM850 (Western European, DOS)',
  ibm437: 'IBM437 (American, DOS)',
  'windows-1250': 'Windows-1250 (Central European)',
  'iso-8859-2': 'ISO-8859-2 (Central European)',
  ibm852: 'IBM852 (Central European, DOS)',
  'windows-1257': 'Windows-1257 (Baltic)',
  ibm775: 'IBM775 (Baltic, DOS)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'koi8-r': 'KOI8-R (Russian)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  ibm866: 'IBM866 (Cyrillic, DOS)',
  'x-mac-cyrillic': 'Macintosh (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'iso-8859-7': 'ISO-8859-7 (Greek)',
  ibm737: 'IBM737 (Greek, DOS)',
  'windows-1254': 'Windows-1254 (Turkish)',
  ibm857: 'IBM857 (Turkish, DOS)',
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

const resultCounts: Readonly<Record<RowKind | 'groupsAdded', (count: number) => string>> = {
  create: (count) => `Created ${formatNumber(count)}`,
  update: (count) => `Updated ${formatNumber(count)}`,
  unchanged: (count) => `Unchanged ${formatNumber(count)}`,
  skipped: (count) => `Skipped ${formatNumber(count)}`,
  rejected: (count) => `Rejected ${formatNumber(count)}`,
  groupsAdded: (count) => `Groups added ${formatNumber(count)}`,
};

const rowsAre = (count: number) =>
  plural(count, { one: '1 row is', other: `${formatNumber(count)} rows are` });
const rowsHave = (count: number) =>
  plural(count, { one: '1 row has', other: `${formatNumber(count)} rows have` });

export const enScreens = {
  import: {
    title: pageTitles.import,
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
      ],
      /** What `match` ends with. */
      plan: {
        whole: 'The review is the plan that Import applies: all of it, or nothing.',
        batches: 'The review is the plan of the first batch; each batch is applied whole or not at all.',
      },
      done: [
        'Rejected rows changed nothing: mend them and import that file.',
        'Generated passwords can be downloaded once.',
      ],
      /** What `done` begins with. */
      saved: {
        whole: 'All of it was saved at once.',
        batches:
          'Each batch was saved at once; where an import stops, the batches before stay, and one undo takes all of them back.',
      },
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
      oneAtATime: (name: string, others: number) =>
        `${name} is chosen. One file at a time: import the ${plural(others, { one: 'other one', other: `${formatNumber(others)} others` })} after it.`,
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
    },

    /** A file that can't be imported as it is (R4). */
    faults: {
      empty: (name: string): FailureText => ({
        happened: `${name} is empty.`,
        written: nothingWritten,
        next: 'Choose another file, or save this one again where it was made.',
      }),
      notCsv: (name: string, kind: NotCsvKind): FailureText => ({
        happened: `${name} is ${notCsvKinds[kind].is}, not a CSV file.`,
        written: nothingWritten,
        next: notCsvKinds[kind].next,
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
      garbled: (value: string) =>
        `“${value}” looks garbled, as UTF-8 does when it is read as something else. If no encoding here mends it, the file was saved like this: export it again where it comes from.`,
      escaped: (value: string) =>
        `“${value}” is spelled as in the source of a web page, and is imported like this. Export the file again as plain text, or put it right in the review with Find and replace.`,
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
      olderValues: 'Older values',
      olderValuesHint: 'What happens where the file has a value that was changed in the directory since.',
      olderValuesChoices: { replace: 'Let the file win', keep: 'Keep the newer ones' },
      missing: 'Missing people',
      missingHint: 'Lists who is in the directory but not in the file. The import leaves them alone.',
      missingChoices: { off: 'Do not list', groups: 'Of the groups in the file', all: 'Everybody' },
    },

    columns: {
      title: 'Columns',
      matched: (matched: number, count: number) =>
        `${formatNumber(matched)} of ${formatNumber(count)} ${plural(count, { one: 'column goes', other: 'columns go' })} to a field`,
      show: 'Show columns',
      shown: { all: 'All', matched: 'Matched', unmatched: 'Left out' },
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
      hidesPasswords: 'Looks like hashes or masks of passwords, so it is left out.',
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
        `${formatNumber(count)} ${plural(count, { one: 'mapping', other: 'mappings' })} taken over`,
      noneThere: {
        happened: 'There are no mappings in this file.',
        written: nothingWritten,
        next: 'Choose one that “Export mappings” has made.',
      },
    },

    newField: {
      title: 'Create custom field',
      explanation: (column: string) =>
        `For column “${column}”. The field is there from now on, also if you don’t import.`,
      optionsFromColumn: 'One per line; these are the values found in the column.',
      create: 'Create field',
      created: (label: string) => `Field ${label} created`,
    },

    /** Values of the file that were changed since. */
    older: {
      notice: (values: number, rows: number, kept: number) => {
        const cells = plural(values, { one: '1 cell', other: `${formatNumber(values)} cells` });
        const where = plural(rows, { one: '1 row', other: `${formatNumber(rows)} rows` });
        const back = `${cells} in ${where} ${plural(values, { one: 'puts', other: 'put' })} back an older value, which was changed in the directory since.`;
        if (kept === 0) return back;
        return kept === values
          ? `${cells} in ${where} ${plural(values, { one: 'has', other: 'have' })} an older value: the newer ones are kept.`
          : `${back} In ${formatNumber(kept)} of them the newer one is kept.`;
      },
      group: 'Older values',
      keepAll: 'Keep the newer ones',
      replaceAll: 'Let the file win',
      show: 'Show these rows',
      keep: 'Keep newer',
      keepRow: (row: number) => `Keep the newer values of row ${formatNumber(row)}`,
      kept: (row: number) => `Row ${formatNumber(row)} keeps the newer values`,
      replaced: (row: number) => `In row ${formatNumber(row)} the file wins`,
      since: 'Changed since',
      putsBack: 'puts back an older value',
      keepsNewer: (inFile: string) =>
        `newer value kept; the file has ${inFile === '' ? 'nothing' : `“${inFile}”`}`,
      changed: (moment: string, by: string) => `changed ${moment} ${by}`,
      ofField: (field: string, changed: string) => `${field}: ${changed}`,
      hint: 'Space keeps the newer values of a row, or lets the file win again. Enter edits a cell.',
    },

    /** Rows that differ from those that were reviewed, since the directory changed (R16). */
    differing: {
      show: 'Show the rows that differ',
      now: 'Now',
      reviewed: 'Reviewed as',
      reviewedAs: (reviewed: string) => `differs: reviewed as ${reviewed}`,
      blank: '(blank)',
    },

    /** People of the directory who are not in the file. */
    missing: {
      explanation:
        'These people are in the directory but not in this file. The import leaves them alone. What you do here is done at once, apart from the import.',
      nameless: (rows: number) =>
        `${plural(rows, { one: '1 row of the file has', other: `${formatNumber(rows)} rows of the file have` })} no valid Email: whom they mean may be listed here.`,
      grid: 'Missing people',
      none: { groups: 'Everybody in the groups of this file is in it.', all: 'Everybody is in this file.' },
      unreadable: {
        happened: 'The file can no longer be read to its end, so nobody can say who is missing from it.',
        written: nothingWritten,
        next: 'Go back and choose the file again.',
      },
    },

    review: {
      title: 'Review',
      otherLists: { differing: 'Now different', older: 'Older values', missing: 'Missing' },
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
        companyPlaceholder: (rows: number) =>
          `${rowsHave(rows)} a Company such as N/A or -, which becomes a group: leave it blank for Individuals.`,
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
      leaveOut: (row: number | null) =>
        row === null ? 'Leave row out' : `Leave out row ${formatNumber(row)}`,
      takeIn: (row: number) => `Take in row ${formatNumber(row)}`,
      nothingToUndo: 'Nothing is mended that could be undone',
      takeBack: 'Discard mends',
      replace: 'Find and replace…',
      replaceTitle: 'Find and replace',
      replaceHint: 'In every row of the file that isn’t left out, whichever tab is shown.',
      column: 'In column',
      find: 'Find',
      replacement: 'Replace with',
      wholeCell: 'Only whole cells',
      replaceAll: 'Replace all',
      nothingFound: 'Nothing to replace: no cell of this column says that.',
      alike: (count: number, value: string, field: string) =>
        `${plural(count, { one: '1 more row says', other: `${formatNumber(count)} more rows say` })} ${value === '' ? 'nothing' : `“${value}”`} in ${field}.`,
      applyToAll: 'Apply to all like this',
      dismiss: 'Dismiss',
      dropped: (cells: number, leftOut: number): FailureText => ({
        happened: `The file is read in another way now, without what you mended in it: ${formatNumber(cells + leftOut)} ${plural(cells + leftOut, { one: 'change', other: 'changes' })}.`,
        written: nothingWritten,
        next: 'Mend the rows again where they need it. With the settings from before, your changes come back.',
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
      undone: {
        happened: 'The import was undone while it was under way.',
        written: 'What it had imported is taken back, and the other records are not imported.',
        next: '',
      },
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
        next: (differing: number, changes: readonly string[]) => {
          if (differing === 0) return 'No row of this review differs. Press Import once more.';
          const rows = plural(differing, {
            one: '1 row differs',
            other: `${formatNumber(differing)} rows differ`,
          });
          const counts = changes.length === 0 ? '' : ` (${changes.join(', ')})`;
          return `Look again: ${rows} from what you reviewed${counts}. Then press Import once more.`;
        },
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
      rejectedPasswords: 'It has the passwords of these rows in clear, as your file does.',
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

  emails,

  history,

  sync,

  backup: {
    title: pageTitles.backup,
    introduction:
      'Your directory lives in this browser alone. A backup is one file with everything in it but clear passwords and other secrets.',
    download: 'Download backup',
    downloadHint:
      'Users, groups, custom fields, the import history, welcome emails, remembered columns and preferences. Keep it as safe as the people’s data.',
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
          added > 0 ? `${formatNumber(added)} ${plural(added, { one: 'comes', other: 'come' })} back` : '',
          changed > 0
            ? `${formatNumber(changed)} ${plural(changed, { one: 'changes', other: 'change' })}`
            : '',
          removed > 0 ? `${formatNumber(removed)} ${plural(removed, { one: 'goes', other: 'go' })}` : '',
        ].filter((part) => part !== '');
        return parts.length === 0 ? 'No user changes.' : `Of the users, ${parts.join(', ')}.`;
      },
      valuesLeftOut: (count: number) =>
        `${plural(count, { one: '1 value is', other: `${formatNumber(count)} values are` })} left out: the fields here don’t take ${plural(count, { one: 'it', other: 'them' })}.`,
      confirm: 'Restore',
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
      denied:
        'The browser doesn’t let this page write to the folder. Choose a folder again, or allow it in the browser’s settings for this page.',
      failed: 'The last automatic backup could not be written. Is the folder still there?',
      keep: 'Backups to keep',
      stop: 'Stop',
      unsupported:
        'This browser can’t write to a folder by itself, so download a backup now and then. Chrome and Edge can.',
    },
  },
};

export type ScreenTexts = typeof enScreens;
