/** Folders on the disk for the profiles of browsers that are killed. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rollcall-'));
}

/** A copy without the lock of the browser that has, or had, the profile open. */
export async function copyProfile(profile: string): Promise<string> {
  const copy = await newProfile();
  await cp(profile, copy, { recursive: true, filter: (path) => !/Singleton/u.test(path) });
  return copy;
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
