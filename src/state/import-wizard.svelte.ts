/**
 * The Import Data wizard (S3): takes the person's choices, asks the engine, and holds the step that the screen draws. One
 * instance lives as long as the tab, so leaving the page and coming back finds the review as it was.
 */
import { proxy } from 'comlink';
import { assertNever } from '../domain/assert-never';
import type { FileSettings } from '../domain/csv-file';
import { defaultImportOptions, type ColumnTarget, type ImportOptions } from '../domain/import-options';
import type { CustomField, FieldId } from '../domain/field';
import type { Issue } from '../domain/issue';
import type { RowKind } from '../domain/plan';
import type { Result } from '../domain/result';
import type {
  CellText,
  CommitFailure,
  Download,
  Engine,
  FieldFault,
  FileSummary,
  ImportProgress,
  ImportResult,
  Mend,
} from '../engine/engine';
import type { FieldDraft } from './field-draft';
import { reviewLine, type ReviewWindow } from './import-wizard-review';
import { assignColumn, carryMapping } from './import-wizard-mapping';
import {
  canImportInBatches,
  firstStep,
  importBlock,
  isMendable,
  nothingMended,
  type ChooseProblem,
  type MatchNotice,
  type MatchStep,
  type WizardStep,
} from './import-wizard-step';

/** What the wizard asks of the engine. */
export type ImportEngine = Pick<
  Engine,
  | 'addField'
  | 'cancelImport'
  | 'cellText'
  | 'changeField'
  | 'closeFile'
  | 'commitImport'
  | 'distinctValues'
  | 'forgetMapping'
  | 'generatedPasswords'
  | 'importInBatches'
  | 'mend'
  | 'openFile'
  | 'plan'
  | 'rejectedRows'
  | 'reviewRows'
>;

/** Says issues in the person's language; the engine has none. */
type Reasons = (issues: readonly Issue[][]) => Promise<string[]>;

export class ImportWizard {
  current = $state.raw<WizardStep>(firstStep);

  readonly #engine: ImportEngine;
  /** The engine holds one file and one plan, so it is asked one thing at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(engine: ImportEngine) {
    this.#engine = engine;
  }

  chooseFile(file: File | null): void {
    if (this.current.step === 'choose') this.current = { ...this.current, file, problem: null };
  }

  /** Reads the chosen file and goes on to the matching, or says why it can't. */
  async next(): Promise<void> {
    const step = this.current;
    if (step.step !== 'choose') return;
    if (step.file === null) this.current = { ...step, problem: { type: 'noFile' } };
    else await this.#read(step.file, step.left?.source === step.file ? step.left : null);
  }

  /** Goes on with the sample people as if their file had been chosen. */
  async useSample(url: string, fetchFile: typeof fetch = fetch): Promise<void> {
    if (this.current.step === 'importing') return;
    const response = await fetchFile(url).catch(() => null);
    if (response?.ok) {
      const name = url.slice(url.lastIndexOf('/') + 1);
      await this.#read(new File([await response.blob()], name, { type: 'text/csv' }), null);
    } else this.current = { ...firstStep, problem: { type: 'sampleMissing' } };
  }

  /** Back to the first step; the same file finds its choices again. */
  back(): void {
    const step = this.current;
    if (step.step === 'match') this.current = { ...firstStep, file: step.source, left: step };
    if (step.step === 'reading') this.current = { ...firstStep, file: step.file, left: step.left };
  }

  startOver(): void {
    if (this.current.step === 'importing') return;
    this.current = firstStep;
    void this.#inTurn(() => this.#engine.closeFile());
  }

  /** The person turns away from a result they have seen: the next import begins at the first step. */
  leaveResult(): void {
    if (this.current.step === 'done') this.startOver();
  }

  /** Reads the file again (R1–R3); what is given as undefined is detected once more. */
  async changeSettings(settings: FileSettings): Promise<void> {
    await this.#change((step) => ({ ...step, settings, work: 'reading', notice: null }));
  }

