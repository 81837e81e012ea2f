/** An engine at the edge of the wizard: it answers when the test says so, and keeps what it was asked. */
import type { FileSettings } from '../../../src/domain/csv-file';
import type { ImportOptions } from '../../../src/domain/import-options';
import type {
  CellText,
  BatchFailure,
  CommitFailure,
  FieldGuess,
  FileSummary,
  ImportProgress,
  ImportResult,
  Mend,
  PlanSummary,
  ReviewRow,
  ReviewSlice,
} from '../../../src/engine/engine';
import type { Result } from '../../../src/domain/result';
import { err, ok } from '../../../src/domain/result';
import type { WizardEngine } from '../../../src/state/import-wizard.svelte';

export function fileSummary(changes: Partial<FileSummary> = {}): FileSummary {
  return {
    name: 'people.csv',
    size: 120,
    encoding: 'utf-8',
    encodingSource: 'utf8',
    suggestedEncodings: [],
    replacementCharacters: 0,
    garbled: null,
    escaped: null,
    delimiter: ',',
    headerRow: 1,
    columns: [
      { header: 'Email', samples: ['ada@example.com'], hidesPasswords: false },
      { header: 'Name', samples: ['Ada'], hidesPasswords: false },
    ],
    preview: [['Email', 'Name']],
    recordCount: 1,
    overLimit: false,
    fault: null,
    mapping: ['email', 'firstName'],
    stopped: null,
    remembered: null,
    mended: { cells: 0, leftOut: 0 },
    ...changes,
  };
}

export function planSummary(changes: Partial<PlanSummary> = {}): PlanSummary {
  return {
    counts: { create: 1, update: 0, unchanged: 0, skipped: 0, rejected: 0 },
    newGroups: [],
    warnings: {},
    blocked: null,
    fields: ['email', 'firstName'],
    ambiguousDates: [],
    missingOptions: {},
    differing: 0,
    olderValues: { rows: 0, values: 0, kept: 0 },
    mended: { cells: 0, leftOut: 0 },
    ...changes,
  };
}

export function importResult(generatedPasswords: number): ImportResult {
  const { counts } = planSummary();
  const options: ImportOptions = {
    updateExisting: false,
    notifyNew: false,
    blankCells: 'keep',
    blankCompany: 'individuals',
    newEmails: 'create',
    mapping: ['email', 'firstName'],
    dateOrders: {},
  };
  return {
    record: { id: 'i', fileName: 'people.csv', at: 0, options, headers: [], counts, groupsAdded: 0 },
    generatedPasswords,
    messages: 0,
    rejections: {},
    stopped: null,
  };
}

/** A row to be created, whose email says this. */
function reviewRow(after: string): ReviewRow {
  return {
    row: 2,
    record: 0,
    kind: 'create',
    cells: [{ before: null, after }],
    issues: [],
    skipReason: null,
    older: null,
    reviewed: null,
  };
}

export class FakeImportEngine implements WizardEngine {
  readonly changedFields: Parameters<WizardEngine['changeField']>[0][] = [];
  file = fileSummary();
  /** Answers to `plan`, the last one again and again. */
  plans: PlanSummary[] = [planSummary()];
  committed: Result<ImportResult, CommitFailure> = ok(importResult(0));
  /** Of a run in batches, where that differs. */
  committedInBatches: Result<ImportResult, BatchFailure> | null = null;
  readonly settingsRead: FileSettings[] = [];
  readonly optionsPlanned: ImportOptions[] = [];
  /** Rows of the review that were asked for apart from a plan. */
  readonly slicesAsked: ReviewSlice[] = [];
  /** For each import in batches, the import that it went on with. */
  readonly batchRuns: (string | null)[] = [];
  readonly commits: Result<ImportResult, CommitFailure>[] = [];
  #held: Promise<void> = Promise.resolve();
  #isCommitting = false;

  /** Nothing is answered until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.#held = new Promise((resolve) => (release = resolve));
    return () => release();
  }

  async openFile(
    file: File,
    settings: FileSettings,
    onProgress: (done: number) => void,
  ): Promise<FileSummary> {
    this.settingsRead.push(settings);
    onProgress(0.5);
    await this.#held;
    return { ...this.file, name: file.name };
  }

  async plan(options: ImportOptions, inSight: ReviewSlice | null) {
    return {
      plan: await this.planAgain(options),
      rows: inSight === null ? [] : [reviewRow('with the plan')],
    };
  }

  async planAgain(options: ImportOptions): Promise<PlanSummary> {
    this.optionsPlanned.push(options);
    await this.#held;
    const next = this.plans.length > 1 ? this.plans.shift() : this.plans[0];
    return next ?? planSummary();
  }

  async commitImport(
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportResult, CommitFailure>> {
    this.#isCommitting = true;
    onProgress({ phase: 'writing', done: 0.5 });
    await this.#held;
    this.#isCommitting = false;
    this.commits.push(this.committed);
    return this.committed;
  }

  async importInBatches(
    _options: ImportOptions,
    stoppedImportId: string | null,
    _reasons: unknown,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Result<ImportResult, BatchFailure>> {
    this.batchRuns.push(stoppedImportId);
    onProgress({ phase: 'writing', done: 0.5, batch: { number: 2, count: 4 } });
    await this.#held;
    return this.committedInBatches ?? this.committed;
  }

  async cancelImport(): Promise<void> {
    if (this.#isCommitting) this.committed = err({ type: 'cancelled' });
  }

  async reviewRows(slice: ReviewSlice) {
    this.slicesAsked.push(slice);
    return [reviewRow('x')];
  }

  forgotten: Result<null, CommitFailure> = ok(null);
  async forgetMapping() {
    return this.forgotten;
  }

  cell: CellText | null = { column: 0, text: 'x', others: 0 };
  async cellText() {
    return this.cell;
  }

  readonly mends: Mend[] = [];
  onmend = () => {};
  async mend(mend: Mend) {
    this.onmend();
    this.mends.push(mend);
    return true;
  }

  async undoMend() {
    this.onmend();
    return this.mends.pop() !== undefined;
  }

  async addField(field: Parameters<WizardEngine['addField']>[0]) {
    return ok({ undoId: 'undo-1', field: { ...field, id: 'field-1', order: 1 } });
  }

  async changeField(field: Parameters<WizardEngine['changeField']>[0]) {
    this.changedFields.push(field);
    return ok({ undoId: 'undo-2' });
  }

  async closeFile(): Promise<void> {}

  /** How many people are missing from the file; null: it can't be read. */
  missing: number | null = 0;
  async missingUsers(): ReturnType<WizardEngine['missingUsers']> {
    await this.#held;
    if (this.missing === null) return err({ type: 'fileUnreadable' });
    const listed = { start: 0, users: [], selectedIds: [], selectedCount: 0, nameless: 0 };
    return ok({ matching: this.missing, ...listed });
  }

  async guessField(): Promise<FieldGuess> {
    return { type: 'text', options: [] };
  }

  async columnOptions(): Promise<readonly string[]> {
    return [];
  }

  async rejectedRows() {
    return { name: 'rejected-people.csv', blob: new Blob() };
  }

  async generatedPasswords() {
    return { name: 'passwords-people.csv', blob: new Blob() };
  }
}
