/** Reading the import history back (R17). It is written by commits alone. */
import type { ImportRecord } from '../domain/import-record';
import type { Store } from './open-store';

export function readImport({ database }: Store, id: string): Promise<ImportRecord | undefined> {
  return database.imports.get(id);
}
