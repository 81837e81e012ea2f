/**
 * What was mended in the chosen file, by how it was read (R14): whoever goes back a step, or looks at the file through another
 * delimiter, finds it again with the settings that it was mended with.
 */
import type { CsvFile } from '../domain/csv-file';
import { nothingMended, type Mended } from '../import/mend-rows';

export interface KeptMends {
  /** What was mended when the file was read like this before. Another file than the last one has nothing, and that one is forgotten. */
  find(source: File, read: CsvFile): Mended;
  keep(read: CsvFile, mended: Mended): void;
}

export function createKeptMends(): KeptMends {
  let keptOf = '';
  const mendedBySettings = new Map<string, Mended>();

  return {
    find({ name, size, lastModified }, read) {
      const source = JSON.stringify([name, size, lastModified]);
      if (source !== keptOf) mendedBySettings.clear();
      keptOf = source;
      return mendedBySettings.get(settingsKey(read)) ?? nothingMended;
    },
    keep(read, mended) {
      mendedBySettings.set(settingsKey(read), mended);
    },
  };
}

/** An encoding that was found is no other than the same one chosen by hand. */
const settingsKey = ({ encoding, delimiter, headerRow }: CsvFile) =>
  JSON.stringify([encoding.toLowerCase(), delimiter, headerRow]);
