/** The outbox before anything is known of it. */
import type { OutboxState } from './engine';

export const idleOutbox: OutboxState = {
  counts: null,
  revision: 0,
  delivery: { type: 'idle' },
};
