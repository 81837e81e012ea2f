/** `Client` and `Customer name`: Company, where the people of the file are others (R6). A customer may as well be the person. */
import type { ColumnTarget } from '../domain/import-options';
import { headerKey } from './header-key';

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

/** Whether hardly any of the clients has the person's own name in it. */
function areOthers(records: readonly (readonly string[])[], client: number, name: number): boolean {
  const pairs = records
    .map((record) => [record[client] ?? '', record[name] ?? ''].map(headerKey))
    .filter((keys) => keys.every((key) => key !== ''));
  const alike = pairs.filter(([client = '', name = '']) => client.includes(name));
  return pairs.length > 0 && alike.length <= pairs.length / 5;
}
