/** The import itself, from the review to its result, or back to the review with why not (R5, R16). */
import { proxy } from 'comlink';
import type { Issue } from '../domain/issue';
import { err, type Result } from '../domain/result';
import type { BatchFailure, ImportProgress, ImportResult, PlanSummary } from '../engine/engine';
import type { WizardStage } from './import-wizard-stage.svelte';
import { canImportInBatches, importBlock, type MatchNotice, type MatchStep } from './import-wizard-step';

/** Says issues in the person's language; the engine has none. */
export type Reasons = (issues: readonly Issue[][]) => Promise<string[]>;

/** Applies the plan that is shown, whole or not at all (R16). */
export async function runImport(stage: WizardStage): Promise<void> {
  const match = stage.current;
  if (match.step !== 'match' || importBlock(match) !== null) return;
  await run(stage, match, (onProgress) => stage.engine.commitImport(proxy(onProgress)));
}

/** R5: the whole file in batches of the limit. */
export async function runBatches(stage: WizardStage, reasons: Reasons): Promise<void> {
  const match = stage.current;
  if (match.step !== 'match' || !canImportInBatches(match)) return;
  await run(stage, match, (onProgress) =>
    stage.engine.importInBatches(match.options, null, proxy(reasons), proxy(onProgress)),
  );
}

/** R5: goes on with an import in batches that stopped: just now, or before this file was chosen again. */
export async function goOnWithBatches(stage: WizardStage, reasons: Reasons): Promise<void> {
  const step = stage.current;
  if (step.step !== 'match' && step.step !== 'done') return;
  const match = step.step === 'match' ? step : step.match;
  const stopped = step.step === 'match' ? step.file.stopped : step.result.record;
  if (stopped === null) return;
  await run(stage, match, (onProgress) =>
    stage.engine.importInBatches(match.options, stopped.id, proxy(reasons), proxy(onProgress)),
  );
}

type Work = (onProgress: (progress: ImportProgress) => void) => Promise<Result<ImportResult, BatchFailure>>;

/** While passwords are hashed the directory changes twice a second: two attempts are seldom both too late. */
const mostAttempts = 5;

async function run(stage: WizardStage, match: MatchStep, work: Work, attempt = 1): Promise<void> {
  stage.current = { step: 'importing', match, progress: null, cancelling: false };
  try {
    const imported = await stage.inTurn(async () => {
      // Cancelled while it waited for its turn, when the engine had nothing to stop yet.
      if (stage.current.step === 'importing' && stage.current.cancelling)
        return err({ type: 'cancelled' } as const);
      return work((progress) => {
        if (stage.current.step === 'importing') stage.current = { ...stage.current, progress };
      });
    });
    if (imported.ok) {
      const generatedPasswords = imported.value.generatedPasswords > 0 ? 'waiting' : 'none';
      stage.current = { step: 'done', match, result: imported.value, generatedPasswords };
    } else if (imported.error.type === 'planStale') await planAgain(stage, match, work, attempt);
    else stage.current = { ...match, notice: { type: 'notImported', failure: imported.error } };
  } catch (error) {
    stage.current = { ...match, notice: { type: 'crashed', detail: String(error) } };
  }
}

/** R16: where a row differs from what was reviewed, the person sees it first; where none does, there is nothing to ask. */
async function planAgain(stage: WizardStage, match: MatchStep, work: Work, attempt: number): Promise<void> {
  const plan = await stage.inTurn(() => stage.engine.planAgain(match.options));
  const isCancelled = stage.current.step === 'importing' && stage.current.cancelling;
  const planned = { ...match, plan, planNumber: match.planNumber + 1 };
  if (!isCancelled && attempt < mostAttempts && isAsReviewed(match, plan)) {
    await run(stage, planned, work, attempt + 1);
    return;
  }
  const before = match.plan?.counts ?? plan.counts;
  const notice: MatchNotice = isCancelled
    ? { type: 'notImported', failure: { type: 'cancelled' } }
    : { type: 'planChanged', before, after: plan.counts };
  const pickedTab = plan.differing > 0 ? 'differing' : match.pickedTab;
  stage.current = { ...planned, notice, pickedTab };
  await stage.inTurn(() => stage.countMissing());
}

function isAsReviewed({ plan: reviewed }: MatchStep, plan: PlanSummary): boolean {
  return plan.differing === 0 && JSON.stringify(reviewed?.counts) === JSON.stringify(plan.counts);
}
