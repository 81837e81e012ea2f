/** What the engine has of its surroundings: the worker's own, or a test's. */
import type { HttpRequest } from '../mail/transport';
import type { LeadershipTools } from './sync-leadership';

export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A UUID that nobody has. */
  readonly newId: () => string;
  /** 0 to 1; for nothing that must not be guessed. */
  readonly random: () => number;
  /** Resolves early when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly request: HttpRequest;
  readonly isOnline: () => boolean;
  /** Calls when the network is back. Answers the function that ends it. */
  readonly onOnline: (call: () => void) => () => void;
  readonly pageAddress: string;
  /** This tab among the others of its browser; for one leadership of sync. */
  readonly openTab: () => LeadershipTools;
}
