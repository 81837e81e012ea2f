/** A tab that dies at its n-th contact with the store or the network, before or after what it asked for was done. */
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send } from '../../../src/sync/transport';
import { TabKilled } from './faulty-network';

export function killableAfter(
  contacts: number,
  store: SyncStore,
  send: Send,
): { readonly store: SyncStore; readonly send: Send } {
  let left = contacts;
  async function survive<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if ((left -= 1) < 0) throw new TabKilled();
    const answer = await work();
    if ((left -= 1) < 0) throw new TabKilled();
    return answer;
  }
  return {
    store: {
      directory: store.directory,
      takeOver: (leader) => survive(() => store.takeOver(leader)),
      follow: (version) => survive(() => store.follow(version)),
      imports: (ids) => survive(() => store.imports(ids)),
      importIds: () => survive(() => store.importIds()),
      save: (write) => survive(() => store.save(write)),
      edit: (version, changes) => survive(() => store.edit(version, changes)),
      commit: (version, changes, write) => survive(() => store.commit(version, changes, write)),
      forget: (versions) => survive(() => store.forget(versions)),
    },
    send: (request, signal) => survive(() => send(request, signal)),
  };
}
