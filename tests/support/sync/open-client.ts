/** A sync client as a tab has one, for tests of what its passes do. */
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createSyncClient, type SyncClient } from '../../../src/sync/sync-client';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send } from '../../../src/sync/transport';

type ClientFacts = Parameters<typeof createSyncClient>[0];

/** @param facts where the device, the tab or the size of its requests matters */
export function openClient(
  store: SyncStore,
  send: Send,
  facts: Partial<Pick<ClientFacts, 'deviceId' | 'leader' | 'batchSize'>> = {},
): Promise<SyncClient> {
  return createSyncClient({
    deviceId: 'device',
    leader: 'tab',
    database: createCouchDatabase(send),
    store,
    tools: { now: () => 5_000, newId: () => crypto.randomUUID() },
    signal: new AbortController().signal,
    onProgress: () => {},
    ...facts,
  });
}
