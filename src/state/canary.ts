/**
 * A canary outside IndexedDB: it remembers that there was a directory, so that one which has silently become empty, or
 * older, is noticed at the next start and not taken for a new one.
 */
import type { DirectoryState } from '../engine/engine';

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

/** @param storage null where the browser gives none: then nothing is remembered */
export function createCanary(storage: Storage | null): Canary {
  return {
    read: () => parse(storage?.getItem(key) ?? null),
    keep({ version, userCount }) {
      try {
        storage?.setItem(key, JSON.stringify({ version, userCount }));
      } catch {
        // Full: what was kept before still does its work.
      }
    },
    forget: () => storage?.removeItem(key),
  };
}

/** The page's own storage; null where it is forbidden. */
export function canaryStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
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

function parse(text: string | null): Remembered | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    if (!('version' in value) || !('userCount' in value)) return null;
    const { version, userCount } = value;
    return typeof version === 'number' && typeof userCount === 'number' ? { version, userCount } : null;
  } catch {
    return null;
  }
}
