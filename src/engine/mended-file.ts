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
  /** false: it changes nothing. */
  mend(mend: Mend): boolean;
  /** Takes back the newest mend since the file was read. false: there is none. */
  undo(): boolean;
}

/** Each holds all that was mended until then. */
const mostUndone = 100;

/** @param mendedBefore when it was read like this before */
export function createMendedFile(
  read: CsvFile,
  mendedBefore: Mended,
  kept: Pick<KeptMends, 'keep'>,
): MendedFile {
  let mended = mendedBefore;
  let rows = withMended();
  /** What was mended before each of the newest mends. */
  const earlier: Mended[] = [];

  function withMended(): CsvFile {
    return { ...read, records: mendedRecords(read.records, mended) };
  }

  function follow(next: Mended): void {
    mended = next;
    kept.keep(read, mended);
    rows = withMended();
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
      const next = withMend(mended, read.records, mend);
      if (next === mended) return false;
      earlier.push(mended);
      if (earlier.length > mostUndone) earlier.shift();
      follow(next);
      return true;
    },
    undo() {
      const last = earlier.pop();
      if (last === undefined) return false;
      follow(last);
      return true;
    },
  };
}
