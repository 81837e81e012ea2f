/** Custom fields change places with their neighbours. */
import type { CustomField } from '../domain/field';
import { ok, type Result } from '../domain/result';
import type { CommitFailure, Engine } from '../engine/engine';

/**
 * Moves a field one place up (−1) or down (1) among all fields, which come sorted by order. A field at the end stays where
 * it is.
 */
export async function moveField(
  engine: Pick<Engine, 'changeField'>,
  fields: readonly CustomField[],
  field: CustomField,
  by: -1 | 1,
): Promise<Result<null, CommitFailure>> {
  const neighbour = fields[fields.indexOf(field) + by];
  if (neighbour === undefined) return ok(null);
  const moved = await engine.changeField({ ...field, order: neighbour.order });
  if (!moved.ok) return moved;
  return engine.changeField({ ...neighbour, order: field.order });
}
