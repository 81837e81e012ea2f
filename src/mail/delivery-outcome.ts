/** What an attempt to deliver came to, and how an HTTP answer is read as one (R22). */
import type { MessageProblem } from '../domain/welcome-message';

export type DeliveryOutcome =
  | { readonly type: 'delivered' }
  /** It may work later, by itself; `afterMs` when the server says how much. */
  | { readonly type: 'retry'; readonly problem: MessageProblem; readonly afterMs?: number }
  /** This message never will; others may. */
  | { readonly type: 'refused'; readonly problem: MessageProblem }
  /** No message will until a person changes something. */
  | { readonly type: 'blocked'; readonly problem: MessageProblem };

export const unreachable: DeliveryOutcome = { type: 'retry', problem: { code: 'unreachable' } };

export function blocked(detail: string): DeliveryOutcome {
  return { type: 'blocked', problem: { code: 'misconfigured', detail } };
}

export function refused(detail: string): DeliveryOutcome {
  return { type: 'refused', problem: { code: 'refused', detail } };
}

export function busy(detail: string, afterMs?: number): DeliveryOutcome {
  const problem: MessageProblem = { code: 'busy', detail };
  return afterMs === undefined ? { type: 'retry', problem } : { type: 'retry', problem, afterMs };
}

/** null: a success (2xx). `now` in milliseconds since the epoch, for a `Retry-After` that is a date. */
export async function outcomeOfStatus(response: Response, now: number): Promise<DeliveryOutcome | null> {
  const { status } = response;
  if (response.ok) return null;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return blocked('The address redirects to another one.');
  }
  const detail = await errorDetail(response);
  if (status === 401 || status === 403) return { type: 'blocked', problem: { code: 'unauthorized', detail } };
  if (isTemporary(status)) return busy(detail, retryAfter(response.headers.get('Retry-After'), now));
  if (status === 404 || status === 405 || status === 410) return blocked(detail);
  return refused(detail);
}

/** 409: an attempt with the same key is still under way there. */
function isTemporary(status: number): boolean {
  return status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

/** Milliseconds from now; undefined when the header is absent or unreadable. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** `502 Bad Gateway: upstream is down`, short enough for a table. Markup is no explanation. */
async function errorDetail(response: Response): Promise<string> {
  const status = `${response.status} ${response.statusText}`.trim();
  const type = response.headers.get('Content-Type') ?? '';
  const text = type.includes('html') ? '' : await response.text().catch(() => '');
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? status : `${status}: ${line.slice(0, 160)}`;
}
