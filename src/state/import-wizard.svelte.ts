/**
 * The Import Data wizard (S3): takes the person's choices, asks the engine, and holds the step that the screen draws. One
 * instance lives as long as the tab, so leaving the page and coming back finds the review as it was.
 */
import { proxy } from 'comlink';
import type { FileSettings } from '../domain/csv-file';
import { defaultImportOptions, type ColumnTarget, type ImportOptions } from '../domain/import-options';
import type { CustomField, FieldId } from '../domain/field';
import type {
  CellText,
  CommitFailure,
  Download,
  FieldFault,
  FieldGuess,
  Mend,
  PlanSummary,
  ReviewSlice,
} from '../engine/engine';
import type { FieldDraft } from './field-draft';
import { firstMatch } from './import-wizard-carry';
import { assignColumn } from './import-wizard-mapping';
import { reviewLine, type ReviewWindow } from './import-wizard-review';
import { goOnWithBatches, runBatches, runImport, type Reasons } from './import-wizard-run';
import { WizardStage, withOptions, type WizardEngine } from './import-wizard-stage.svelte';
import {
  fileInHand,
  firstStep,
  isMendable,
  rowsInList,
  type ChooseProblem,
  type MatchNotice,
  type MatchStep,
  type ReviewTab,
  type WizardStep,
} from './import-wizard-step';

export type { WizardEngine };

/** Beside the page; its name is what the person sees. */
const sampleFile = 'sample-people.csv';

export class ImportWizard {
  readonly #stage: WizardStage;

  constructor(engine: WizardEngine) {
    this.#stage = new WizardStage(engine);
  }

