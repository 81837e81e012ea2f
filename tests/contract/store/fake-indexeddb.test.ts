import { describe, it } from 'vitest';
import { backupContract } from './backup-contract';
import { erasureContract } from './erasure-contract';
import { withDatabase } from './open-tab';
import { storeContract } from './store-contract';

describe('the store on fake-indexeddb', () => {
  for (const { rule, run } of [...storeContract, ...backupContract, ...erasureContract])
    it(rule, () => withDatabase(run));
});
