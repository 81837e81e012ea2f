/**
 * A canary outside IndexedDB: it remembers that there was a directory, so that one which has silently become empty, or
 * older, is noticed at the next start and not taken for a new one.
 */
import type { DirectoryState } from '../engine/engine';
import { recall, remember, type DeviceStorage } from './device-memory';

export type Remembered = Pick<DirectoryState, 'version' | 'userCount'>;

/** The directory that was found is not the one that was left. */
export interface Vanished {
  readonly type: 'vanished';
  readonly expected: number;
  readonly found: number;
}

export interface Canary {
  /** What was last seen; null when nothing was. */
  read(): Remembered | null;
  keep(seen: Remembered): void;
  /** The person starts anew. */
  forget(): void;
}

const key = 'rollcall-canary';

export function createCanary(storage?: DeviceStorage): Canary {
  return {
    read: () => toRemembered(recall(key, storage)),
    keep: ({ version, userCount }) => remember(key, { version, userCount }, storage),
    forget: () => remember(key, null, storage),
  };
}

/**
 * Whether what was found is less than what was remembered. A commit is on disk before the canary hears of it, so the
 * canary may be behind, but never ahead.
 */
export function findVanished(remembered: Remembered | null, found: Remembered): Vanished | null {
  if (remembered === null) return null;
  const isOlder = found.version < remembered.version;
  const isOther = found.version === remembered.version && found.userCount !== remembered.userCount;
  if (!isOlder && !isOther) return null;
  return { type: 'vanished', expected: remembered.userCount, found: found.userCount };
}

function toRemembered(kept: unknown): Remembered | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('version' in kept) || !('userCount' in kept)) return null;
  const { version, userCount } = kept;
  return typeof version === 'number' && typeof userCount === 'number' ? { version, userCount } : null;
}
