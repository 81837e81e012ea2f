/** A tab that dies at its n-th contact with the store or the network, before or after what it asked for was done. */
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Send } from '../../../src/sync/transport';

export interface Killable {
  readonly store: SyncStore;
  readonly send: Send;
  /** Resolves when the tab dies: nothing that it waits for is answered from then on. */
  readonly death: Promise<void>;
}

export function killableAfter(contacts: number, store: SyncStore, send: Send): Killable {
  let left = contacts;
  let die = () => {};
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });

  async function live(): Promise<void> {
    if ((left -= 1) >= 0) return;
    die();
    await new Promise(() => {});
  }
  async function survive<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await live();
    const answer = await work();
    await live();
    return answer;
  }
  return {
    death,
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