  /** S4: the limit may be raised on another page; a file that it lets in, or no longer does, is read again. */
  async followLimit(limit: number): Promise<void> {
    const step = this.current;
    if (step.step !== 'match' || step.work === 'reading') return;
    if (step.file.overLimit !== step.file.recordCount > limit)
      await this.changeSettings({ ...step.settings });
  }

  async changeOptions(options: Partial<ImportOptions>): Promise<void> {
    await this.#change((step) => withOptions(step, { ...step.options, ...options }, null));
  }

  /** Gives a column its field; a column that had it becomes *Do not import*, and the notice says so. */
  async assign(column: number, target: ColumnTarget): Promise<void> {
    await this.#change((step) => {
      const { mapping, displaced } = assignColumn(step.options.mapping, column, target);
      const notice: MatchNotice | null =
        target === null || displaced === null
          ? null
          : { type: 'columnDisplaced', field: target, from: displaced };
      return withOptions(step, { ...step.options, mapping }, notice);
    });
  }

  distinctValues(column: number, atMost: number): Promise<readonly string[]> {
    return this.#inTurn(() => this.#engine.distinctValues(column, atMost));
  }

  /** Makes a custom field and gives it the column (R7). Answers why it couldn't, or null. */
  async addField(column: number, draft: FieldDraft): Promise<CommitFailure | null> {
    const added = await this.#inTurn(() => this.#engine.addField(draft));
    if (!added.ok) return added.error;
    await this.assign(column, added.value.field.id);
    return null;
  }

  /** R6: forgets what is remembered for these headers, and matches the columns anew. */
  async forgetMapping(): Promise<void> {
    const step = this.current;
    if (step.step !== 'match') return;
    await this.#inTurn(() => this.#engine.forgetMapping(step.file.columns.map(({ header }) => header)));
    this.current = { ...step, options: { ...defaultImportOptions, mapping: step.options.mapping } };
    await this.changeSettings({ ...step.settings });
  }

  /** The cell behind a field of a row; null when no column gives it its value, or over the limit (R5). */
  async cellText(record: number, field: FieldId): Promise<CellText | null> {
    return this.#inTurn(async () => {
      const step = this.current;
      return step.step === 'match' && !step.file.overLimit ? this.#engine.cellText(record, field) : null;
    });
  }

  /** R14: mends rows; resolves when the plan that follows is there. */
  async mend(mend: Mend): Promise<void> {
    await this.#inTurn(async () => {
      await this.#doWaitingWork();
      const mended = await this.#engine.mend(mend);
      if (this.current.step === 'match')
        this.current = withOptions({ ...this.current, mended }, { ...this.current.options }, null);
      await this.#doWaitingWork();
    });
  }

  /** Lets a drop-down offer values of the file too, and plans again (R8). Answers why it couldn't, or null. */
  async addOptions(field: CustomField, added: readonly string[]): Promise<CommitFailure | FieldFault | null> {
    const options = [...field.options, ...added];
    const changed = await this.#inTurn(() => this.#engine.changeField({ ...field, options }));
    if (!changed.ok) return changed.error;
    await this.changeOptions({});
    return null;
  }

  pickTab(kind: RowKind): void {
    if (this.current.step === 'match') this.current = { ...this.current, pickedTab: kind };
  }

  dismissNotice(): void {
    if (this.current.step === 'match') this.current = { ...this.current, notice: null };
  }

  /** Rows of the newest plan: when choices wait for their turn, they are planned first. */
  async reviewRows(kind: RowKind, start: number, count: number): Promise<ReviewWindow> {
    return this.#inTurn(async () => {
      await this.#doWaitingWork();
      const step = this.current;
      if (step.step !== 'match' || step.plan === null) return { matching: 0, rows: [] };
      const { counts, fields } = step.plan;
      const rows = counts[kind] === 0 ? [] : await this.#engine.reviewRows(kind, start, count);
      return { matching: counts[kind], rows: rows.map((row) => reviewLine(row, fields)) };
    });
  }

  /** Applies the plan that is shown, whole or not at all (R16). */
  async import(): Promise<void> {
    const match = this.current;
    if (match.step !== 'match' || importBlock(match) !== null) return;
    await this.#run(match, (onProgress) => this.#engine.commitImport(proxy(onProgress)));
  }

  /** R5: the whole file in batches of the limit. `reasons` says why rows are rejected, in the person's language. */
  async importInBatches(reasons: Reasons): Promise<void> {
    const match = this.current;
    if (match.step !== 'match' || !canImportInBatches(match)) return;
    await this.#run(match, (onProgress) =>
      this.#engine.importInBatches(match.options, null, proxy(reasons), proxy(onProgress)),
    );
  }

  /** R5: goes on with an import in batches that stopped: just now, or before this file was chosen again. */
  async goOn(reasons: Reasons): Promise<void> {
    const step = this.current;
    if (step.step !== 'match' && step.step !== 'done') return;
    const match = step.step === 'match' ? step : step.match;
    const stopped = step.step === 'match' ? step.file.stopped : step.result.record;
    if (stopped === null) return;
    await this.#run(match, (onProgress) =>
      this.#engine.importInBatches(match.options, stopped.id, proxy(reasons), proxy(onProgress)),
    );
  }

  async #run(
    match: MatchStep,
    run: (onProgress: (progress: ImportProgress) => void) => Promise<Result<ImportResult, CommitFailure>>,
  ): Promise<void> {
    this.current = { step: 'importing', match, progress: null, cancelling: false };
    try {
      const imported = await this.#inTurn(() =>
        run((progress) => {
          if (this.current.step === 'importing') this.current = { ...this.current, progress };
        }),
      );
      if (imported.ok) {
        const generatedPasswords = imported.value.generatedPasswords > 0 ? 'waiting' : 'none';
        this.current = { step: 'done', match, result: imported.value, generatedPasswords };
      } else await this.#returnToReview(match, imported.error);
    } catch (error) {
      this.current = { ...match, notice: { type: 'crashed', detail: String(error) } };
    }
  }

  /** Asks the engine to stop; whether it still could, the import's own answer says. */
  async cancelImport(): Promise<void> {
    if (this.current.step !== 'importing') return;
    this.current = { ...this.current, cancelling: true };
    await this.#engine.cancelImport();
  }

  rejectedRows(reasons: Reasons): Promise<Download> {
    return this.#inTurn(() => this.#engine.rejectedRows(proxy(reasons)));
  }

  /** R19: once; afterwards they are gone. */
  async generatedPasswords(): Promise<Download | null> {
    const step = this.current;
    if (step.step !== 'done' || step.generatedPasswords !== 'waiting') return null;
    const download = await this.#engine.generatedPasswords(step.result.record.id);
    if (this.current === step) this.current = { ...step, generatedPasswords: 'downloaded' };
    return download;
  }

  async #read(file: File, left: MatchStep | null): Promise<void> {
    const reading: WizardStep = { step: 'reading', file, left, done: 0 };
    this.current = reading;
    const isAwaited = () => this.current.step === 'reading' && this.current.file === file;
    try {
      const summary = await this.#inTurn(() =>
        this.#openFile(file, left?.settings ?? {}, (done) => {
          if (isAwaited()) this.current = { ...reading, done };
        }),
      );
      if (!isAwaited()) return;
      if (summary.fault !== null && !isMendable(summary.fault))
        this.#fail(file, { type: 'fault', fileName: file.name, fault: summary.fault });
      else {
        this.current = firstMatch(file, summary, left);
        await this.#catchUp();
      }
    } catch (error) {
      if (isAwaited()) this.#fail(file, { type: 'crashed', detail: String(error) });
    }
  }

  #fail(file: File, problem: ChooseProblem): void {
    this.current = { ...firstStep, file, problem };
  }

  async #change(change: (step: MatchStep) => MatchStep): Promise<void> {
    if (this.current.step !== 'match') return;
    this.current = change(this.current);
    await this.#catchUp();
  }

  #catchUp(): Promise<void> {
    return this.#inTurn(() => this.#doWaitingWork());
  }

  /** Does the work that the newest choices ask for; choices made meanwhile have their own turn, and the last one wins. */
  async #doWaitingWork(): Promise<void> {
    try {
      if (this.current.step === 'match' && this.current.work === 'reading') await this.#reread(this.current);
      if (this.current.step === 'match' && this.current.work === 'planning') await this.#plan(this.current);
    } catch (error) {
      if (this.current.step === 'match')
        this.current = { ...this.current, work: 'none', notice: { type: 'crashed', detail: String(error) } };
    }
  }

  async #reread(asked: MatchStep): Promise<void> {
    const file = await this.#openFile(asked.source, asked.settings, () => {});
    const step = this.current;
    if (step.step !== 'match' || step.source !== asked.source || step.settings !== asked.settings) return;
    const notice = droppedMends(step) ?? step.notice;
    const options = carryOptions(step, file);
    this.current = { ...step, file, options, mended: nothingMended, notice, work: 'planning' };
  }

  async #plan(asked: MatchStep): Promise<void> {
    const plan = await this.#engine.plan(asked.options);
    const step = this.current;
    if (step.step !== 'match' || step.options !== asked.options || step.work !== 'planning') return;
    this.current = { ...step, plan, planNumber: step.planNumber + 1, work: 'none' };
  }

  async #returnToReview(match: MatchStep, failure: CommitFailure): Promise<void> {
    switch (failure.type) {
      case 'planStale': {
        const plan = await this.#inTurn(() => this.#engine.plan(match.options));
        const before = match.plan?.counts ?? plan.counts;
        const notice: MatchNotice = { type: 'planChanged', before, after: plan.counts };
        this.current = { ...match, plan, planNumber: match.planNumber + 1, notice };
        return;
      }
      case 'quotaExceeded':
      case 'cancelled':
      case 'storeFailed':
        this.current = { ...match, notice: { type: 'notImported', failure } };
        return;
      default:
        assertNever(failure);
    }
  }

  #openFile(file: File, settings: FileSettings, onProgress: (done: number) => void): Promise<FileSummary> {
    return this.#engine.openFile(file, settings, proxy(onProgress));
  }

  #inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(ask);
    this.#turn = answer.catch(() => {});
    return answer;
  }
}

