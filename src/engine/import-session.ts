/**
 * One import from the chosen file to its result: the file's records and its review live here, and the page sees windows of
 * them (D1, D3).
 */
import { csvBlob } from '../csv/write-csv';
import { readRecordBatches } from '../csv/read-record-batches';
import { suggestEncodings } from '../csv/suggest-encodings';
import { settingsAsRead, type CsvFile, type FileSettings } from '../domain/csv-file';
import type { ImportOptions } from '../domain/import-options';
import { importState, type ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import { err, ok, type Result } from '../domain/result';
import { isOpen } from '../domain/welcome-message';
import { columnOptions } from '../import/column-options';
import { guessFieldType, type FieldGuess } from '../import/guess-field-type';
import { matchColumns } from '../import/match-columns';
import { countMends, nothingMended, type Mend } from '../import/mend-rows';
import { countRejections, rejectedRows, rejectionIssues } from '../import/rejected-rows';
import type { CommitFailure } from '../store/commit-failure';
import { messagesOfImport } from '../store/messages';
import { countSecretPasswords } from '../store/secrets';
import { commitImport, type ImportTools } from './commit-import';
import { csvName } from './csv-name';
import type { DirectorySession } from './directory-session';
import type { BatchFailure, Download, FileSummary, ImportProgress, ImportResult } from './engine';
import { fileMark, isSameFile, stoppedImportOf } from './file-mark';
import { summarise } from './file-summary';
import { createFormerValueReader } from './former-value-reader';
import { importInBatches, type BatchHooks, type BatchRun } from './import-batches';
import { createImportReview, type ImportReview, type Planned } from './import-review';
import { createKeptMends, type KeptMends } from './kept-mends';
import { createMendedFile } from './mended-file';
import { readImportFile } from './read-import-file';
import { rememberMapping, rememberedMapping } from './remembered-mappings';
import { listImports } from './running-imports';

export interface ImportSession {
  readonly summary: FileSummary;
  readonly review: Omit<ImportReview, 'planned'>;
  columnOptions(column: number): readonly string[];
  guessField(column: number): FieldGuess;
  mend(mend: Mend): boolean;
  undoMend(): boolean;
  rejectedRows(reasons: (issues: readonly Issue[][]) => Promise<string[]>): Promise<Download>;
  commit(
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportResult, CommitFailure>>;
  /** R5: the whole file in batches of the limit, or on from where `earlier` stopped, with its own options then. */
  commitBatches(
    options: ImportOptions,
    earlier: ImportRecord | null,
    hooks: BatchHooks,
  ): Promise<Result<ImportResult, BatchFailure>>;
}

/** Reads a file and answers the session of its import. `onProgress` gets 0 to 1, `kept` outlives the session. */
export async function openImport(
  source: File,
  settings: FileSettings,
  session: DirectorySession,
  tools: ImportTools,
  onProgress: (done: number) => void,
  kept: KeptMends = createKeptMends(),
): Promise<ImportSession> {
  const { directory } = session;
  const limit = session.preferences.importLimit;
  const formerValues = createFormerValueReader(session);
  const [read, imports] = await Promise.all([
    readImportFile(source, settings, session, onProgress),
    listImports(session.store),
    formerValues(),
  ]);
  const fileNames = new Map(imports.map(({ id, fileName }) => [id, fileName]));
  const remembered = rememberedMapping(session, read);
  const isUtf8 = read.encodingSource === 'utf8' || read.encodingSource === 'bom';
  const overLimit = read.recordCount > limit;
  const isReadAgain = overLimit || imports.some((record) => importState(record) === 'stopped');
  const mark = isReadAgain ? await fileMark(source) : null;
  // Batches are read from the file as it is (R5).
  const file = createMendedFile(read, overLimit ? nothingMended : kept.find(source, read), kept);
  const summary = summarise(source, read, {
    overLimit,
    mended: countMends(file.mended),
    suggestedEncodings: isUtf8 ? [] : await suggestEncodings(source),
    mapping: remembered?.mapping ?? matchColumns(read.headers, read.records, directory.customFields),
    remembered,
    stopped: stoppedImportOf(mark, imports),
  });
  /** Of the last import in batches. */
  let rejectedInBatches: Blob | null = null;

  /** All of the file, also where the plan is that of the first batch (R5). */
  async function* allRecords(): AsyncGenerator<CsvFile['records'] | null> {
    if (!overLimit) return yield file.rows.records;
    for await (const batch of readRecordBatches(source, settingsAsRead(read), limit))
      yield batch.type === 'records' ? batch.records : null;
  }

  const importName = (id: string) => fileNames.get(id) ?? null;
  const review = createImportReview(session, tools, { file, allRecords, formerValues, importName });

  function shown(): Planned {
    if (review.planned === null) throw new Error('Nothing was planned');
    return review.planned;
  }

  return {
    summary,
    review,
    columnOptions: (column) => columnOptions(file.rows.records, column),
    guessField: (column) => guessFieldType(file.rows.records, column),
    mend: (mend) => file.mend(mend),
    undoMend: () => file.undo(),

    async rejectedRows(reasons) {
      const name = csvName('rejected', source.name);
      if (rejectedInBatches !== null) return { name, blob: rejectedInBatches };
      const { plan, options } = shown();
      const rejected = rejectedRows(plan, file.rows, options, await reasons(rejectionIssues(plan)));
      return { name, blob: csvBlob(rejected) };
    },

    async commit(onProgress, signal) {
      const { plan, options } = shown();
      const work = {
        importId: tools.newId(),
        fileName: source.name,
        headers: read.headers,
        options,
        remembered: rememberMapping(session, read, options, tools.now()),
        toRecord: (record: ImportRecord) => record,
      };
      const committed = await commitImport(session, plan, work, tools, onProgress, signal);
      if (!committed.ok) return committed;
      return ok({ ...committed.value, rejections: countRejections(plan), stopped: null });
    },

    async commitBatches(options, earlier, hooks) {
      // Firefox reads a file that was overwritten since it was chosen as if nothing had happened.
      if (mark === null || !isSameFile(mark, await fileMark(source))) return err({ type: 'fileUnreadable' });
      const { size, records, settings } = earlier?.batches ?? {
        size: limit,
        records: read.recordCount,
        settings: settingsAsRead(read),
      };
      const run: BatchRun = {
        source,
        file: mark,
        headers: earlier?.headers ?? read.headers,
        options: earlier?.options ?? options,
        batches: { size, records, settings },
        remembered: () => rememberMapping(session, read, options, tools.now()),
        earlier,
      };
      const outcome = await importInBatches(run, session, tools, hooks);
      if (!outcome.ok) return outcome;
      const { record, rejected, rejections, stopped } = outcome.value;
      rejectedInBatches = rejected;
      const { store } = session;
      const generatedPasswords = await countSecretPasswords(store, 'handOut', { importId: record.id });
      const messages = (await messagesOfImport(store, record.id)).filter(isOpen).length;
      return ok({ record, generatedPasswords, messages, rejections, stopped });
    },
  };
}
