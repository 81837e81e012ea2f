/** The outbox before anything is known of it. */
import type { OutboxState } from './engine';

export const idleOutbox: OutboxState = {
  counts: { waiting: 0, queued: 0, sending: 0, sent: 0, failed: 0, discarded: 0 },
  revision: 0,
  delivery: { type: 'idle' },
};
