/**
 * One import from the chosen file to its result: the file's records and the newest plan live here, and the page sees
 * windows of them (D1, D3).
 */
import { csvBlob } from '../csv/write-csv';
import { readRecordBatches } from '../csv/read-record-batches';
import { suggestEncodings } from '../csv/suggest-encodings';
import { settingsAsRead, type CsvFile, type FileSettings } from '../domain/csv-file';
import type { ImportOptions } from '../domain/import-options';
import { importState, type ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import { err, ok, type Result } from '../domain/result';
import type { FieldId } from '../domain/field';
import { isOpen } from '../domain/welcome-message';
import { columnOptions } from '../import/column-options';
import { fullNameColumn } from '../import/full-name-column';
import { guessFieldType, type FieldGuess } from '../import/guess-field-type';
import { matchColumns } from '../import/match-columns';
import {
  columnOfField,
  countAlike,
  countMends,
  mendedRecords,
  nothingMended,
  withMend,
  type Mend,
} from '../import/mend-rows';
import { missingOptions } from '../import/missing-options';
import { noDifferences, planDifferences } from '../import/plan-differences';
import { planImport } from '../import/plan-import';
import { countRejections, rejectedRows, rejectionIssues } from '../import/rejected-rows';
import { createReview, planFields, type Review, type ReviewRow } from '../import/review-row';
import { ambiguousDates, countOlderValues, rowPositions, rowsByKind } from '../import/rows-by-kind';
import { commonPasswordCheck } from '../passwords/common-password-check';
import type { CommitFailure } from '../store/commit-failure';
import { messagesOfImport } from '../store/messages';
import { countSecretPasswords } from '../store/secrets';
import { commitImport, newGroupId, type ImportTools } from './commit-import';
import { csvName } from './csv-name';
import type { DirectorySession } from './directory-session';
import type {
  BatchFailure,
  CellText,
  Download,
  FileSummary,
  ImportProgress,
  ImportResult,
  PlanSummary,
  ReviewList,
  ReviewSlice,
} from './engine';
import { createFormerValueReader } from './former-value-reader';
import { fileMark, isSameFile, stoppedImportOf } from './file-mark';
import { summarise } from './file-summary';
import { createKeptMends, type KeptMends } from './kept-mends';
import { createMissingPeople, type MissingPeople } from './missing-people';
import { readImportFile } from './read-import-file';
import { rememberMapping, rememberedMapping } from './remembered-mappings';
import { importInBatches, type BatchHooks, type BatchRun } from './import-batches';
import { listImports } from './running-imports';

export interface ImportSession {
  readonly summary: FileSummary;
  columnOptions(column: number): readonly string[];
  guessField(column: number): FieldGuess;
  plan(options: ImportOptions): Promise<PlanSummary>;
  /** R16: with the options of the plan that the directory overtook, whose rows it is compared with. */
  planAgain(options: ImportOptions): Promise<PlanSummary>;
  readonly missing: MissingPeople;
  cellText(record: number, field: FieldId): CellText | null;
  mend(mend: Mend): void;
  reviewRows(slice: ReviewSlice): readonly ReviewRow[];
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

interface Planned {
  readonly plan: Plan;
  readonly options: ImportOptions;
  readonly review: Review;
  readonly rows: Readonly<Record<ReviewList, Uint32Array>>;
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
  const [file, imports] = await Promise.all([
    readImportFile(source, settings, session, onProgress),
    listImports(session.store),
    formerValues(),
  ]);
  const fileNames = new Map(imports.map(({ id, fileName }) => [id, fileName]));
  const remembered = rememberedMapping(session, file);
  const isUtf8 = file.encodingSource === 'utf8' || file.encodingSource === 'bom';
  const isReadAgain = file.recordCount > limit || imports.some((record) => importState(record) === 'stopped');
  const mark = isReadAgain ? await fileMark(source) : null;
  // Batches are read from the file as it is (R5).
  let mended = file.recordCount > limit ? nothingMended : kept.find(source, file);
  const summary = summarise(source, file, limit, {
    mended: countMends(mended),
    suggestedEncodings: isUtf8 ? [] : await suggestEncodings(source),
    mapping: remembered?.mapping ?? matchColumns(file.headers, file.records, directory.customFields),
    remembered,
    stopped: stoppedImportOf(mark, imports),
  });
  let planned: Planned | null = null;
  /** Those of the last plan that was made again: they stay marked while the person deals with them. */
  let differences = noDifferences;
  /** The file with its mended rows. */
  let rows = withMended();
  /** Of the last import in batches. */
  let rejectedInBatches: Blob | null = null;

  function blockedBy(options: ImportOptions): PlanSummary['blocked'] {
    if (file.fault !== null) return 'fileFault';
    return options.mapping.includes('email') ? null : 'noEmailColumn';
  }

  function withMended(): CsvFile {
    return { ...file, records: mendedRecords(file.records, mended) };
  }

  const missing = createMissingPeople(session);

  /** All of the file, also where the plan is that of the first batch (R5). */
  async function* allRecords(): AsyncGenerator<CsvFile['records'] | null> {
    if (!summary.overLimit) return yield rows.records;
    for await (const batch of readRecordBatches(source, settingsAsRead(file), limit))
      yield batch.type === 'records' ? batch.records : null;
  }

  /** @param overtaken the plan that was shown, when the directory changed since */
  async function makePlan(options: ImportOptions, overtaken: Planned | null): Promise<PlanSummary> {
    const blocked = blockedBy(options);
    if (blocked !== null) {
      planned = null;
      const fields = planFields(options.mapping, directory.customFields);
      return { ...nothingPlanned, blocked, fields, mended: countMends(mended) };
    }
    const isCommonPassword = options.mapping.includes('password') ? await commonPasswordCheck() : undefined;
    const planRows = { ...rows, leftOut: mended.leftOut };
    const { cells, keepsNewer } = mended;
    const keepsAll = options.olderValues === 'keep';
    const plan = planImport(directory, planRows, options, newGroupId(session, tools), isCommonPassword, {
      formerValues: await formerValues(),
      keepsNewer: (record) => keepsNewer.get(record) ?? keepsAll,
    });
    missing.follow(options, allRecords, rows.records);
    const isMended = (record: number, column: number) => cells.get(record)?.has(column) === true;
    const importName = (id: string) => fileNames.get(id) ?? null;
    const review = createReview(plan, rows, options, directory, isMended, importName);
    if (overtaken !== null) differences = planDifferences(overtaken, { plan, review });
    const lists = {
      ...rowsByKind(plan),
      differing: rowPositions(plan, differences.records),
      older: rowPositions(plan, plan.olderRows),
    };
    planned = { plan, options, review, rows: lists };
    return {
      counts: plan.counts,
      newGroups: plan.newGroups.map(({ name }) => name),
      warnings: plan.warnings,
      blocked: null,
      fields: review.fields,
      ambiguousDates: ambiguousDates(plan),
      missingOptions: missingOptions(plan, rows.records, options),
      differing: differences.records.size,
      olderValues: countOlderValues(plan),
      mended: countMends(mended),
    };
  }

  return {
    summary,
    missing,
    columnOptions: (column) => columnOptions(rows.records, column),
    guessField: (column) => guessFieldType(rows.records, column),

    plan: (options) => makePlan(options, null),
    planAgain: (options) => makePlan(options, planned),

    cellText(record, field) {
      if (planned === null) return null;
      const cells = rows.records[record] ?? [];
      const { mapping } = planned.options;
      const column = columnOfField(mapping, fullNameColumn(rows.headers, mapping), field, cells);
      if (column < 0) return null;
      if (field === 'password') return { column, text: '', alike: 1 };
      const text = cells[column] ?? '';
      return { column, text, alike: countAlike(rows.records, column, text) };
    },

    mend(mend) {
      mended = withMend(mended, file.records, mend);
      kept.keep(file, mended);
      rows = withMended();
    },

    reviewRows({ list, start, count }) {
      if (planned === null) return [];
      const { plan, review, rows: positions } = planned;
      return Array.from(positions[list].subarray(start, start + count)).flatMap((position) => {
        const row = plan.rows[position];
        return row === undefined ? [] : [differences.beside(review.row(row))];
      });
    },

    async rejectedRows(reasons) {
      if (rejectedInBatches !== null)
        return { name: csvName('rejected', source.name), blob: rejectedInBatches };
      if (planned === null) throw new Error('Nothing was planned');
      const { plan, options } = planned;
      const rejected = rejectedRows(plan, rows, options, await reasons(rejectionIssues(plan)));
      return { name: csvName('rejected', source.name), blob: csvBlob(rejected) };
    },

    async commit(onProgress, signal) {
      if (planned === null) throw new Error('Nothing was planned');
      const { plan, options } = planned;
      const work = {
        fileName: source.name,
        headers: file.headers,
        options,
        remembered: rememberMapping(session, file, options, tools.now()),
        toRecord: unchanged,
      };
      const committed = await commitImport(
        session,
        plan,
        { importId: tools.newId(), ...work },
        tools,
        onProgress,
        signal,
      );
      if (!committed.ok) return committed;
      return ok({ ...committed.value, rejections: countRejections(plan), stopped: null });
    },

    async commitBatches(options, earlier, hooks) {
      // Firefox reads a file that was overwritten since it was chosen as if nothing had happened.
      if (mark === null || !isSameFile(mark, await fileMark(source))) return err({ type: 'fileUnreadable' });
      const { size, records, settings } = earlier?.batches ?? {
        size: limit,
        records: file.recordCount,
        settings: settingsAsRead(file),
      };
      const run: BatchRun = {
        source,
        file: mark,
        headers: earlier?.headers ?? file.headers,
        options: earlier?.options ?? options,
        batches: { size, records, settings },
        remembered: () => rememberMapping(session, file, options, tools.now()),
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

const unchanged = (record: ImportRecord) => record;

const nothingPlanned: Omit<PlanSummary, 'blocked' | 'fields' | 'mended'> = {
  counts: { create: 0, update: 0, unchanged: 0, skipped: 0, rejected: 0 },
  newGroups: [],
  warnings: {},
  ambiguousDates: [],
  missingOptions: {},
  differing: 0,
  olderValues: { rows: 0, values: 0, kept: 0 },
};
