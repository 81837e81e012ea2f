/** Switching sync on and off (DESIGN, sync rule 10): nothing happens to a full directory before a person has seen what would. */
import {
  connectSync,
  disconnectSync,
  readEndedSync,
  readSyncLink,
  resumeSync,
  updateSyncLink,
  type SyncLink,
} from '../store/sync-link';
import { checkConnection, parseAddress, toFailure } from '../sync/connection-check';
import type { CouchDatabase } from '../sync/couch-database';
import { summariseMeeting } from '../sync/first-meeting';
import type { DirectorySession } from './directory-session';
import { answersAtAll, endLinkedSession, makeLink, openLinkedDatabase } from './sync-database';
import type { SyncEngine } from './sync-engine';

type Connecting = Pick<
  SyncEngine,
  'connectSync' | 'confirmConnect' | 'cancelConnect' | 'signInAgain' | 'disconnectSync'
>;

export interface ConnectingTools {
  readonly newId: () => string;
  readonly deviceKey: () => Promise<CryptoKey>;
  /** Of the page. */
  readonly pageAddress: string;
  /** Resolves at once when `signal` aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export function createConnecting({ store, directory }: DirectorySession, tools: ConnectingTools): Connecting {
  /** To be confirmed by the person. */
  let prepared: SyncLink | null = null;
  let connecting = new AbortController();

  /** The very database that this device left, as it left it, shows by the token there (rule 7), and meets no stranger. */
  async function isResumed(link: SyncLink, database: CouchDatabase, signal: AbortSignal): Promise<boolean> {
    const ended = await readEndedSync(store);
    if (ended === null) return false;
    const { deviceId, tokens } = ended;
    const there = await database.readToken(deviceId, signal);
    const isSame = there.ok && there.value !== null && tokens.includes(there.value.token);
    return isSame && !signal.aborted && resumeSync(store, { ...link, deviceId });
  }

  return {
    async connectSync(request, onProgress) {
      const address = parseAddress(request.address, tools.pageAddress);
      if (!address.ok) return { type: 'failed', failure: address.error };
      connecting = new AbortController();
      const { signal } = connecting;
      const link = await makeLink(request, address.value, tools);
      const database = await openLinkedDatabase(link, tools.deviceKey, signal);
      const isThere = async () => !signal.aborted && answersAtAll(link.address, signal);
      const failure = await checkConnection(database, link.deviceId, isThere, signal);
      if (signal.aborted) return { type: 'cancelled' };
      if (failure !== null) return { type: 'failed', failure };
      if (await isResumed(link, database, signal)) return { type: 'connected' };
      // An empty directory meets nobody.
      if (directory.userCount > 0) {
        const meeting = await summariseMeeting(directory, database, {
          signal,
          sleep: tools.sleep,
          onProgress,
        });
        if (signal.aborted) return { type: 'cancelled' };
        // CORS has let earlier requests through.
        if (!meeting.ok)
          return { type: 'failed', failure: await toFailure(meeting.error, async () => false) };
        if (meeting.value.usersThere > 0) {
          prepared = link;
          return { type: 'meeting', meeting: meeting.value };
        }
      }
      await connectSync(store, link);
      return { type: 'connected' };
    },
    async confirmConnect() {
      if (prepared === null) throw new Error('Nothing is prepared to connect to');
      await connectSync(store, prepared);
      prepared = null;
    },
    async cancelConnect() {
      connecting.abort();
      prepared = null;
    },
    async signInAgain(request) {
      const current = await readSyncLink(store);
      if (current === null) return;
      const address = parseAddress(current.address, tools.pageAddress);
      if (!address.ok) return;
      const { signIn, userName, secret } = await makeLink(request, address.value, tools);
      const isMeant = ({ deviceId }: SyncLink) => deviceId === current.deviceId;
      await updateSyncLink(store, isMeant, { signIn, userName, secret, isRefused: false });
    },
    async disconnectSync() {
      const link = await disconnectSync(store);
      if (link !== null) void endLinkedSession(link);
    },
  };
}
