/** The import limit as a person may set it (S4). */

export const leastImportLimit = 1;
export const greatestImportLimit = 1_000_000;

/** The limit that was typed, or null when it isn't a whole number in range. */
export function parseImportLimit(typed: string): number | null {
  if (!/^\d{1,7}$/.test(typed.trim())) return null;
  const limit = Number(typed);
  return limit >= leastImportLimit && limit <= greatestImportLimit ? limit : null;
}
