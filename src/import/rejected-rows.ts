/** The rejected rows as a file to mend and import again (R14). */
import { guardFormula, unguardFormula } from '../csv/formula-guard';
import type { ImportOptions } from '../domain/import-options';
import type { Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import { rejectedColumns } from './match-rejected-columns';
import type { NumberedRows } from './record-reader';

/** Why each rejected row was rejected, in file order: its errors, without warnings. */
export function rejectionIssues(plan: Plan): Issue[][] {
  return plan.rows
    .filter(({ kind }) => kind === 'rejected')
    .map(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
}

/** How many rows each code rejects; a row can have several. */
export function countRejections(plan: Plan): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const issues of rejectionIssues(plan)) {
    for (const code of new Set(issues.map((issue) => issue.code))) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/**
 * The header, then each rejected row: its own cells, its `Row` in the file, and its `Reason`. The `Row` and
 * `Reason` of an earlier download are replaced, unless a person mapped them. Cells beyond the header come after
 * them, so that the row still has too many until it is mended. Formulas are guarded as in an export (R23), except in
 * a password, which an import takes as it stands.
 *
 * @param reasons the sentence for each of `rejectionIssues`, by position
 */
export function* rejectedRows(
  plan: Plan,
  file: NumberedRows,
  { mapping }: Pick<ImportOptions, 'mapping'>,
  reasons: readonly string[],
): Generator<string[], void> {
  const { headers, records, rowNumbers, formatRecords } = file;
  // Of all batches the first one decides, for they become one file (R5).
  const earlier = rejectedColumns(headers, formatRecords ?? records);
  const isReplaced = earlier.size > 0 && [...earlier].every((column) => !mapping[column]);
  const ownColumns = isReplaced ? headers.length - addedHeaders.length : headers.length;
  const guarded = (cell: string, column: number) => (mapping[column] === 'password' ? cell : guardOnce(cell));
  yield [...headers.slice(0, ownColumns).map(guardOnce), ...addedHeaders];
  let position = 0;
  for (const { kind, record } of plan.rows) {
    if (kind !== 'rejected') continue;
    const cells = (records[record] ?? []).map(guarded);
    while (cells.length < headers.length) cells.push('');
    const reason = guardFormula(reasons[position++] ?? '');
    const row = String(rowNumbers[record] ?? record + 1);
    yield [...cells.slice(0, ownColumns), row, reason, ...cells.slice(headers.length)];
  }
}

const addedHeaders = ['Row', 'Reason'];

function guardOnce(cell: string): string {
  return guardFormula(unguardFormula(cell));
}
