/**
 * A file over the limit, batch after batch (R5): each is planned on the directory as the one before it left it, and is one
 * transaction; all of them are one history entry, and so one undo.
 */
import { csvBlob } from '../csv/write-csv';
import { readRecordBatches } from '../csv/read-record-batches';
import type { ImportOptions } from '../domain/import-options';
import { importState, type FileMark, type ImportBatches, type ImportRecord } from '../domain/import-record';
import type { Issue } from '../domain/issue';
import { rowKinds, type Plan, type RowKind } from '../domain/plan';
import { err, ok, type Result } from '../domain/result';
import type { SettingChange } from '../domain/team-setting';
import { planImport } from '../import/plan-import';
import type { NumberedRows } from '../import/record-reader';
import { countRejections, rejectedRows, rejectionIssues } from '../import/rejected-rows';
import type { CommitFailure } from '../store/commit-failure';
import { readImport } from '../store/history';
import { commitImport, newGroupId, type ImportTools } from './commit-import';
import type { DirectorySession } from './directory-session';
import { createFormerValueReader } from './former-value-reader';
import type { BatchFailure, ImportProgress } from './engine';
import { retryWhileStale } from './retry-while-stale';
import { whileImporting } from './running-imports';

/** What is imported: anew, or from where an earlier run stopped. */
export interface BatchRun {
  readonly source: Blob;
  readonly file: FileMark;
  readonly headers: readonly string[];
  readonly options: ImportOptions;
  readonly batches: Omit<ImportBatches, 'done' | 'file'>;
  /** What the first batch of a new import writes, so that its choices are remembered (R6). */
  readonly remembered: () => readonly SettingChange[];
  /** The entry of the run that stopped. */
  readonly earlier: ImportRecord | null;
}

export interface BatchHooks {
  /** Says why rows are rejected, in the person's language. */
  readonly reasons: (issues: readonly Issue[][]) => Promise<string[]>;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
}

export interface BatchOutcome {
  readonly record: ImportRecord;
  /** How many rows were rejected for each reason, by code. */
  readonly rejections: Readonly<Record<string, number>>;
  /** The rejected rows, as one CSV file; null when there are none. */
  readonly rejected: Blob | null;
  /** Why it stopped before its end; what was committed until then stays. */
  readonly stopped: BatchFailure | null;
}

interface CommittedBatch {
  readonly plan: Plan;
  /** The history entry as it is after this batch. */
  readonly record: ImportRecord;
}

/** Fails only when nothing at all was committed. */
export function importInBatches(
  run: BatchRun,
  session: DirectorySession,
  tools: ImportTools,
  hooks: BatchHooks,
): Promise<Result<BatchOutcome, BatchFailure>> {
  const importId = run.earlier?.id ?? tools.newId();
  return whileImporting(importId, () => importAs(importId, run, session, tools, hooks));
}

async function importAs(
  importId: string,
  { source, file, headers, options, batches, remembered: toRemember }: BatchRun,
  session: DirectorySession,
  tools: ImportTools,
  { reasons, onProgress, signal }: BatchHooks,
): Promise<Result<BatchOutcome, BatchFailure>> {
  const { size, records: recordCount, settings } = batches;
  const keepsNewer = options.olderValues === 'keep';
  const formerValues = createFormerValueReader(session, `import:${importId}`);
  const rejectedParts: Blob[] = [];
  const rejections: Record<string, number> = {};
  // As it is by now: another tab may have gone on with it.
  let record = (await readImport(session.store, importId)) ?? null;
  let formatRecords: readonly (readonly string[])[] | null = null;
  let number = 0;

  const outcome = (stopped: BatchOutcome['stopped']): Result<BatchOutcome, BatchFailure> => {
    if (record === null) return err(stopped ?? { type: 'fileUnreadable' });
    const rejected =
      rejectedParts.length === 0 ? null : new Blob(rejectedParts, { type: rejectedParts[0]?.type ?? '' });
    return ok({ record, rejected, rejections, stopped });
  };

  async function keepRejected(plan: Plan, rows: NumberedRows): Promise<void> {
    for (const [code, count] of Object.entries(countRejections(plan)))
      rejections[code] = (rejections[code] ?? 0) + count;
    if (plan.counts.rejected === 0) return;
    const rejected = rejectedRows(plan, rows, options, await reasons(rejectionIssues(plan)));
    if (rejectedParts.length > 0) rejected.next();
    rejectedParts.push(csvBlob(rejected, rejectedParts.length > 0));
  }

  // From the very first record even when some are done: the first batch says how numbers and dates are written (R8),
  // and the rows that an earlier run rejected are known from the file alone (R14).
  for await (const batch of readRecordBatches(source, settings, size)) {
    if (batch.type === 'unreadable') return outcome({ type: 'fileUnreadable' });
    formatRecords ??= batch.records;
    number += 1;
    const before = (number - 1) * size;
    const rows = { headers, records: batch.records, rowNumbers: batch.rowNumbers, formatRecords };
    if (before < (record?.batches?.done ?? 0)) {
      await keepRejected(planImport(session.directory, rows, options, newGroupId(session, tools)), rows);
      continue;
    }
    const done = before + batch.records.length;
    const progressOf = (progress: ImportProgress): ImportProgress => ({
      phase: progress.phase,
      done: (before + progress.done * batch.records.length) / recordCount,
      batch: { number, count: Math.ceil(recordCount / size) },
    });
    const work = { importId, fileName: file.name, headers, options };
    // Not in turn with what is changed by hand, which would have to wait for a whole batch.
    const committed = await retryWhileStale<CommittedBatch, CommitFailure>(session.directory, async () => {
      const lookups = keepsNewer
        ? { olderValues: { formerValues: await formerValues(), keepsNewer: () => true } }
        : {};
      const plan = planImport(session.directory, rows, options, newGroupId(session, tools), lookups);
      // After the plan, so that it holds as long as the plan does: an undo or an erasure may have changed it.
      const soFar = (await readImport(session.store, importId)) ?? null;
      record = soFar;
      if (soFar !== null && importState(soFar) === 'undone') return err({ type: 'cancelled' });
      const remembered = soFar === null ? toRemember() : [];
      const toRecord = (part: ImportRecord) => addUp(soFar, part, { ...batches, done, file });
      const tell = (progress: ImportProgress) => onProgress(progressOf(progress));
      const planned = { ...work, remembered, toRecord };
      const written = await commitImport(session, plan, planned, tools, tell, signal);
      return written.ok ? ok({ plan, record: written.value.record }) : written;
    });
    if (!committed.ok) return outcome(committed.error);
    record = committed.value.record;
    await keepRejected(committed.value.plan, rows);
  }
  if (record !== null && importState(record) === 'stopped') return outcome({ type: 'fileUnreadable' });
  return outcome(null);
}

function addUp(earlier: ImportRecord | null, part: ImportRecord, batches: ImportBatches): ImportRecord {
  if (earlier === null) return { ...part, batches };
  return {
    ...earlier,
    counts: sumOf(earlier.counts, part.counts),
    groupsAdded: earlier.groupsAdded + part.groupsAdded,
    batches,
  };
}

function sumOf(
  one: ImportRecord['counts'],
  other: ImportRecord['counts'],
): Readonly<Record<RowKind, number>> {
  const sum = { ...one };
  for (const kind of rowKinds) sum[kind] += other[kind];
  return sum;
}
