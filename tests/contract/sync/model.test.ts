import { describe, it } from 'vitest';
import { createCouchModel } from '../../support/sync/couch-model';
import { syncContract } from './sync-contract';

describe('sync with the model of CouchDB', () => {
  for (const { rule, run } of syncContract) {
    it(rule, async () => {
      const couch = createCouchModel();
      await run(couch.send);
    });
  }
});
