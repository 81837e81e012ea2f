import { expect, it } from 'vitest';
import { shareErasures } from '../../../src/engine/share-erasures';

it('every other tab hears who was erased, and the one that tells does not', async () => {
  const heard: string[] = [];
  const tell = shareErasures(() => heard.push('itself'));
  shareErasures((userIds) => heard.push(`second: ${userIds.join()}`));
  shareErasures((userIds) => heard.push(`third: ${userIds.join()}`));
  tell(['a', 'b']);
  await expect.poll(() => heard.toSorted()).toEqual(['second: a,b', 'third: a,b']);
});