  get #engine(): WizardEngine {
    return this.#stage.engine;
  }

  get current(): WizardStep {
    return this.#stage.current;
  }

  chooseFile(file: File | null): void {
    if (this.current.step === 'choose') this.#stage.current = { ...this.current, file, problem: null };
  }

  /** Reads the chosen file and goes on to the matching, or says why it can't. */
  async next(): Promise<void> {
    const step = this.current;
    if (step.step !== 'choose') return;
    if (step.file === null) this.#stage.current = { ...step, problem: { type: 'noFile' } };
    else await this.#read(step.file, step.left?.source === step.file ? step.left : null);
  }

  /** Goes on with the sample people as if their file had been chosen. */
  async useSample(fetchFile: typeof fetch = fetch): Promise<void> {
    const before = fileInHand(this.current);
    const response = await fetchFile(sampleFile).catch(() => null);
    const contents = response?.ok === true ? await response.blob() : null;
    // Fetching takes a moment, in which a file may have been chosen, or its import begun.
    const now = fileInHand(this.current);
    if (this.current.step === 'importing' || (now !== null && now !== before)) return;
    if (contents !== null) await this.#read(new File([contents], sampleFile, { type: 'text/csv' }), null);
    else this.#stage.current = { ...firstStep, problem: { type: 'sampleMissing' } };
  }

  /** Back to the first step; the same file finds its choices again. */
  back(): void {
    const step = this.current;
    if (step.step === 'match') this.#stage.current = { ...firstStep, file: step.source, left: step };
    if (step.step === 'reading') this.#stage.current = { ...firstStep, file: step.file, left: step.left };
  }

  startOver(): void {
    if (this.current.step === 'importing') return;
    this.#stage.current = firstStep;
    void this.#stage.inTurn(() => this.#engine.closeFile());
  }

  /** The person turns away from a result they have seen: the next import begins at the first step. */
  leaveResult(): void {
    if (this.current.step === 'done') this.startOver();
  }

  /** Reads the file again (R1–R3); what is given as undefined is detected once more. */
  async changeSettings(settings: FileSettings): Promise<void> {
    await this.#stage.change((step) => ({ ...step, settings, work: 'reading', notice: null }));
  }

  /** S4: the limit may be raised on another page; a file that it lets in, or no longer does, is read again. */
  async followLimit(limit: number): Promise<void> {
    const step = this.current;
    if (step.step !== 'match' || step.work === 'reading') return;
    if (step.file.overLimit !== step.file.recordCount > limit)
      await this.changeSettings({ ...step.settings });
  }

  async changeOptions(options: Partial<ImportOptions>): Promise<void> {
    await this.#stage.change((step) => withOptions(step, { ...step.options, ...options }, null));
  }

  /** Gives a column its field; a column that had it becomes *Do not import*, and the notice says so. */
  async assign(column: number, target: ColumnTarget): Promise<void> {
    await this.#stage.change((step) => {
      const { mapping, displaced } = assignColumn(step.options.mapping, column, target);
      const notice: MatchNotice | null =
        target === null || displaced === null
          ? null
          : { type: 'columnDisplaced', field: target, from: displaced };
      return withOptions(step, { ...step.options, mapping }, notice);
    });
  }

  columnOptions(column: number): Promise<readonly string[]> {
    return this.#stage.inTurn(() => this.#engine.columnOptions(column));
  }

  guessField(column: number): Promise<FieldGuess> {
    return this.#stage.inTurn(() => this.#engine.guessField(column));
  }

  /** Makes a custom field and gives it the column (R7). Answers why it couldn't, or null. */
  async addField(column: number, draft: FieldDraft): Promise<CommitFailure | null> {
    const added = await this.#stage.inTurn(() => this.#engine.addField(draft));
    if (!added.ok) return added.error;
    await this.assign(column, added.value.field.id);
    return null;
  }

  /** R6: forgets what is remembered for these headers, and matches the columns anew. Answers why it couldn't, or null. */
  async forgetMapping(): Promise<CommitFailure | null> {
    const step = this.current;
    if (step.step !== 'match') return null;
    const headers = step.file.columns.map(({ header }) => header);
    const forgotten = await this.#stage.inTurn(() => this.#engine.forgetMapping(headers));
    if (!forgotten.ok) return forgotten.error;
    await this.#stage.change((now) => {
      const options = { ...defaultImportOptions, mapping: now.options.mapping };
      return { ...now, options, settings: { ...now.settings }, work: 'reading', notice: null };
    });
    return null;
  }

  /** The cell behind a field of a row; null when no column gives it its value, or over the limit (R5). */
  async cellText(record: number, field: FieldId): Promise<CellText | null> {
    return this.#stage.inTurn(async () => {
      const step = this.current;
      return step.step === 'match' && !step.file.overLimit ? this.#engine.cellText(record, field) : null;
    });
  }

  /** R14: mends rows; resolves when the plan that follows is there. false: it changes nothing. */
  mend(mend: Mend): Promise<boolean> {
    return this.#stage.inTurn(async () => {
      if (this.#stage.hasWaitingWork) await this.#stage.doWaitingWork();
      // The plan is asked for in the same breath: an answer may wait until the page has painted.
      const mending = this.#engine.mend(mend);
      const [isChanged] = await Promise.all([mending, this.#planMended()]);
      return isChanged;
    });
  }

  /** Takes back the newest mend; resolves as `mend` does. false: there is none, and the review stays as it is. */
  undoMend(): Promise<boolean> {
    return this.#stage.inTurn(async () => {
      await this.#stage.doWaitingWork();
      const isUndone = await this.#engine.undoMend();
      if (isUndone) await this.#planMended();
      return isUndone;
    });
  }

  /** In turn. */
  #planMended(): Promise<void> {
    if (this.current.step === 'match')
      this.#stage.current = withOptions(this.current, { ...this.current.options }, null);
    return this.#stage.doWaitingWork();
  }

  /** Lets a drop-down offer values of the file too, and plans again (R8). Answers why it couldn't, or null. */
  async addOptions(field: CustomField, added: readonly string[]): Promise<CommitFailure | FieldFault | null> {
    const options = [...field.options, ...added];
    const changed = await this.#stage.inTurn(() => this.#engine.changeField({ ...field, options }));
    if (!changed.ok) return changed.error;
    await this.changeOptions({});
    return null;
  }

  /** What happens to older values, in all rows: also in those that had a choice of their own. */
  async chooseOlderValues(olderValues: 'replace' | 'keep'): Promise<void> {
    await this.#stage.inTurn(async () => {
      await this.#stage.doWaitingWork();
      await this.#engine.mend({ type: 'keepNewerAsOthers' });
    });
    await this.changeOptions({ olderValues });
  }

  /** Lists people who are not in the file, or no longer does. */
  async listMissing(missing: MatchStep['missing']): Promise<void> {
    if (this.current.step !== 'match') return;
    this.#stage.current = { ...this.current, missing, missingCount: null };
    if (missing !== 'off') await this.#stage.inTurn(() => this.#stage.countMissing());
  }

  /** Something was changed apart from the import: the plan follows, without a word. */
  async followDirectory(): Promise<void> {
    await this.#stage.change((step) => withOptions(step, { ...step.options }, step.notice));
  }

  pickTab(tab: ReviewTab): void {
    if (this.current.step === 'match') this.#stage.current = { ...this.current, pickedTab: tab };
  }

  dismissNotice(): void {
    if (this.current.step === 'match') this.#stage.current = { ...this.current, notice: null };
  }

  /** Asks about the newest plan: choices that wait for their turn are planned first. `otherwise` answers where there is none. */
  ofPlan<Answer, Otherwise>(
    ask: (plan: PlanSummary) => Promise<Answer>,
    otherwise: Otherwise,
  ): Promise<Answer | Otherwise> {
    return this.#stage.inTurn(async () => {
      await this.#stage.doWaitingWork();
      const step = this.current;
      return step.step === 'match' && step.plan?.blocked === null ? ask(step.plan) : otherwise;
    });
  }

  reviewRows(slice: ReviewSlice): Promise<ReviewWindow> {
    return this.ofPlan(
      async (plan) => {
        const matching = rowsInList(plan, slice.list);
        const rows = matching === 0 ? [] : await this.#stage.reviewRows(plan, slice);
        return { matching, rows: rows.map((row) => reviewLine(row, plan.fields)) };
      },
      { matching: 0, rows: [] },
    );
  }

  /** Applies the plan that is shown, whole or not at all (R16). */
  import(): Promise<void> {
    return runImport(this.#stage);
  }

  /** R5: the whole file in batches of the limit. `reasons` says why rows are rejected, in the person's language. */
  importInBatches(reasons: Reasons): Promise<void> {
    return runBatches(this.#stage, reasons);
  }

  /** R5: goes on with an import in batches that stopped: just now, or before this file was chosen again. */
  goOn(reasons: Reasons): Promise<void> {
    return goOnWithBatches(this.#stage, reasons);
  }

  /** Asks the engine to stop; whether it still could, the import's own answer says. */
  async cancelImport(): Promise<void> {
    if (this.current.step !== 'importing') return;
    this.#stage.current = { ...this.current, cancelling: true };
    await this.#engine.cancelImport();
  }

  rejectedRows(reasons: Reasons): Promise<Download> {
    return this.#stage.inTurn(() => this.#engine.rejectedRows(proxy(reasons)));
  }

  /** R19: once; afterwards they are gone. */
  async generatedPasswords(): Promise<Download | null> {
    const step = this.current;
    if (step.step !== 'done' || step.generatedPasswords !== 'waiting') return null;
    const download = await this.#engine.generatedPasswords(step.result.record.id);
    if (this.current === step) this.#stage.current = { ...step, generatedPasswords: 'downloaded' };
    return download;
  }

  async #read(file: File, left: MatchStep | null): Promise<void> {
    const reading: WizardStep = { step: 'reading', file, left, done: 0 };
    this.#stage.current = reading;
    const isAwaited = () => this.current.step === 'reading' && this.current.file === file;
    try {
      const summary = await this.#stage.inTurn(() =>
        this.#stage.openFile(file, left?.settings ?? {}, (done) => {
          if (isAwaited()) this.#stage.current = { ...reading, done };
        }),
      );
      if (!isAwaited()) return;
      if (summary.fault !== null && !isMendable(summary.fault))
        this.#fail(file, { type: 'fault', fileName: file.name, fault: summary.fault });
      else {
        this.#stage.current = firstMatch(file, summary, left);
        await this.#stage.catchUp();
      }
    } catch (error) {
      if (isAwaited()) this.#fail(file, { type: 'crashed', detail: String(error) });
    }
  }

  #fail(file: File, problem: ChooseProblem): void {
    this.#stage.current = { ...firstStep, file, problem };
  }
}
