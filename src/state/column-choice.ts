/** Which columns the list of users shows, and in which order: a person's own choice, kept on this device. */
import type { FieldId } from '../domain/field';
import { recall, remember, type DeviceStorage } from './device-memory';

export interface ColumnChoice {
  /** Columns that it doesn't name (fields made later) follow in their own order. */
  readonly order: readonly FieldId[];
  readonly hidden: readonly FieldId[];
}

const key = 'rollcall-user-columns';

export const allColumns: ColumnChoice = { order: [], hidden: [] };

/** All columns where nothing was kept, or it can't be read. */
export function readColumnChoice(storage?: DeviceStorage): ColumnChoice {
  const kept = recall(key, storage);
  if (typeof kept !== 'object' || kept === null) return allColumns;
  return {
    order: 'order' in kept ? textsIn(kept.order) : [],
    hidden: 'hidden' in kept ? textsIn(kept.hidden) : [],
  };
}

export function writeColumnChoice(choice: ColumnChoice, storage?: DeviceStorage): void {
  remember(key, choice, storage);
}

/** All columns in the chosen order, hidden ones too. */
export function orderedColumns<Column extends { readonly id: FieldId }>(
  columns: readonly Column[],
  { order }: ColumnChoice,
): readonly Column[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = ({ id }: Column) => places.get(id) ?? order.length;
  return columns.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The columns to show; at least one always is. */
export function shownColumns<Column extends { readonly id: FieldId }>(
  columns: readonly Column[],
  choice: ColumnChoice,
): readonly Column[] {
  const hidden = new Set(choice.hidden);
  const ordered = orderedColumns(columns, choice);
  const shown = ordered.filter(({ id }) => !hidden.has(id));
  return shown.length === 0 ? ordered.slice(0, 1) : shown;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