function firstMatch(source: File, file: FileSummary, left: MatchStep | null): MatchStep {
  const { mapping, remembered } = file;
  const options = left
    ? carryOptions(left, file)
    : { ...defaultImportOptions, ...remembered?.options, mapping };
  return {
    step: 'match',
    source,
    file,
    settings: left?.settings ?? {},
    options,
    plan: null,
    planNumber: left?.planNumber ?? 0,
    work: 'planning',
    pickedTab: left?.pickedTab ?? null,
    notice: left === null ? null : droppedMends(left),
    mended: nothingMended,
  };
}

function withOptions(step: MatchStep, options: ImportOptions, notice: MatchNotice | null): MatchStep {
  return { ...step, options, notice, work: step.work === 'reading' ? 'reading' : 'planning' };
}

/** A file that is read again is as it is on the disk. */
function droppedMends({ mended: { cells, leftOut } }: MatchStep): MatchNotice | null {
  return cells + leftOut > 0 ? { type: 'mendsDropped', cells, leftOut } : null;
}

/** The person's choices, for the file as it is read now. */
function carryOptions({ file, options }: MatchStep, next: FileSummary): ImportOptions {
  const mapping = carryMapping(file.mapping, options.mapping, next.mapping);
  const sameColumns = file.columns.length === next.columns.length;
  return { ...options, mapping, dateOrders: sameColumns ? options.dateOrders : {} };
}
