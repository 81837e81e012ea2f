/** The list of users who are not in the open file, who of them is selected, and the windows of it that the page sees (D1). */
import { createUserSelection, type SelectionChange } from '../directory/user-selection';
import type { ImportOptions } from '../domain/import-options';
import { err, ok } from '../domain/result';
import type { User } from '../domain/user';
import {
  createNamedInFile,
  missingUsers,
  type MissingScope,
  type NamedInFile,
} from '../import/missing-users';
import type { DirectorySession } from './directory-session';
import type { Engine } from './engine';

/** The records of a file as a plan sees them, in as many parts as they come; null when the file can't be read to its end. */
export type FileRecords = () => AsyncIterable<readonly (readonly string[])[] | null>;

export interface MissingPeople {
  /** The file as it is planned now. `rows` is another list whenever a record of it is another. */
  follow(options: ImportOptions, records: FileRecords, rows: object): void;
  window(scope: MissingScope, start: number, count: number): ReturnType<Engine['missingUsers']>;
  /** Answers how many are selected. */
  select(change: SelectionChange<MissingScope>): Promise<number>;
  selected(): readonly User[];
}

/** The people of a scope who are missing from what a file names, in a version of the directory. */
interface MissingList {
  readonly names: NamedInFile;
  readonly scope: MissingScope;
  readonly version: number;
  readonly users: readonly User[];
}

export function createMissingPeople({ directory }: Pick<DirectorySession, 'directory'>): MissingPeople {
  let inFile: {
    readonly options: ImportOptions;
    readonly records: FileRecords;
    readonly rows: object;
    /** How it is understood. */
    readonly key: string;
  } | null = null;
  let named: Promise<NamedInFile | null> | null = null;
  let listed: MissingList | null = null;
  const selection = createUserSelection<readonly User[]>(directory, { query: (users) => users });

  async function readNamed(): Promise<NamedInFile | null> {
    if (inFile === null) throw new Error('Nothing was planned');
    const names = createNamedInFile(inFile.options);
    for await (const records of inFile.records()) {
      if (records === null) return null;
      names.add(records);
    }
    return names.named();
  }

  /** null when the file can't be read: nobody is said to be missing from half a file. */
  async function list(scope: MissingScope): Promise<MissingList | null> {
    const reading = (named ??= readNamed());
    const names = await reading;
    // The file was long to read, and is understood otherwise by now.
    if (reading !== named) return list(scope);
    if (names === null) return null;
    const { version } = directory;
    if (listed?.names !== names || listed.scope !== scope || listed.version !== version)
      listed = { names, scope, version, users: missingUsers(directory, names, scope) };
    return listed;
  }

  return {
    follow(options, records, rows) {
      const { mapping, blankCompany } = options;
      const key = JSON.stringify([mapping, blankCompany]);
      const isSame = inFile?.rows === rows && inFile.key === key;
      inFile = { options, records, rows, key };
      selection.change({ type: 'none' });
      if (isSame) return;
      named = null;
      listed = null;
    },
    async window(scope, start, count) {
      const all = await list(scope);
      if (all === null) return err({ type: 'fileUnreadable' });
      const users = all.users.slice(start, start + count);
      const selectedIds = users.flatMap(({ id }) => (selection.has(id) ? [id] : []));
      const selectedCount = selection.size;
      const { nameless } = all.names;
      return ok({ matching: all.users.length, start, users, selectedIds, selectedCount, nameless });
    },
    async select(change) {
      if (!('query' in change)) selection.change(change);
      else {
        const asked = inFile;
        const all = await list(change.query);
        // A plan made meanwhile has taken the selection back, and this part of it too: it was of a list that is gone.
        if (asked === inFile) selection.change({ ...change, query: all?.users ?? [] });
      }
      return selection.size;
    },
    selected: () => selection.users(),
  };
}
