/** Comparing two versions of a document without their bodies: by revision and by the devices' operations (DESIGN, sync rules 3 and 7). */
import type { Operations } from '../domain/sync-record';

/** Whether a version with `one` holds everything that one with `other` does. */
export function includesOperations(one: Operations, other: Operations): boolean {
  return Object.entries(other).every(([device, operation]) => (one[device] ?? 0) >= operation);
}

/** The last operation of each device that either has. */
export function joinOperations(one: Operations, other: Operations): Operations {
  const joined: Record<string, number> = { ...one };
  for (const [device, operation] of Object.entries(other)) {
    joined[device] = Math.max(joined[device] ?? 0, operation);
  }
  return joined;
}

/** How many edits lie behind a `_rev`; 0 for none. */
export function generationOf(rev: string): number {
  return Number.parseInt(rev, 10) || 0;
}
