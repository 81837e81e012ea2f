/** `Client` and `Customer name`: Company, where the people of the file are others (R6). A customer may as well be the person. */
import type { ColumnTarget } from '../domain/import-options';
import { areOthers } from './are-others';

/**
 * The first of `clients` that is Company: Company has no column yet, the rows have an address and a whole name, and
 * the client isn't called as the person is. null when there is none, or no row tells.
 */
export function matchClient(
  clients: readonly number[],
  mapping: readonly ColumnTarget[],
  records: readonly (readonly string[])[],
): number | null {
  const name = mapping.indexOf(mapping.includes('lastName') ? 'lastName' : 'fullName');
  const isWhole = mapping.includes('fullName') || (name >= 0 && mapping.includes('firstName'));
  if (mapping.includes('company') || !mapping.includes('email') || !isWhole) return null;
  return clients.find((client) => areOthers(records, client, name)) ?? null;
}
