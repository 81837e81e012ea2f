/** The list of users who are not in the open file, who of them is selected, and the windows of it that the page sees (D1). */
import { createUserSelection, type SelectionChange, type UserSelection } from '../directory/user-selection';
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

export function createMissingPeople({ directory }: Pick<DirectorySession, 'directory'>): MissingPeople {
  let inFile: {
    readonly options: ImportOptions;
    readonly records: FileRecords;
    readonly rows: object;
    /** How it is understood. */
    readonly key: string;
  } | null = null;
  let named: Promise<NamedInFile | null> | null = null;
  let listed: { readonly key: string; readonly users: readonly User[] } | null = null;
  const selection: UserSelection<MissingScope> = createUserSelection(directory, {
    query: () => listed?.users ?? [],
  });

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
  async function list(scope: MissingScope): Promise<NamedInFile | null> {
    named ??= readNamed();
    const names = await named;
    const key = `${scope} ${directory.version}`;
    if (names !== null && listed?.key !== key) listed = { key, users: missingUsers(directory, names, scope) };
    return names;
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
      const names = await list(scope);
      if (names === null) return err({ type: 'fileUnreadable' });
      const all = listed?.users ?? [];
      const users = all.slice(start, start + count);
      const selectedIds = users.flatMap(({ id }) => (selection.has(id) ? [id] : []));
      const selectedCount = selection.size;
      const { nameless } = names;
      return ok({ matching: all.length, start, users, selectedIds, selectedCount, nameless });
    },
    async select(change) {
      if ('query' in change) await list(change.query);
      selection.change(change);
      return selection.size;
    },
    selected: () => selection.users(),
  };
}
