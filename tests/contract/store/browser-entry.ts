/** The contract as a page of its own: the test under Node asks it for one case after the other. */
import { backupContract } from './backup-contract';
import { erasureContract } from './erasure-contract';
import { withDatabase } from './open-tab';
import { storeContract } from './store-contract';

declare global {
  interface Window {
    /** Rejects when the store breaks the rule. */
    runContractCase: (rule: string) => Promise<void>;
  }
}

window.runContractCase = async (rule) => {
  const found = [...storeContract, ...backupContract, ...erasureContract].find(
    (contractCase) => contractCase.rule === rule,
  );
  if (found === undefined) throw new Error(`There is no such case: ${rule}`);
  await withDatabase(found.run);
};
