/**
 * Measures the first push and the first pull of a whole directory, against plain `_bulk_docs` and `_changes` of the same
 * documents by a client that keeps nothing, on one server in one run.
 */
import type { Page } from '@playwright/test';
import { startModelServer } from '../support/sync/model-server';
import type { SyncTimes } from './page/main';

export interface SyncRounds {
  readonly push: readonly SyncTimes[];
  readonly pull: readonly SyncTimes[];
}

/**
 * @param openFull a page whose engine has so many users
 * @param openEmpty a page whose engine has none; another one for each round
 */
export async function measureSync(
  rows: number,
  rounds: number,
  openFull: <Answer>(use: (page: Page) => Promise<Answer>) => Promise<Answer>,
  openEmpty: <Answer>(round: number, use: (page: Page) => Promise<Answer>) => Promise<Answer>,
): Promise<SyncRounds> {
  const server = await startModelServer();
  try {
    const address = (name: string, round: number) => `${server.url}/${name}-${round}`;
    const push: SyncTimes[] = [];
    const pull: SyncTimes[] = [];
    await openFull(async (page) => {
      for (let round = 1; round <= rounds; round += 1) {
        push.push(
          await page.evaluate((of) => window.bench.pushRound(...of), [
            address('push', round),
            address('raw', round),
          ] as const),
        );
        const { couch } = server.database(`push-${round}`);
        const users = [...couch.contents().keys()].filter((id) => id.startsWith('user:')).length;
        if (users !== rows) throw new Error(`${users} of ${rows} users have reached the server`);
      }
    });
    for (let round = 1; round <= rounds; round += 1) {
      pull.push(
        await openEmpty(round, (page) =>
          page.evaluate((of) => window.bench.pullRound(...of), [address('push', 1), rows] as const),
        ),
      );
    }
    return { push, pull };
  } finally {
    await server.stop();
  }
}
