/** The open file with what a person mended in it: every plan sees its mended rows, the file on the disk never (R14). */
import type { CsvFile } from '../domain/csv-file';
import { mendedRecords, withMend, type Mend, type Mended } from '../import/mend-rows';
import type { KeptMends } from './kept-mends';

export interface MendedFile {
  /** As it was read. */
  readonly read: CsvFile;
  readonly mended: Mended;
  /** The file with its mended rows. */
  readonly rows: CsvFile;
  mend(mend: Mend): void;
}

/** @param mendedBefore when it was read like this before */
export function createMendedFile(
  read: CsvFile,
  mendedBefore: Mended,
  kept: Pick<KeptMends, 'keep'>,
): MendedFile {
  let mended = mendedBefore;
  let rows = withMended();

  function withMended(): CsvFile {
    return { ...read, records: mendedRecords(read.records, mended) };
  }

  return {
    read,
    get mended() {
      return mended;
    },
    get rows() {
      return rows;
    },
    mend(mend) {
      mended = withMend(mended, read.records, mend);
      kept.keep(read, mended);
      rows = withMended();
    },
  };
}
