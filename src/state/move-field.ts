/** Custom fields change places with their neighbours. */
import type { CustomField } from '../domain/field';

/**
 * The ids of all fields, which come sorted, after one has moved a place up (−1) or down (1). A field at the end stays where
 * it is.
 */
export function moveField(fields: readonly CustomField[], field: CustomField, by: -1 | 1): readonly string[] {
  const ids = fields.map(({ id }) => id);
  const place = ids.indexOf(field.id);
  const other = ids[place + by];
  return other === undefined ? ids : ids.with(place, other).with(place + by, field.id);
}
