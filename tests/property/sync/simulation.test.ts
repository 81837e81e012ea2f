/**
 * Sync under every fault there is. `ROLLCALL_SYNC_SCHEDULES=10000` runs as many schedules, `ROLLCALL_SYNC_SEED=7` the one of
 * that seed.
 */
import { expect, test } from 'vitest';
import { simulate } from '../../support/sync/simulation';

const only = process.env['ROLLCALL_SYNC_SEED'];
const schedules = Number(process.env['ROLLCALL_SYNC_SCHEDULES'] ?? 250);
const command = (seed: number) =>
  `ROLLCALL_SYNC_SEED=${seed} npx vitest run --config tests/vitest.config.ts tests/property/sync/simulation.test.ts`;

test(
  'when the network heals, all devices and the server are one, and no edit is lost but into a journal',
  { timeout: 3_600_000 },
  async () => {
    const seeds = only === undefined ? Array.from({ length: schedules }, (_, at) => at + 1) : [Number(only)];
    for (const seed of seeds) {
      try {
        await simulate(seed);
      } catch (error) {
        expect.fail(`${String(error)}\nReplay: ${command(seed)}`);
      }
    }
  },
);
