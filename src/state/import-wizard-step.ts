/** The Import Data wizard as one union (S3): every state it can be in, and nothing it can't. */
import type { FileFault, FileSettings } from '../domain/csv-file';
import type { ImportOptions } from '../domain/import-options';
import { rowKinds, type RowKind } from '../domain/plan';
import type {
  BatchFailure,
  FileSummary,
  ImportProgress,
  ImportResult,
  MissingScope,
  PlanSummary,
  ReviewList,
} from '../engine/engine';

export type WizardStep = ChooseStep | ReadingStep | MatchStep | ImportingStep | DoneStep;

export interface ChooseStep {
  readonly step: 'choose';
  readonly file: File | null;
  readonly problem: ChooseProblem | null;
  /** The review that *Back* left: its choices return with the same file. */
  readonly left: MatchStep | null;
}

/** Why the person is (still, or again) at the first step. In each case nothing was written. */
export type ChooseProblem =
  | { readonly type: 'noFile' }
  | { readonly type: 'fault'; readonly fileName: string; readonly fault: FileFault }
  | { readonly type: 'sampleMissing' }
  | { readonly type: 'crashed'; readonly detail: string };

export interface ReadingStep {
  readonly step: 'reading';
  readonly file: File;
  readonly left: MatchStep | null;
  /** 0 to 1. */
  readonly done: number;
}

export interface MatchStep {
  readonly step: 'match';
  readonly source: File;
  readonly file: FileSummary;
  readonly settings: FileSettings;
  readonly options: ImportOptions;
  /** null until the first plan is there. */
  readonly plan: PlanSummary | null;
  /** Rises with every plan: rows fetched for another number are out of date. */
  readonly planNumber: number;
  /** What the engine is doing about the last change of a setting; the old review stays up meanwhile. */
  readonly work: 'none' | 'reading' | 'planning';
  /** The review's tab that the person picked; until then the wizard shows the one that matters most. */
  readonly pickedTab: ReviewTab | null;
  readonly notice: MatchNotice | null;
  /** Whether the review lists people who are not in the file, and among whom. */
  readonly missing: MissingScope | 'off';
  /** How many they are; null until that is known, or when the file can't be read to its end. */
  readonly missingCount: number | null;
}

/** The lists of the review, and the people who are in none of them. */
export type ReviewTab = ReviewList | 'missing';

/** What the person should know before going on. Nothing was written in any of these. */
export type MatchNotice =
  | { readonly type: 'columnDisplaced'; readonly field: string; readonly from: number }
  | { readonly type: 'notImported'; readonly failure: BatchFailure }
  | {
      readonly type: 'planChanged';
      readonly before: PlanSummary['counts'];
      readonly after: PlanSummary['counts'];
    }
  /** The file is read in another way now, without what was mended in its rows. */
  | { readonly type: 'mendsDropped'; readonly cells: number; readonly leftOut: number }
  | { readonly type: 'crashed'; readonly detail: string };

export interface ImportingStep {
  readonly step: 'importing';
  readonly match: MatchStep;
  /** null until the engine has said something. */
  readonly progress: ImportProgress | null;
  readonly cancelling: boolean;
}

export interface DoneStep {
  readonly step: 'done';
  /** What was imported, to go on with when an import in batches stopped. */
  readonly match: MatchStep;
  readonly result: ImportResult;
  readonly generatedPasswords: 'none' | 'waiting' | 'downloaded';
}

export const firstStep: ChooseStep = { step: 'choose', file: null, problem: null, left: null };

/** Faults that other file settings may mend; the others send the person back to choose another file. */
export function isMendable(fault: FileFault): boolean {
  return fault.type === 'unclosedQuote' || fault.type === 'noRecords';
}

/** The file that the person has chosen, whatever has been done with it so far. */
export function fileInHand(step: WizardStep): File | null {
  if (step.step === 'choose' || step.step === 'reading') return step.file;
  return step.step === 'match' ? step.source : step.match.source;
}

/** What closing the tab would lose: an import under way, or what was mended in the file's rows (R14). */
export function hasUnsavedWork(step: WizardStep): boolean {
  if (step.step === 'importing') return true;
  if (step.step !== 'match' || step.plan === null) return false;
  const { cells, leftOut } = step.plan.mended;
  return cells + leftOut > 0;
}

/**
 * Why *Import* can't be pressed now, the first reason first; null when it can. Rows that write nothing are no reason: their
 * result counts them, and gives the rejected ones as a file (R14).
 */
export type ImportBlock = 'fileFault' | 'overLimit' | 'noEmailColumn' | 'nothingToImport' | 'planning';

export function importBlock({ file, plan, work }: MatchStep): ImportBlock | null {
  if (file.fault !== null) return 'fileFault';
  if (file.overLimit) return 'overLimit';
  if (work !== 'none' || plan === null) return 'planning';
  if (plan.blocked !== null) return plan.blocked;
  return rowKinds.every((kind) => plan.counts[kind] === 0) ? 'nothingToImport' : null;
}

/** R5: whether the file can be imported in batches now: it is over the limit, and nothing else stands in the way. */
export function canImportInBatches({ file, plan, work }: MatchStep): boolean {
  return file.overLimit && file.fault === null && work === 'none' && plan !== null && plan.blocked === null;
}

/** Columns whose values are nobody's to read: of passwords, as they are or in disguise (R18). */
export function secretColumns({ file, options }: Pick<MatchStep, 'file' | 'options'>): ReadonlySet<number> {
  return new Set(
    file.columns.flatMap(({ hidesPasswords }, column) =>
      hidesPasswords || options.mapping[column] === 'password' ? [column] : [],
    ),
  );
}

/** The review's tabs: a kind of row each, then those that there is a reason for. */
export function reviewTabs({ plan, missing }: Pick<MatchStep, 'plan' | 'missing'>): readonly ReviewTab[] {
  const whereAny = (list: ReviewList) => (rowsInList(plan, list) > 0 ? [list] : []);
  return [
    ...rowKinds,
    ...whereAny('differing'),
    ...whereAny('older'),
    ...(missing === 'off' ? [] : (['missing'] as const)),
  ];
}

/** The tab the review shows: the picked one, else the first that isn't empty of those that matter most. */
export function shownTab(step: Pick<MatchStep, 'pickedTab' | 'plan' | 'missing'>): ReviewTab {
  const { pickedTab, plan } = step;
  if (pickedTab !== null && reviewTabs(step).includes(pickedTab)) return pickedTab;
  const byWeight: readonly RowKind[] = ['create', 'update', 'rejected', 'skipped', 'unchanged'];
  return byWeight.find((kind) => plan !== null && plan.counts[kind] > 0) ?? 'create';
}

/** How many rows a list of the review has. */
export function rowsInList(plan: PlanSummary | null, list: ReviewList): number {
  if (plan === null) return 0;
  if (list === 'differing') return plan.differing;
  return list === 'older' ? plan.olderValues.rows : plan.counts[list];
}
