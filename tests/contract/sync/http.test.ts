import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { createHttpTransport } from '../../../src/sync/http-transport';
import { startCouchServer, type CouchServer } from '../../support/sync/couch-server';
import { syncContract } from './sync-contract';

const tools = {
  fetch,
  deadline: (milliseconds: number, signal: AbortSignal) =>
    AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
};

describe('sync over HTTP', () => {
  let server: CouchServer;
  beforeAll(async () => {
    server = await startCouchServer();
  });
  afterAll(() => server.stop());

  for (const [at, { rule, run }] of syncContract.entries()) {
    it(rule, async () => {
      const send = createHttpTransport(`${server.url}/contract-${at}`, { type: 'none' }, tools);
      const created = await createCouchDatabase(send).create(new AbortController().signal);
      expect(created.ok).toBe(true);
      await run(send);
    });
  }
});
