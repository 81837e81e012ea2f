/**
 * How many documents one request has (DESIGN, sync rules 8 and 9): a slow line, or a server that works long on each, would lose the
 * same large request again and again.
 */
import type { Answer } from './couch-database';
import type { SyncClient } from './sync-client';

type Sizes = Pick<SyncClient, 'batchSize' | 'usualBatch' | 'largestPush'>;

/** The least and each step of growth, as a part of the usual size. */
const smallestPart = 16;

/** Smaller after a request of so many documents that was lost, and step by step larger after those that came through. */
export function followLine(sizes: Sizes, documents: number, answer: Answer<unknown>): void {
  const { batchSize, usualBatch } = sizes;
  const step = Math.ceil(usualBatch / smallestPart);
  if (answer.ok) {
    if (documents >= batchSize) sizes.batchSize = Math.min(usualBatch, batchSize + step);
  } else if (isLost(answer.error)) {
    const half = Math.ceil(Math.min(documents, batchSize) / 2);
    if (documents > step) sizes.batchSize = Math.max(step, half);
  }
}

/** For once by the line or the server, and not for what the documents are. */
export function isLost({ type }: Extract<Answer<unknown>, { ok: false }>['error']): boolean {
  return type === 'unreachable' || type === 'serverError';
}

/** Of a push: also no more than the server has shown that it takes. */
export function pushSize({ batchSize, largestPush }: Sizes): number {
  return Math.min(batchSize, largestPush);
}
