/** The store of sync of an open tab, and a connection for it. */
import { catchUp } from '../../../src/store/catch-up';
import { commit } from '../../../src/store/commit';
import type { SyncLink } from '../../../src/store/sync-link';
import { createDirectorySyncStore } from '../../../src/sync/directory-sync-store';
import type { SyncStore } from '../../../src/sync/sync-store';
import type { Tab } from '../store/open-tab';

export const link: SyncLink = {
  deviceId: 'device',
  address: 'https://couch.example.org/rollcall',
  signIn: 'none',
  userName: '',
  secret: null,
  isRefused: false,
};

export function storeOf({ store, directory }: Tab): SyncStore {
  return createDirectorySyncStore({
    store,
    directory,
    commit: (version, changes) => commit(store, directory, version, changes),
    catchUp: async () => void (await catchUp(store, directory)),
  });
}
