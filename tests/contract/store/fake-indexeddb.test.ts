import 'fake-indexeddb/auto';
import { describe, it } from 'vitest';
import { withDatabase } from './open-tab';
import { storeContract } from './store-contract';

describe('the store on fake-indexeddb', () => {
  for (const { rule, run } of storeContract) it(rule, () => withDatabase(run));
});
