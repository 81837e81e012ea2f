/** From the directory to the server, batch by batch (DESIGN, sync rules 3 and 8). What is acknowledged is written down at once. */
import { err, ok, type Result } from '../domain/result';
import type { DocumentId, ParkedDocument, SyncedDocument, SyncWrite } from '../domain/sync-record';
import { followLine, pushSize } from './batch-size';
import type { CouchDatabase, WriteRow } from './couch-database';
import { dropLeaves } from './drop-leaves';
import { takeOut, type Outgoing } from './outgoing';
import { replaceToken } from './rollback-token';
import { saveWrite, type SyncClient, type SyncStop } from './sync-client';

export interface Pushed {
  /** The server has newer ones of these: the next pull merges them. */
  readonly conflicts: readonly DocumentId[];
}

interface Batch {
  readonly kind: Kind;
  readonly outgoing: readonly Outgoing[];
}

/** A batch whose answer may still be on its way. */
interface Sent extends Batch {
  readonly answer: ReturnType<CouchDatabase['write']>;
}

/** What came of a batch. */
interface Received extends Pushed {
  /** What is still to be written down; null: nothing. */
  readonly write: SyncWrite | null;
  /** Documents at which the server failed are to be sent again, and what may refer to them not before. */
  readonly isIncomplete: boolean;
}

/** How often the server may fail at a document before it is parked: about a minute, as pauses grow. */
const mostFailures = 7;

/**
 * Pushes everything that waits, but for what is parked. While the server works on a batch, the next one is taken out of the
 * directory and the one before is written down: a kill in between is a lost answer, and those are told by their operations
 * (rule 3).
 */
export async function push(client: SyncClient): Promise<Result<Pushed, SyncStop>> {
  await client.follow();
  const conflicts: DocumentId[] = [];

  /** Takes up what came of a batch; answers why work can't go on. */
  async function settle(received: Result<Received, SyncStop>): Promise<SyncStop | null> {
    if (!received.ok) return received.error;
    const stop = await writeDown(client, received.value);
    if (stop !== null) return stop;
    conflicts.push(...received.value.conflicts);
    client.onProgress();
    return null;
  }

  let underway: Sent | null = null;
  for (const { kind, ids } of batchesOf(client)) {
    // Users are not taken out before it is known which of their groups the server takes.
    if (underway !== null && underway.kind !== kind) {
      const stop: SyncStop | null = await settle(await receive(client, underway));
      if (stop !== null) return err(stop);
      underway = null;
    }
    const outgoing = await takeOut(client, ids);
    const received: Result<Received, SyncStop> = await receive(client, underway);
    if (!received.ok) return received;
    if (!outgoing.ok) return outgoing;
    const batch: Batch = { kind, outgoing: outgoing.value };
    // The batch before may have shown meanwhile that this one is too large.
    const fits: boolean = batch.outgoing.length <= pushSize(client);
    underway = fits ? send(client, batch) : null;
    const stop = await settle(received);
    if (stop !== null) {
      // No request outlives its pass.
      await underway?.answer;
      return err(stop);
    }
    const stopInParts = fits ? null : await settle(await pushInParts(client, batch, pushSize(client)));
    if (stopInParts !== null) return err(stopInParts);
  }
  const stop = await settle(await receive(client, underway));
  return stop === null ? ok({ conflicts }) : err(stop);
}

function send(client: SyncClient, batch: Batch): Sent | null {
  if (batch.outgoing.length === 0) return null;
  const wires = batch.outgoing.map(({ wire }) => wire);
  return { ...batch, answer: client.database.write(wires, client.signal) };
}

/** Fields, groups, settings and history come before the users that refer to them, and in batches of their own. */
const kinds = ['field', 'group', 'settings', 'import', 'user'] as const;
type Kind = (typeof kinds)[number];

/** Batch by batch what waits, and as large as the server takes them by then. */
function* batchesOf(
  client: SyncClient,
): Generator<{ readonly kind: Kind; readonly ids: readonly DocumentId[] }> {
  const ids = [...client.ledger.waiting].filter((id) => !isStopped(client, id));
  for (const kind of kinds) {
    const ofKind = ids.filter((id) => id.startsWith(`${kind}:`));
    for (let at = 0; at < ofKind.length;) {
      const batch = ofKind.slice(at, at + pushSize(client));
      at += batch.length;
      yield { kind, ids: batch };
    }
  }
}

/** What was refused is tried again once it has changed; what can't be read is not overwritten. */
function isStopped({ ledger, parked }: SyncClient, id: DocumentId): boolean {
  const stopped = parked.get(id);
  if (stopped === undefined) return false;
  return stopped.direction === 'pull' || stopped.operation >= ledger.operation(id);
}

