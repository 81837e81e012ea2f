/**
 * Sync under every fault there is. `ROLLCALL_SYNC_SCHEDULES=10000` runs as many schedules, `ROLLCALL_SYNC_FIRST_SEED=5000`
 * begins with that one, and `ROLLCALL_SYNC_SEED=7` runs the one of that seed alone.
 */
import { expect, test } from 'vitest';
import { simulate } from '../../support/sync/simulation';

const { env } = process;
const only = env['ROLLCALL_SYNC_SEED'];
const first = Number(only ?? env['ROLLCALL_SYNC_FIRST_SEED'] ?? 1);
const schedules = only === undefined ? Number(env['ROLLCALL_SYNC_SCHEDULES'] ?? 120) : 1;
const command = (seed: number) =>
  `ROLLCALL_SYNC_SEED=${seed} npx vitest run --config tests/vitest.config.ts tests/property/sync/simulation.test.ts`;

test(
  'when the network heals, all devices and the server are one, and no edit is lost but into a journal',
  { timeout: 3_600_000 },
  async () => {
    for (let seed = first; seed < first + schedules; seed += 1) {
      try {
        await simulate(seed);
      } catch (error) {
        expect.fail(`${String(error)}\nReplay: ${command(seed)}`);
      }
    }
  },
);
