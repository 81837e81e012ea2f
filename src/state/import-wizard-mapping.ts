/** Which column goes to which field, as the person changes it by hand (S11, R6). */
import type { ColumnTarget } from '../domain/import-options';

export interface Assignment {
  readonly mapping: readonly ColumnTarget[];
  /** The column that lost its field to the assigned one, by position, if there was one. */
  readonly displaced: number | null;
}

/** Gives a column its field. One field takes one column (R6), so a column that has it gives it up. */
export function assignColumn(
  mapping: readonly ColumnTarget[],
  column: number,
  target: ColumnTarget,
): Assignment {
  const holder = target === null ? -1 : mapping.indexOf(target);
  const displaced = holder === -1 || holder === column ? null : holder;
  const next = mapping.map((current, position) => {
    if (position === column) return target;
    return position === displaced ? null : current;
  });
  return { mapping: next, displaced };
}

/**
 * The automatic mapping of a file that was read again with other settings, with the person's own choices kept. They stay
 * where the columns do: with another number of columns, the automatic mapping stands alone.
 *
 * @param automatic what the engine proposed for the file as it was read before
 * @param chosen what the person made of that
 * @param next what the engine proposes now
 */
export function carryMapping(
  automatic: readonly ColumnTarget[],
  chosen: readonly ColumnTarget[],
  next: readonly ColumnTarget[],
): readonly ColumnTarget[] {
  if (automatic.length !== next.length) return next;
  return chosen.reduce<readonly ColumnTarget[]>(
    (mapping, target, column) =>
      target === automatic[column] ? mapping : assignColumn(mapping, column, target).mapping,
    next,
  );
}
