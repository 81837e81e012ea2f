import { describe, expect, it } from 'vitest';
import { folderPermission } from '../../../src/engine/auto-backup';

describe('whether the browser lets automatic backups be written to their folder', () => {
  it.each(['granted', 'prompt', 'denied'] as const)('is what it says: %s', async (answer) => {
    expect(await folderPermission({ queryPermission: async () => answer })).toBe(answer);
  });

  it('is for the writing to find out where it can’t be asked', async () => {
    expect(await folderPermission({})).toBe('granted');
  });
});
