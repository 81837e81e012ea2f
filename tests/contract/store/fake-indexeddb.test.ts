import 'fake-indexeddb/auto';
import { describe, it } from 'vitest';
import { backupContract } from './backup-contract';
import { withDatabase } from './open-tab';
import { storeContract } from './store-contract';

describe('the store on fake-indexeddb', () => {
  for (const { rule, run } of [...storeContract, ...backupContract]) it(rule, () => withDatabase(run));
});
