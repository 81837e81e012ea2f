/**
 * Telling that the server was restored from a backup or swapped for another (DESIGN, sync rule 7): its feed keeps silent
 * about that. A random token lies in the server's `_local/<device>` and here, and every step replaces both: a copy of the
 * server that is older than what this device knows of it can't have the right one.
 */
import { err, ok, type Result } from '../domain/result';
import type { SyncProgress } from '../domain/sync-record';
import { saveWrite, type SyncClient, type SyncStop } from './sync-client';

/** Compares the tokens; when they differ, the next pull reads the whole feed. Answers why it couldn't, or null. */
export async function checkToken(client: SyncClient): Promise<SyncStop | null> {
  const read = await client.database.readToken(client.deviceId, client.signal);
  if (!read.ok) return { type: 'failed', failure: read.error };
  client.serverToken = read.value;
  const { token, nextToken } = client.progress;
  // null on both sides at the very first.
  const there = read.value?.token ?? null;
  const isSame = there === token;
  if (isSame && client.unsentToken !== null) return null;
  // The answer to the noted token was lost. Copies of the server may have it by now, so it can't stand for a later step.
  const found: Partial<SyncProgress> =
    there === nextToken ? { token: there } : { rescanning: true, since: '0' };
  // The next token is noted before it is sent, since the answer to that may be lost. One that was sent may stand in a copy of
  // the server that is still to come back, and must not stand in this one as well, for more than that one has.
  const progress = { ...(isSame ? {} : found), nextToken: client.tools.newId() };
  return saveWrite(client, { ...client.blankWrite(), progress });
}

/**
 * Puts the noted token on the server. Answers what the write of the step that follows has to say of it: until that is
 * written, both tokens count.
 */
export async function replaceToken(client: SyncClient): Promise<Result<Partial<SyncProgress>, SyncStop>> {
  const { deviceId, database, serverToken, signal, tools } = client;
  const token = client.unsentToken ?? tools.newId();
  client.unsentToken = null;
  const written = await database.writeToken(deviceId, token, serverToken, signal);
  // A conflict: the server was restored this very moment, or got the request twice. The next pass will see.
  if (!written.ok) return err({ type: 'failed', failure: written.error });
  client.serverToken = { token, rev: written.value };
  return ok({ token, nextToken: tools.newId() });
}
