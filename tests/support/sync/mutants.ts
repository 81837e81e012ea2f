/** Clients that break one rule each (DESIGN, *Sync: the client's rules*): the simulation has to notice every one. */
import type { Send, TransportOutcome } from '../../../src/sync/transport';
import type { Mutant } from './simulation';

type Json = Readonly<Record<string, unknown>>;

/** Made anew for each schedule: some remember what they did. */
export const mutants: Readonly<Record<string, () => Mutant>> = {
  'rule 2: forgets the base of a change': () => ({
    store: (store) => ({
      ...store,
      async follow(version) {
        const followed = await store.follow(version);
        const log = followed.log.map((entry) => ({
          ...entry,
          marks: entry.marks.map(({ id }) => ({ id, before: null })),
        }));
        return { ...followed, log };
      },
    }),
  }),

  'rule 3: ignores its own counter in what comes back': () => ({
    send: (send, deviceId) => async (request, signal) => {
      const outcome = await send(request, signal);
      return request.path === '_changes' ? withDocuments(outcome, (doc) => without(doc, deviceId)) : outcome;
    },
  }),

  'rule 3: reads no rows of an answer': () => ({
    send: (send) => async (request, signal) => {
      const outcome = await send(request, signal);
      if (request.path !== '_bulk_docs' || outcome.type !== 'answer') return outcome;
      return { type: 'answer', json: list(outcome.json).map(({ id, rev }) => ({ id, rev: rev ?? '1-x' })) };
    },
  }),

  'rule 4: overwrites on 409': () => ({
    send: (send) => (request, signal) =>
      request.path === '_bulk_docs' ? overwrite(send, request.body, signal) : send(request, signal),
  }),

  'rule 4: keeps no journal': () => ({
    store: (store) => ({
      ...store,
      commit: (version, changes, write) => store.commit(version, changes, { ...write, conflictsAdded: [] }),
    }),
  }),

  'rule 5: saves the checkpoint before the documents': () => {
    let commits = 0;
    return {
      store: (store) => ({
        ...store,
        async commit(version, changes, write) {
          const { synced: _, ...rest } = write;
          await store.save({ ...rest, synced: new Map(), conflictsAdded: [], parkedAdded: [] });
          // Between two writes another tab may take the lead; kills at that very place are too rare to wait for.
          commits += 1;
          return commits % 20 === 0 ? 'lost' : store.commit(version, changes, write);
        },
      }),
    };
  },

  'rule 5: does not look for losing branches': () => ({
    send: (send) => async (request, signal) =>
      withDocuments(await send(request, signal), (doc) => ({ ...doc, _conflicts: [] })),
  }),

  'rule 7: skips the rollback token': () => {
    const last = new Map<string, unknown>();
    return {
      send: (send) => async (request, signal) => {
        const outcome = await send(request, signal);
        if (!request.path.startsWith('_local/')) return outcome;
        if (request.method === 'PUT') last.set(request.path, request.body);
        const remembered = last.get(request.path);
        if (outcome.type !== 'answer' || request.method !== 'GET' || remembered === undefined) return outcome;
        return { type: 'answer', json: { ...Object(outcome.json), token: Object(remembered).token } };
      },
    };
  },

  'rule 8: gives up on a batch with one bad document': () => ({
    send: (send) => async (request, signal) => {
      const outcome = await send(request, signal);
      return outcome.type === 'tooLarge' ? { type: 'serverError', status: 413 } : outcome;
    },
  }),

  'rule 9: asks again after a 401': () => ({
    send: (send) => async (request, signal) => {
      let outcome = await send(request, signal);
      for (let time = 0; time < 5 && outcome.type === 'unauthorized'; time += 1) {
        outcome = await send(request, signal);
      }
      return outcome;
    },
  }),
};

async function overwrite(send: Send, body: unknown, signal: AbortSignal): Promise<TransportOutcome> {
  const first = await send({ method: 'POST', path: '_bulk_docs', body }, signal);
  if (first.type !== 'answer') return first;
  const rows = list(first.json);
  const refused = new Set(rows.filter(({ error }) => error === 'conflict').map(({ id }) => id));
  if (refused.size === 0) return first;
  const query = { since: '0', limit: '100000', include_docs: 'true' };
  const feed = await send({ method: 'GET', path: '_changes', query }, signal);
  if (feed.type !== 'answer') return feed;
  const revisions = new Map(list(Object(feed.json).results).map(({ id, doc }) => [id, Object(doc)._rev]));
  const documents = list(Object(body).docs)
    .filter(({ _id }) => refused.has(_id))
    .map((document) => ({ ...document, _rev: revisions.get(document['_id']) }));
  const second = await send({ method: 'POST', path: '_bulk_docs', body: { docs: documents } }, signal);
  if (second.type !== 'answer') return second;
  return { type: 'answer', json: [...rows.filter(({ id }) => !refused.has(id)), ...list(second.json)] };
}

function withDocuments(outcome: TransportOutcome, change: (document: Json) => Json): TransportOutcome {
  if (outcome.type !== 'answer') return outcome;
  const json: Json = Object(outcome.json);
  if (!Array.isArray(json['results'])) return outcome;
  const results = list(json['results']).map((row) => ({ ...row, doc: change(Object(row['doc'])) }));
  return { type: 'answer', json: { ...json, results } };
}

function without(document: Json, deviceId: string): Json {
  const operations = Object.entries(Object(document['m'])).filter(([device]) => device !== deviceId);
  return { ...document, m: Object.fromEntries(operations) };
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
