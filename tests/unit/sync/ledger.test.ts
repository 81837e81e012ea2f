import { expect, it } from 'vitest';
import type { SyncedDocument } from '../../../src/domain/sync-record';
import { createLedger } from '../../../src/sync/ledger';

const id = 'user:a';

/** Of a device whose log has these operations on one user, who is there. */
function ledgerOf(synced: SyncedDocument, operations: readonly number[]) {
  const log = operations.map((version) => ({ version, marks: [{ id, before: null }] }));
  const start = { version: 9, synced: new Map([[id, synced]]), log };
  return createLedger('device', start, { ids: () => [id], has: () => true });
}

it('rule 3: what a kill has left in the log, though the server has it, doesn’t wait', () => {
  const ledger = ledgerOf({ rev: '1-a', operations: { device: 3 } }, [2, 3]);
  expect([ledger.waiting.size, ledger.takeDone()]).toEqual([0, [2, 3]]);
  expect(ledger.takeDone()).toEqual([]);
});

it('rule 7: what the server has lost is pushed anew for all that merges had settled, which the log may still hold', () => {
  const ledger = ledgerOf({ rev: '', operations: { other: 1 }, settled: 4 }, [3]);
  expect([...ledger.waiting]).toEqual([id]);
  expect(ledger.operation(id)).toBe(4);
});
