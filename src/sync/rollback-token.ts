/**
 * Telling that the server was restored from a backup or swapped for another (DESIGN, sync rule 7): its feed keeps silent
 * about that. A random token lies in the server's `_local/<device>` and here; every pass that moved something replaces both.
 */
import { err, ok, type Result } from '../domain/result';
import type { ServerToken } from './couch-database';
import { saveWrite, type SyncClient, type SyncStop } from './sync-client';

/** Compares the tokens; when they differ, the next pull reads the whole feed. Answers the server's. */
export async function checkToken(client: SyncClient): Promise<Result<ServerToken | null, SyncStop>> {
  const read = await client.database.readToken(client.deviceId, client.signal);
  if (!read.ok) return err({ type: 'failed', failure: read.error });
  const { token, nextToken } = client.progress;
  const there = read.value?.token ?? null;
  const isKnown = there === token || (there !== null && there === nextToken);
  if (isKnown || client.progress.rescanning) return ok(read.value);
  const progress = { rescanning: true, since: '0', token: there, nextToken: null };
  const stop = await saveWrite(client, { ...client.blankWrite(), progress });
  return stop === null ? ok(read.value) : err(stop);
}

/**
 * Replaces the token. The new one is noted before it is sent, since its answer may be lost. When `previous` is not what
 * stands there any more, the next pass will find out why.
 */
export async function renewToken(
  client: SyncClient,
  previous: ServerToken | null,
): Promise<Result<null, SyncStop>> {
  const token = client.tools.newId();
  const noted = await saveWrite(client, { ...client.blankWrite(), progress: { nextToken: token } });
  if (noted !== null) return err(noted);
  const written = await client.database.writeToken(client.deviceId, token, previous, client.signal);
  if (!written.ok) {
    return written.error.type === 'conflict' ? ok(null) : err({ type: 'failed', failure: written.error });
  }
  const stop = await saveWrite(client, { ...client.blankWrite(), progress: { token, nextToken: null } });
  return stop === null ? ok(null) : err(stop);
}
