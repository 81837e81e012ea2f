/** One round of sync from beginning to end (DESIGN, sync rules 3 to 7): afterwards this device and the server are equal, or it says why not. */
import { err, ok, type Result } from '../domain/result';
import type { DocumentId } from '../domain/sync-record';
import { pull } from './pull';
import { push } from './push';
import { repairReferences } from './repair-references';
import { checkToken } from './rollback-token';
import { saveWrite, type SyncClient, type SyncStop } from './sync-client';

/** How often pull and push may take turns because others push at the same time. */
const mostRounds = 20;

/** The last of these rounds in which the feed is still read again from its start. */
const mostRescanned = 2;

/** Whatever the server says is an answer, and so is a write that fails. Rejects when the store can't be read. */
export async function syncPass(client: SyncClient): Promise<Result<null, SyncStop>> {
  const checked = await checkToken(client);
  if (checked !== null) return err(checked);
  const moved = await pullAndPush(client);
  if (!moved.ok) return moved;
  await client.store.forget(client.ledger.takeDone());
  const progress = { lastSuccess: client.tools.now() };
  const stop = await saveWrite(client, { ...client.blankWrite(), progress });
  return stop === null ? ok(null) : err(stop);
}

async function pullAndPush(client: SyncClient): Promise<Result<null, SyncStop>> {
  let conflicts: readonly DocumentId[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const revisions = new Map(conflicts.map((id) => [id, client.ledger.synced.get(id)?.rev]));
    const came = await pull(client);
    if (!came.ok) return came;
    const stuck = conflicts.filter((id) => client.ledger.synced.get(id)?.rev === revisions.get(id));
    if (stuck.some((id) => !client.parked.has(id))) {
      if (round > mostRescanned) break;
      const again = await rescan(client);
      if (!again.ok) return again;
    }
    const mended = await repair(client);
    if (!mended.ok) return mended;
    const went = await push(client);
    if (!went.ok) return went;
    conflicts = went.value.conflicts;
    if (conflicts.length === 0) return ok(null);
  }
  // The server says conflict and shows no newer version: a cluster may need some time.
  return err({ type: 'failed', failure: { type: 'conflict' } });
}

/**
 * The server refuses documents as outdated, but its feed has nothing newer: what is known of it is wrong, so the feed is
 * read from its start.
 */
async function rescan(client: SyncClient): Promise<Result<null, SyncStop>> {
  const progress = { rescanning: true, since: '0' };
  const stop = await saveWrite(client, { ...client.blankWrite(), progress });
  return stop === null ? pull(client) : err(stop);
}

async function repair(client: SyncClient): Promise<Result<null, SyncStop>> {
  for (;;) {
    await client.follow();
    const { store, ledger, parked } = client;
    const changes = repairReferences(store.directory, (kind, id) => parked.has(`${kind}:${id}`));
    if (changes === null) return ok(null);
    const outcome = await store.edit(ledger.version, changes);
    if (outcome === 'written') return ok(null);
    if (outcome !== 'stale') return err({ type: 'store', outcome });
  }
}
