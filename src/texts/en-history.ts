/** What people read about the import history, undo and redo (R17): a section of `en-screens.ts`. */
import type { ImportState } from '../domain/import-record';
import type { LeftReason } from '../engine/engine';
import { pageTitles } from './en';
import { formatNumber, isolated, plural } from './format';

const users = (count: number) => plural(count, { one: '1 user', other: `${formatNumber(count)} users` });
const imports = (count: number) =>
  plural(count, { one: '1 import', other: `${formatNumber(count)} imports` });

const states: Readonly<Record<ImportState, string>> = {
  done: 'Imported',
  running: 'Running',
  stopped: 'Stopped',
  unfinished: 'Not finished',
  undone: 'Undone',
};

const leftReasons: Readonly<Record<LeftReason, string>> = {
  edited: 'changed since',
  deleted: 'no longer in the directory',
  exists: 'someone else has this Email now',
  groupGone: 'the former group was deleted',
  fieldGone: 'the custom field was deleted',
  misfit: 'the value no longer fits the field',
};

export const history = {
  title: pageTitles.history,
  table: 'Imports',
  columns: { file: 'File', when: 'When', counts: 'Counts', state: 'State', actions: 'Actions' },
  states,
  leftReasons,
  undo: 'Undo import',
  redo: 'Redo import',
  details: 'Details',
  goOn: 'Go on',
  progress: (done: number, records: number) => `${formatNumber(done)} of ${formatNumber(records)} records`,
  cannotUndo: 'Can’t be undone: what it changed is no longer kept.',
  elsewhere: 'Can’t be undone or redone here: another device imported it, and can.',
  fromElsewhere: 'Another device',
  erased: (count: number) =>
    `${users(count)} of this import ${plural(count, { one: 'was', other: 'were' })} erased: the history knows nothing of them, and an undo leaves them alone.`,
  showOlder: 'Show older imports',
  empty: {
    title: 'No imports yet',
    explanation:
      'Every import is listed here with what it changed, and can be taken back: new users go, changed fields get their former values.',
    importCsv: 'Import a CSV',
  },
  loadFailed: {
    happened: 'The import history could not be read.',
    written: 'Nothing was changed.',
    next: 'Reload the page and try again.',
  },
  timeline: (count: number, first: string, last: string) =>
    first === last ? `${imports(count)}, ${last}` : `${imports(count)}, from ${first} to ${last}`,
  bar: (file: string, moment: string, created: number, updated: number) =>
    `${file}, ${moment}: ${formatNumber(created)} created, ${formatNumber(updated)} updated`,
  /** In the table: what an import did, without what it didn't. */
  shortCounts: {
    create: (count: number) => `${formatNumber(count)} created`,
    update: (count: number) => `${formatNumber(count)} updated`,
    unchanged: (count: number) => `${formatNumber(count)} unchanged`,
    skipped: (count: number) => `${formatNumber(count)} skipped`,
    rejected: (count: number) => `${formatNumber(count)} rejected`,
  },

  dialog: {
    undoTitle: (file: string) => `Undo the import of ${file}?`,
    redoTitle: (file: string) => `Redo the import of ${file}?`,
    planning: 'Looking at what has changed since…',
    working: 'Saving…',
    intro: { undo: 'This is what undo does:', redo: 'This is what redo does:' },
    removed: (count: number) =>
      `${users(count)} that it created ${plural(count, { one: 'is', other: 'are' })} removed`,
    messagesDiscarded: (count: number) =>
      `${plural(count, { one: '1 welcome email is', other: `${formatNumber(count)} welcome emails are` })} discarded before being sent`,
    messagesStaying: (count: number) =>
      `${plural(count, { one: '1 welcome email stays', other: `${formatNumber(count)} welcome emails stay` })} discarded: the passwords for them are no longer kept`,
    messagesSent: (count: number) =>
      `${plural(count, { one: '1 welcome email was', other: `${formatNumber(count)} welcome emails were` })} sent already, and can’t be taken back`,
    messagesSentList: 'Sent already',
    restored: {
      undo: (count: number) =>
        `${users(count)} ${plural(count, { one: 'gets', other: 'get' })} former values back`,
      redo: (count: number) =>
        `${users(count)} ${plural(count, { one: 'gets', other: 'get' })} the imported values again`,
    },
    added: (count: number) => `${users(count)} ${plural(count, { one: 'comes', other: 'come' })} back`,
    groupsRemoved: (names: readonly string[]) =>
      `${plural(names.length, { one: '1 empty group is', other: `${formatNumber(names.length)} empty groups are` })} removed: ${shortList(names)}`,
    groupsAdded: (names: readonly string[]) =>
      `${plural(names.length, { one: '1 group comes', other: `${formatNumber(names.length)} groups come` })} back: ${shortList(names)}`,
    nothing: 'Nothing changes: nothing is left of what this import did.',
    leftAlone: (count: number) =>
      `${formatNumber(count)} left alone, because ${plural(count, { one: 'it was', other: 'they were' })} changed since`,
    leftAloneList: 'Left alone',
    leftItem: (who: string, field: string, reason: string) =>
      field === '' ? `${who}: ${reason}` : `${who}, ${field}: ${reason}`,
    unknownUser: 'A user',
    more: (count: number) => `and ${formatNumber(count)} more`,
    replanned: {
      happened: 'The directory changed while you were looking.',
      written: 'Nothing was changed by this yet.',
      next: 'Here is the new plan: look again, then go on.',
    },
    redoLater: 'You can redo it afterwards.',
    undoLater: 'You can undo it again afterwards.',
    cancel: 'Cancel',
    confirm: { undo: 'Undo import', redo: 'Redo import' },
  },
  undone: (file: string) => `The import of ${file} is undone`,
  redone: (file: string) => `The import of ${file} is redone`,

  detail: {
    back: 'All imports',
    counts: 'What it did',
    options: 'Options',
    mapping: 'Columns',
    column: 'Column',
    field: 'Field',
    changes: 'Changes',
    gone: 'What this import changed, user by user, is no longer kept: it can’t be undone or redone.',
    elsewhere:
      'Another device imported this. What it changed, user by user, is kept there, and there it can be undone and redone.',
    notFound: 'There is no such import in the history.',
    on: 'On',
    off: 'Off',
    user: 'User',
    kind: 'Kind',
    what: 'Changes',
    created: 'Created',
    updated: 'Updated',
    isThere: 'still in the directory',
    notThere: 'not in the directory now',
    passwordSet: 'set',
    change: (field: string, before: string, after: string) =>
      `${field}: ${before === '' ? '(blank)' : isolated(before)} → ${after === '' ? '(blank)' : isolated(after)}`,
    changedSince: (change: string, now: string) => `${change} (now ${now === '' ? 'blank' : isolated(now)})`,
    noChanges: 'This import changed nobody.',
  },

  space: {
    open: 'Free space…',
    title: 'Free space',
    explanation: (size: string, count: number) =>
      `${size} are kept so that ${imports(count)} can be undone or redone. Without them the history still lists the imports, with their counts.`,
    older: 'Imports to forget',
    ages: {
      30: 'Older than 30 days',
      90: 'Older than 90 days',
      365: 'Older than a year',
      0: 'All imports',
    },
    largest: 'The largest, until less than 10 MB are kept',
    effect: (count: number, size: string) =>
      count === 0
        ? 'There is no such import.'
        : `${imports(count)} can no longer be undone or redone. This frees ${size}, and can’t be taken back.`,
    confirm: 'Free space',
    done: (size: string) => `${size} freed`,
  },
};

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown}…` : shown;
}
