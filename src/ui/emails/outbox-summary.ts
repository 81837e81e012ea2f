/** The outbox in a few words: what stands beside the page's heading. */
import type { MessageCounts } from '../../domain/welcome-message';
import { t } from '../../texts/texts.svelte';

export function outboxTotal(counts: MessageCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Messages that can be sent, downloaded or discarded. */
export function openCount({ waiting, queued, failed }: MessageCounts): number {
  return waiting + queued + failed;
}

/** `12 waiting, 3 sent`: only what there is. */
export function outboxSummary({ waiting, queued, sending, sent, failed, discarded }: MessageCounts): string {
  const counts = { waiting: waiting + queued, sending, sent, failed, discarded };
  const states = ['waiting', 'sending', 'sent', 'failed', 'discarded'] as const;
  return t.emails.summary(
    states.filter((state) => counts[state] > 0).map((state) => t.emails.count[state](counts[state])),
  );
}