/** Does what the server's answer to a batch asks for. A batch that was refused whole is sent in parts, each of which is written down. */
async function receive(client: SyncClient, sent: Sent | null): Promise<Result<Received, SyncStop>> {
  if (sent === null) return ok(nothing);
  const { outgoing } = sent;
  const answer = await sent.answer;
  followLine(client, outgoing.length, answer);
  if (answer.ok) return acknowledge(client, outgoing, answer.value);
  const { error } = answer;
  if (error.type !== 'tooLarge' && error.type !== 'badRequest') {
    return err({ type: 'failed', failure: error });
  }
  // One bad document never blocks the others (rule 8).
  const [only] = outgoing;
  if (only !== undefined && outgoing.length === 1) {
    const reason = error.type === 'tooLarge' ? 'tooLarge' : 'invalid';
    const parked = parkedOf(only, reason, error.type === 'badRequest' ? error.reason : '');
    return ok({ ...nothing, write: { ...client.blankWrite(), parkedAdded: [parked] } });
  }
  const half = Math.ceil(outgoing.length / 2);
  const parkedBefore = client.parked.size;
  const pushed = await pushInParts(client, sent, half);
  // No document was refused by itself: it was the request, and the next one need not be refused first.
  const wasRequest = pushed.ok && client.parked.size === parkedBefore;
  if (wasRequest) client.largestPush = Math.min(client.largestPush, half);
  return pushed;
}

const nothing: Received = { conflicts: [], write: null, isIncomplete: false };

/** Writes down what came of a batch; answers why work can't go on. */
async function writeDown(client: SyncClient, { write, isIncomplete }: Received): Promise<SyncStop | null> {
  const stop = write === null ? null : await saveWrite(client, write);
  if (stop !== null || !isIncomplete) return stop;
  return { type: 'failed', failure: { type: 'serverError', status: 500 } };
}

async function pushInParts(
  client: SyncClient,
  { kind, outgoing }: Batch,
  size: number,
): Promise<Result<Received, SyncStop>> {
  const conflicts: DocumentId[] = [];
  // A part that was refused has shown that the next one is better smaller, too.
  for (let at = 0, taken = size; at < outgoing.length; at += taken) {
    taken = Math.min(size, pushSize(client));
    const received = await receive(client, send(client, { kind, outgoing: outgoing.slice(at, at + taken) }));
    if (!received.ok) return received;
    const stop = await writeDown(client, received.value);
    if (stop !== null) return err(stop);
    conflicts.push(...received.value.conflicts);
  }
  return ok({ ...nothing, conflicts });
}

/** Reads every row of the answer (rule 3). */
async function acknowledge(
  client: SyncClient,
  outgoing: readonly Outgoing[],
  rows: ReadonlyMap<DocumentId, WriteRow>,
): Promise<Result<Received, SyncStop>> {
  const synced = new Map<DocumentId, SyncedDocument>();
  const parked: ParkedDocument[] = [];
  const conflicts: DocumentId[] = [];
  let isIncomplete = false;
  for (const document of outgoing) {
    const { id } = document;
    const row = rows.get(id);
    if (row?.type === 'written') synced.set(id, { ...document.synced, rev: row.rev });
    else if (row?.type === 'conflict') conflicts.push(id);
    else if (row?.type === 'forbidden') parked.push(parkedOf(document, 'forbidden', row.reason));
    else if (row?.type === 'failed') {
      const failures = (client.failedPushes.get(id) ?? 0) + 1;
      client.failedPushes.set(id, failures);
      if (failures < mostFailures) isIncomplete = true;
      else parked.push(parkedOf(document, 'invalid', row.reason));
    }
  }
  const dropped = await dropLeaves(
    client,
    outgoing.filter(({ id }) => synced.has(id)),
  );
  if (!dropped.ok) return dropped;
  for (const [id, leaves] of dropped.value) {
    const written = synced.get(id);
    if (written !== undefined)
      synced.set(id, { ...written, keptLeaves: [...(written.keptLeaves ?? []), ...leaves] });
  }
  const token = await replaceToken(client);
  if (!token.ok) return token;
  const write = {
    ...client.blankWrite(),
    synced,
    progress: token.value,
    parkedAdded: parked,
    parkedRemoved: [...synced.keys()].filter((id) => client.parked.has(id)),
  };
  return ok({ conflicts, write, isIncomplete });
}

function parkedOf(
  { id, label, operation }: Outgoing,
  reason: ParkedDocument['reason'],
  detail: string,
): ParkedDocument {
  return { id, label, direction: 'push', reason, detail, operation };
}
