/** The review of the open file (R15): its newest plan (D3), and the lists that the page sees windows of (D1). */
import type { FieldId } from '../domain/field';
import type { ImportOptions } from '../domain/import-options';
import { noRows, type Plan } from '../domain/plan';
import { fullNameColumn } from '../import/full-name-column';
import { columnOfField, countOthersAlike, countMends } from '../import/mend-rows';
import { missingOptions } from '../import/missing-options';
import type { FormerValueLookup } from '../import/older-values';
import { noDifferences, planDifferences } from '../import/plan-differences';
import { planImport } from '../import/plan-import';
import { createReview, planFields, type Review, type ReviewRow } from '../import/review-row';
import { ambiguousDates, countOlderValues, rowPositions, rowsByKind } from '../import/rows-by-kind';
import { commonPasswordCheck } from '../passwords/common-password-check';
import { newGroupId, type ImportTools } from './commit-import';
import type { DirectorySession } from './directory-session';
import type { CellText, PlanSummary, ReviewList, ReviewSlice } from './engine';
import type { MendedFile } from './mended-file';
import { createMissingPeople, type FileRecords, type MissingPeople } from './missing-people';

export interface ImportReview {
  /** What is shown; null before the first plan, and while the options allow none. */
  readonly planned: Planned | null;
  readonly missing: MissingPeople;
  plan(options: ImportOptions): Promise<PlanSummary>;
  /** R16: with the options of the plan that the directory overtook, whose rows it is compared with. */
  planAgain(options: ImportOptions): Promise<PlanSummary>;
  rows(slice: ReviewSlice): readonly ReviewRow[];
  cellText(record: number, field: FieldId): CellText | null;
}

export interface Planned {
  readonly plan: Plan;
  readonly options: ImportOptions;
  readonly review: Review;
  readonly positions: Readonly<Record<ReviewList, Uint32Array>>;
}

export interface ReviewSources {
  readonly file: MendedFile;
  /** All of the file, also where the plan is that of the first batch (R5). */
  readonly allRecords: FileRecords;
  readonly formerValues: () => Promise<FormerValueLookup>;
  /** The file of an import in the history; null when that has forgotten it. */
  readonly importName: (importId: string) => string | null;
}

export function createImportReview(
  session: DirectorySession,
  tools: Pick<ImportTools, 'newId'>,
  { file, allRecords, formerValues, importName }: ReviewSources,
): ImportReview {
  const { directory } = session;
  const missing = createMissingPeople(session);
  let planned: Planned | null = null;
  /** Those of the last plan that was made again: they stay marked while the person deals with them. */
  let differences = noDifferences;

  /** @param overtaken the plan that was shown, when the directory changed since */
  async function makePlan(options: ImportOptions, overtaken: Planned | null): Promise<PlanSummary> {
    const blocked = blockedBy(options);
    if (blocked !== null) {
      planned = null;
      const fields = planFields(options.mapping, directory.customFields);
      return { ...nothingPlanned, blocked, fields, mended: countMends(file.mended) };
    }
    const setsPasswords = options.mapping.includes('password');
    const isCommonPassword = setsPasswords ? await commonPasswordCheck() : () => false;
    const lookup = await formerValues();
    const { rows, mended } = file;
    const { cells, keepsNewer, leftOut } = mended;
    const keepsAll = options.olderValues === 'keep';
    const groupId = newGroupId(session, tools);
    const plan = planImport(directory, { ...rows, leftOut }, options, groupId, {
      isCommonPassword,
      olderValues: {
        formerValues: lookup,
        keepsNewer: (record) => keepsNewer.get(record) ?? keepsAll,
      },
    });
    missing.follow(options, allRecords, rows.records);
    const isMended = (record: number, column: number) => cells.get(record)?.has(column) === true;
    const review = createReview(plan, rows, options, directory, isMended, importName);
    if (overtaken !== null) differences = planDifferences(overtaken, { plan, review });
    const positions = {
      ...rowsByKind(plan),
      differing: rowPositions(plan, differences.records),
      older: rowPositions(plan, plan.olderRows),
    };
    planned = { plan, options, review, positions };
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

  function blockedBy(options: ImportOptions): PlanSummary['blocked'] {
    if (file.read.fault !== null) return 'fileFault';
    return options.mapping.includes('email') ? null : 'noEmailColumn';
  }

  return {
    get planned() {
      return planned;
    },
    missing,
    plan: (options) => makePlan(options, null),
    planAgain: (options) => makePlan(options, planned),

    rows({ list, start, count }) {
      if (planned === null) return [];
      const { plan, review, positions } = planned;
      return Array.from(positions[list].subarray(start, start + count)).flatMap((position) => {
        const row = plan.rows[position];
        return row === undefined ? [] : [differences.beside(review.row(row))];
      });
    },

    cellText(record, field) {
      if (planned === null) return null;
      const { headers, records } = file.rows;
      const cells = records[record] ?? [];
      const { mapping } = planned.options;
      const column = columnOfField(mapping, fullNameColumn(headers, mapping), field, cells);
      if (column < 0) return null;
      if (field === 'password') return { column, text: '', others: 0 };
      const others = countOthersAlike(records, file.mended, column, record);
      return { column, text: cells[column] ?? '', others };
    },
  };
}

const nothingPlanned: Omit<PlanSummary, 'blocked' | 'fields' | 'mended'> = {
  counts: noRows,
  newGroups: [],
  warnings: {},
  ambiguousDates: [],
  missingOptions: {},
  differing: 0,
  olderValues: { rows: 0, values: 0, kept: 0 },
};
