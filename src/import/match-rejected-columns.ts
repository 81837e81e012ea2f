/** The two columns that a download of rejected rows adds at the end, `Row` and `Reason`: no later import reads them (R14). */

/** Their positions; none when the file doesn't end in them, or when its `Row` holds anything but row numbers. */
export function rejectedColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
): ReadonlySet<number> {
  const reason = headers.length - 1;
  const row = reason - 1;
  const named = isHeader(headers[row], 'row') && isHeader(headers[reason], 'reason');
  return named && records.every((record) => /^\d*$/u.test(record[row] ?? ''))
    ? new Set([row, reason])
    : new Set();
}

function isHeader(header: string | undefined, name: string): boolean {
  return header?.trim().toLowerCase() === name;
}
