/** Why a commit wrote nothing. */

export type CommitFailure =
  | { readonly type: 'quotaExceeded' }
  | { readonly type: 'planStale' } // the directory changed since (R16)
  | { readonly type: 'cancelled' }
  | { readonly type: 'storeFailed'; readonly detail: string };

/** What a rejected transaction means. A full disk shows only at the end, inside the error that ends the transaction. */
export function toCommitFailure(error: unknown, signal?: AbortSignal): CommitFailure {
  if (isQuotaExceeded(error)) return { type: 'quotaExceeded' };
  if (signal?.aborted === true) return { type: 'cancelled' };
  return { type: 'storeFailed', detail: String(error) };
}

function isQuotaExceeded(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  if ('inner' in error && error.inner !== error && isQuotaExceeded(error.inner)) return true;
  return 'failures' in error && Array.isArray(error.failures) && error.failures.some(isQuotaExceeded);
}
