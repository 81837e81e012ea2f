/** The number on the installed app's icon: work that waits. */
import type { DirectoryState } from '../engine/engine';

type BadgeCalls = Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>>;

/** What waits, by a count each; a new kind of waiting work is one more line. */
export function waitingWork({
  passwordsToHash,
  outbox: { counts },
}: Pick<DirectoryState, 'passwordsToHash' | 'outbox'>): number {
  const messages = counts === null ? 0 : counts.waiting + counts.queued + counts.failed;
  return passwordsToHash + messages;
}

/** Shows the count, or nothing where the browser has no badges or refuses. */
export async function showBadge(count: number): Promise<void> {
  const browser: BadgeCalls = navigator;
  try {
    await (count === 0 ? browser.clearAppBadge?.() : browser.setAppBadge?.(count));
  } catch {
    // A badge is a courtesy.
  }
}
