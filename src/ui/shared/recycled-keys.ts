/** Which element shows which row: whoever leaves the sight leaves an element to those who come, and whoever stays keeps their own. */

/** By the row's index. */
export type RowKeys = ReadonlyMap<number, number>;

/** The keys for these rows, given those of the rows that were drawn before. */
export function recycleKeys(before: RowKeys, indexes: readonly number[]): RowKeys {
  const staying = new Set(indexes);
  const free = [...before].flatMap(([index, key]) => (staying.has(index) ? [] : [key]));
  let next = Math.max(-1, ...before.values()) + 1;
  let used = 0;
  const keys = new Map<number, number>();
  for (const index of indexes) {
    const own = before.get(index);
    if (own !== undefined) keys.set(index, own);
    else if (used < free.length) keys.set(index, free[used++] ?? 0);
    else keys.set(index, next++);
  }
  return keys;
}
