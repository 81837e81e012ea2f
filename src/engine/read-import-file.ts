/** A chosen file → its rows, where what is remembered for its headers has a say in how it is read (R1, R6). */
import { headSize, readCsvFile } from '../csv/read-csv-file';
import type { CsvFile, FileSettings } from '../domain/csv-file';
import type { DirectorySession } from './directory-session';
import { rememberedEncodings, rememberedMapping } from './remembered-mappings';

/**
 * In the encoding that was chosen by hand for the last file with the same headers, when nothing in this one says which is
 * right. `onProgress` gets 0 to 1, and starts again then.
 */
export async function readImportFile(
  source: File,
  settings: FileSettings,
  session: DirectorySession,
  onProgress: (done: number) => void,
): Promise<CsvFile> {
  const limit = session.preferences.importLimit;
  const file = await readCsvFile(source, settings, limit, onProgress);
  if (file.encodingSource !== 'guess') return file;
  const encoding = await rememberedEncoding(source, settings, session);
  return encoding === null ? file : readCsvFile(source, { ...settings, encoding }, limit, onProgress);
}

/** Headers beyond ASCII are known again only in the encoding that they were read in, so each of the few that there are is tried. */
async function rememberedEncoding(
  source: File,
  settings: FileSettings,
  session: DirectorySession,
): Promise<string | null> {
  const head = source.slice(0, headSize);
  for (const encoding of rememberedEncodings(session)) {
    const start = await readCsvFile(head, { ...settings, encoding }, 1, () => {});
    if (rememberedMapping(session, start)?.settings.encoding === encoding) return encoding;
  }
  return null;
}
