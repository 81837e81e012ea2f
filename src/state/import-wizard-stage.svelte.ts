/**
 * Where the wizard stands, and its way to the engine: that holds one file and one plan, so it is asked one thing at a time, and
 * always for what the newest choices want.
 */
import { proxy } from 'comlink';
import type { FileSettings } from '../domain/csv-file';
import type { ImportOptions } from '../domain/import-options';
import { createSerialQueue } from '../domain/serial-queue';
import type { Engine, FileSummary, PlanSummary, ReviewRow, ReviewSlice } from '../engine/engine';
import { carryOptions, droppedMends } from './import-wizard-carry';
import { firstStep, type MatchNotice, type MatchStep, type WizardStep } from './import-wizard-step';

/** What the wizard asks of the engine. */
export type WizardEngine = Pick<
  Engine,
  | 'addField'
  | 'cancelImport'
  | 'cellText'
  | 'changeField'
  | 'closeFile'
  | 'columnOptions'
  | 'commitImport'
  | 'forgetMapping'
  | 'generatedPasswords'
  | 'guessField'
  | 'importInBatches'
  | 'mend'
  | 'undoMend'
  | 'missingUsers'
  | 'openFile'
  | 'plan'
  | 'planAgain'
  | 'rejectedRows'
  | 'reviewRows'
>;

export class WizardStage {
  current = $state.raw<WizardStep>(firstStep);

  readonly engine: WizardEngine;
  /** Asks the engine when everything before is answered. */
  readonly inTurn = createSerialQueue();
  /** What the review asked for last: it comes along with the next plan. */
  #inSight: ReviewSlice | null = null;
  #cameAlong: { plan: PlanSummary; slice: ReviewSlice | null; rows: readonly ReviewRow[] } | null = null;

  constructor(engine: WizardEngine) {
    this.engine = engine;
  }

  openFile(file: File, settings: FileSettings, onProgress: (done: number) => void): Promise<FileSummary> {
    return this.engine.openFile(file, settings, proxy(onProgress));
  }

  /** Changes the review; resolves when what that asks for is done. */
  async change(change: (step: MatchStep) => MatchStep): Promise<void> {
    if (this.current.step !== 'match') return;
    this.current = change(this.current);
    await this.catchUp();
  }

  catchUp(): Promise<void> {
    return this.inTurn(() => this.doWaitingWork());
  }

  get hasWaitingWork(): boolean {
    return this.current.step === 'match' && this.current.work !== 'none';
  }

  /**
   * In turn: does the work that the newest choices ask for; choices made meanwhile have their own turn, and the last one wins.
   */
  async doWaitingWork(): Promise<void> {
    try {
      if (this.current.step === 'match' && this.current.work === 'reading') await this.#reread(this.current);
      if (this.current.step === 'match' && this.current.work === 'planning') await this.#plan(this.current);
    } catch (error) {
      if (this.current.step === 'match')
        this.current = { ...this.current, work: 'none', notice: { type: 'crashed', detail: String(error) } };
    }
  }

  async #reread(asked: MatchStep): Promise<void> {
    const file = await this.openFile(asked.source, asked.settings, () => {});
    const step = this.current;
    if (step.step !== 'match' || step.source !== asked.source || step.settings !== asked.settings) return;
    const notice = droppedMends(step, file) ?? step.notice;
    const options = carryOptions(step, file);
    this.current = { ...step, file, options, notice, work: 'planning' };
  }

  async #plan(asked: MatchStep): Promise<void> {
    const slice = this.#inSight;
    const { plan, rows } = await this.engine.plan(asked.options, slice);
    this.#cameAlong = { plan, slice, rows };
    const step = this.current;
    if (step.step !== 'match' || step.options !== asked.options || step.work !== 'planning') return;
    this.current = { ...step, plan, planNumber: step.planNumber + 1, work: 'none' };
    await this.countMissing();
  }

  /** In turn: rows of the newest plan. */
  async reviewRows(plan: PlanSummary, asked: ReviewSlice): Promise<readonly ReviewRow[]> {
    this.#inSight = asked;
    const here = this.#cameAlong;
    return here?.plan === plan && here.slice !== null && isSame(here.slice, asked)
      ? here.rows
      : this.engine.reviewRows(asked);
  }

  /** In turn: how many are missing from the file, if the review lists them. */
  async countMissing(): Promise<void> {
    const asked = this.current;
    if (asked.step !== 'match' || asked.missing === 'off' || asked.plan?.blocked !== null) return;
    const listed = await this.engine.missingUsers(asked.missing, 0, 0);
    const step = this.current;
    if (step.step !== 'match' || step.missing !== asked.missing) return;
    this.current = { ...step, missingCount: listed.ok ? listed.value.matching : null };
  }
}

function isSame(slice: ReviewSlice, other: ReviewSlice): boolean {
  return slice.list === other.list && slice.start === other.start && slice.count === other.count;
}

/** The same review with other options, to be planned. */
export function withOptions(step: MatchStep, options: ImportOptions, notice: MatchNotice | null): MatchStep {
  return { ...step, options, notice, work: step.work === 'reading' ? 'reading' : 'planning' };
}
