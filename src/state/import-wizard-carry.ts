/** What a review begins with, and what it keeps when its file is read again. */
import { defaultImportOptions, type ImportOptions } from '../domain/import-options';
import type { FileSummary } from '../engine/engine';
import { carryMapping } from './import-wizard-mapping';
import type { MatchNotice, MatchStep } from './import-wizard-step';

/** @param left the review of the same file that the person went back from */
export function firstMatch(source: File, file: FileSummary, left: MatchStep | null): MatchStep {
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
    notice: left === null ? null : droppedMends(left, file),
    missing: left?.missing ?? 'off',
    missingCount: null,
  };
}

/** R14: other settings than those it was mended with read a file as it is on the disk. */
export function droppedMends({ plan }: MatchStep, { mended }: FileSummary): MatchNotice | null {
  const { cells, leftOut } = plan?.mended ?? mended;
  const areKept = mended.cells === cells && mended.leftOut === leftOut;
  return areKept || cells + leftOut === 0 ? null : { type: 'mendsDropped', cells, leftOut };
}

/** The person's choices, for the file as it is read now. */
export function carryOptions({ file, options }: MatchStep, next: FileSummary): ImportOptions {
  const mapping = carryMapping(file.mapping, options.mapping, next.mapping);
  const sameColumns = file.columns.length === next.columns.length;
  return { ...options, mapping, dateOrders: sameColumns ? options.dateOrders : {} };
}
