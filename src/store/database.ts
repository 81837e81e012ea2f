/** The Dexie database, with its tables typed. Only the files of this room see it. */
import { Dexie, type Table } from 'dexie';
import type { SealedSecret } from '../domain/change-set';
import type { CustomField } from '../domain/field';
import type { Group } from '../domain/group';
import type { ImportRecord } from '../domain/import-record';
import type { Conflict, ParkedDocument } from '../domain/sync-record';
import type { WelcomeMessage } from '../domain/welcome-message';
import type {
  BeforeImageRecord,
  ColumnRecord,
  FormerValuesRecord,
  MetaRecord,
  Migration,
  PageRecord,
} from './schema';
import type { SyncLogRecord } from './sync-log';
import type { SyncPageRecord } from './sync-pages';

export interface Database {
  readonly dexie: Dexie;
  readonly pages: Table<PageRecord, number>;
  readonly columns: Table<ColumnRecord, [page: number, name: string]>;
  readonly groups: Table<Group, string>;
  readonly fields: Table<CustomField, string>;
  readonly imports: Table<ImportRecord, string>;
  readonly beforeImages: Table<BeforeImageRecord, number>;
  readonly formerValues: Table<FormerValuesRecord, number>;
  readonly secrets: Table<SealedSecret, string>;
  readonly messages: Table<WelcomeMessage, string>;
  readonly meta: Table<MetaRecord, string>;
  readonly syncPages: Table<SyncPageRecord, number>;
  readonly syncLog: Table<SyncLogRecord, number>;
  readonly conflicts: Table<Conflict, string>;
  readonly parked: Table<ParkedDocument, string>;
}

/** Declares the database; nothing is opened yet. */
export function createDatabase(name: string, migrations: readonly Migration[]): Database {
  const dexie = new Dexie(name, {
    autoOpen: false,
    // A commit that was reported survives a power cut.
    chromeTransactionDurability: 'strict',
    // The directory in memory is our cache.
    cache: 'disabled',
  });
  for (const { version, stores, upgrade } of migrations) {
    const declared = dexie.version(version).stores(stores);
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  return {
    dexie,
    pages: dexie.table('pages'),
    columns: dexie.table('columns'),
    groups: dexie.table('groups'),
    fields: dexie.table('fields'),
    imports: dexie.table('imports'),
    beforeImages: dexie.table('beforeImages'),
    formerValues: dexie.table('formerValues'),
    secrets: dexie.table('secrets'),
    messages: dexie.table('messages'),
    meta: dexie.table('meta'),
    syncPages: dexie.table('syncPages'),
    syncLog: dexie.table('syncLog'),
    conflicts: dexie.table('conflicts'),
    parked: dexie.table('parked'),
  };
}
