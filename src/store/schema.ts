/** What lies in IndexedDB, and how older databases become it. Users lie on pages (D2), everything else is small. */
import type { Transaction } from 'dexie';
import type { FormerValues } from '../domain/former-values';
import type { Column } from './column-format';
import type { PackedUsers } from './page-format';

/** A page of users; their values are its columns'. */
export interface PageRecord {
  readonly no: number;
  /** The directory's version that last wrote the page; other tabs reread pages by it (D5). */
  readonly version: number;
  /** Users on it. */
  readonly count: number;
  /** The names of its columns. */
  readonly columns: readonly string[];
}

/** One column of a page, a record of its own so that a commit writes no others. */
export interface ColumnRecord {
  /** `PageRecord.no`. */
  readonly page: number;
  readonly name: string;
  readonly column: Column;
}

/** A chunk of what an import changed, or of what its undo took away, as JSON (R17, `before-images.ts`). */
export interface BeforeImageRecord {
  readonly id?: number;
  readonly importId: string;
  readonly images: string;
  /** Users that an undo removed. */
  readonly users?: PackedUsers;
}

/** Values that commits replaced (`former-values.ts`). */
export interface FormerValuesRecord extends FormerValues {
  readonly no?: number;
}

/** Settings and counters; what a value must look like is checked when it is read (`meta.ts`). */
export interface MetaRecord {
  readonly key: string;
  readonly value: unknown;
}

export interface Migration {
  readonly version: number;
  /** Dexie's schema language; tables that stay as they are need not be named, null drops one. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/** Ascending. A shipped entry never changes; a new shape is a new entry. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    stores: {
      pages: 'no, version',
      columns: '[page+name]',
      groups: 'id',
      fields: 'id',
      imports: 'id, at',
      beforeImages: '++id, importId',
      formerValues: '++no',
      secrets: 'id, purpose, importId',
      // In the order of the list; in the order of delivery.
      messages: 'id, importId, userId, [createdAt+position], [state+attempts+createdAt+position]',
      meta: 'key',
      syncPages: 'no',
      syncLog: 'version',
      conflicts: 'id',
      parked: 'id',
    },
  },
];
