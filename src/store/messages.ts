/**
 * The outbox on disk (R21, R22). An import writes messages in its own commit; what becomes of them afterwards is written
 * here, without a new version of the directory, so that sending never makes a review stale.
 */
import type { Table } from 'dexie';
import type { Replaced, SealedSecret } from '../domain/change-set';
import {
  messageStates,
  noMessages,
  type MessageCounts,
  type WelcomeMessage,
} from '../domain/welcome-message';
import { err, ok, type Result } from '../domain/result';
import { toCommitFailure, type CommitFailure } from './commit-failure';
import type { Store } from './open-store';
import { watchQuery } from './watch-query';

/**
 * A change of the outbox, and of the secrets that its messages no longer need: those change with all of the messages, or not at
 * all, for one that is on its way meanwhile may need its password once more.
 */
export interface OutboxChange {
  readonly messages: readonly Replaced<WelcomeMessage>[];
  /** Sealed anew with fewer passwords; one that is gone meanwhile stays gone. */
  readonly secretsShrunk: readonly SealedSecret[];
  readonly secretsRemoved: readonly string[];
}

/** Messages in the order of the list: the newest import first, each in the order of its file. */
export async function readMessages(
  { database }: Store,
  start: number,
  count: number,
): Promise<readonly WelcomeMessage[]> {
  const ids = await listOrder(database.messages);
  const found = await database.messages.bulkGet(ids.slice(start, start + count));
  return found.filter((message) => message !== undefined);
}

/** Those messages, or all of some states. Messages that are gone are left out. */
export async function findMessages(
  { database }: Store,
  which: { readonly ids: readonly string[] } | { readonly states: readonly WelcomeMessage['state'][] },
): Promise<readonly WelcomeMessage[]> {
  const { messages } = database;
  if ('ids' in which) {
    return (await messages.bulkGet([...which.ids])).filter((message) => message !== undefined);
  }
  const perState = which.states.map((state) => inState(messages, state).toArray());
  return (await Promise.all(perState)).flat();
}

/** All messages of one import, for its undo. */
export function messagesOfImport({ database }: Store, importId: string): Promise<WelcomeMessage[]> {
  return database.messages.where('importId').equals(importId).toArray();
}

export function messagesOfUsers({ database }: Store, userIds: readonly string[]): Promise<WelcomeMessage[]> {
  return database.messages.where('userId').anyOf(userIds).toArray();
}

/** The next to deliver: one whose attempt nobody finished, else the queued one with the fewest attempts. */
export async function nextMessage({ database }: Store): Promise<WelcomeMessage | undefined> {
  const { messages } = database;
  return (await inState(messages, 'sending').first()) ?? inState(messages, 'queued').first();
}

/**
 * Writes a change: each message only where the outbox still has its `before`. Answers the ids of those that were written:
 * of the others another tab has made something else meanwhile. None are where one of several isn't, and secrets go with them.
 */
export async function changeOutbox(
  { database }: Store,
  { messages: changed, secretsShrunk, secretsRemoved }: OutboxChange,
): Promise<Result<ReadonlySet<string>, CommitFailure>> {
  const { dexie, messages, secrets } = database;
  try {
    const written = await dexie.transaction('rw', [messages, secrets], async () => {
      const due = await stillDue(messages, changed);
      const changesSecrets = secretsShrunk.length + secretsRemoved.length > 0;
      if (changesSecrets && due.length < changed.length) return new Set<string>();
      await secrets.bulkDelete([...secretsRemoved]);
      const present = await secrets.bulkGet(secretsShrunk.map(({ id }) => id));
      await secrets.bulkPut(secretsShrunk.filter((_, index) => present[index] !== undefined));
      return putAll(messages, due);
    });
    return ok(written);
  } catch (error) {
    return err(toCommitFailure(error));
  }
}

/** Within a transaction. A message that isn't in its `before`'s state any more is left as it is. */
export async function putMessages(
  messages: Table<WelcomeMessage, string>,
  changed: readonly Replaced<WelcomeMessage>[],
): Promise<ReadonlySet<string>> {
  return changed.length === 0 ? new Set() : putAll(messages, await stillDue(messages, changed));
}

async function stillDue(
  messages: Table<WelcomeMessage, string>,
  changed: readonly Replaced<WelcomeMessage>[],
): Promise<readonly Replaced<WelcomeMessage>[]> {
  const unmoved = await unmovedMessages(
    messages,
    changed.map(({ before }) => before),
  );
  const ids = new Set(unmoved.map(({ id }) => id));
  return changed.filter(({ before }) => ids.has(before.id));
}

async function putAll(
  messages: Table<WelcomeMessage, string>,
  due: readonly Replaced<WelcomeMessage>[],
): Promise<ReadonlySet<string>> {
  await messages.bulkPut(due.map(({ after }) => after));
  return new Set(due.map(({ after }) => after.id));
}

/** Those of the messages that are still in the same state. */
export function stillInState(
  { database }: Store,
  known: readonly WelcomeMessage[],
): Promise<readonly WelcomeMessage[]> {
  return unmovedMessages(database.messages, known);
}

async function unmovedMessages(
  messages: Table<WelcomeMessage, string>,
  known: readonly WelcomeMessage[],
): Promise<readonly WelcomeMessage[]> {
  const present = await messages.bulkGet(known.map(({ id }) => id));
  return known.filter(({ state, attempts }, index) => {
    const now = present[index];
    return now?.state === state && now.attempts === attempts;
  });
}

/** Calls `onCounts` now and after every change of the outbox by any tab. Answers the function that ends it. */
export function watchMessages({ database }: Store, onCounts: (counts: MessageCounts) => void): () => void {
  return watchQuery(() => countMessages(database.messages), onCounts);
}

async function countMessages(messages: Table<WelcomeMessage, string>): Promise<MessageCounts> {
  const counts = { ...noMessages };
  await Promise.all(
    messageStates.map(async (state) => {
      counts[state] = await inState(messages, state).count();
    }),
  );
  return counts;
}

/** In the order of delivery: fewest attempts first, so that one bad message doesn't hold up the others. */
function inState(messages: Table<WelcomeMessage, string>, state: WelcomeMessage['state']) {
  // An array comes after every number, so these bound all keys that begin with the state.
  return messages.where('[state+attempts+createdAt+position]').between([state], [state, []]);
}

/** Keys alone are read: of a long list only the window's messages themselves. */
async function listOrder(messages: Table<WelcomeMessage, string>): Promise<readonly string[]> {
  const byImport = new Map<unknown, string[]>();
  const order = messages.orderBy('[createdAt+position]');
  const [keys, ids] = await Promise.all([order.keys(), order.primaryKeys()]);
  keys.forEach((key, index) => {
    const createdAt: unknown = Array.isArray(key) ? key[0] : key;
    const id = ids[index];
    if (id === undefined) return;
    const sameImport = byImport.get(createdAt);
    if (sameImport === undefined) byImport.set(createdAt, [id]);
    else sameImport.push(id);
  });
  return [...byImport.values()].toReversed().flat();
}
