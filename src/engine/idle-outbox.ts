/** The outbox before anything is known of it. */
import { noMessages } from '../domain/welcome-message';
import type { OutboxState } from './engine';

export const idleOutbox: OutboxState = {
  counts: noMessages,
  revision: 0,
  delivery: { type: 'idle' },
};
