/** A tab that dies in the middle of a first push or pull: the next one goes on from there, on the real store. */
import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { connectSync } from '../../../src/store/sync-link';
import type { Send } from '../../../src/sync/transport';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleUsers } from '../../unit/directory/sample-records';
import { committed, withDatabase } from '../store/open-tab';
import { link, storeOf } from './directory-tab';
import { passOf } from './sync-contract';

const users = 5_500;

/** A server, what went over the wire, and a line that breaks for good when the n-th request of a path has arrived. */
function countedServer() {
  const couch = createCouchModel();
  const batches: number[] = [];
  const places: string[] = [];
  let read = 0;
  const send: Send = async (request) => {
    const outcome = couch.answer(request);
    if (request.path === '_bulk_docs') batches.push(Object(request.body).docs.length);
    if (request.path === '_changes' && outcome.type === 'answer') {
      places.push(request.query?.['since'] ?? '');
      read += Object(outcome.json).results.length;
    }
    return outcome;
  };
  /** Nothing is answered any more, as far as the dying tab can tell. */
  const dyingAt = (path: string, time: number) => {
    let left = time;
    let die = () => {};
    const death = new Promise<void>((resolve) => {
      die = resolve;
    });
    const dying: Send = async (request, signal) => {
      const outcome = await send(request, signal);
      if (request.path === path) left -= 1;
      if (left > 0) return outcome;
      die();
      return new Promise(() => {});
    };
    return { dying, death };
  };
  return {
    couch,
    send,
    dyingAt,
    batches,
    places,
    get read() {
      return read;
    },
  };
}

describe('100,000 users: a kill in the middle resumes without starting over', () => {
  it('a first push sends nothing again that had arrived, not even the batch whose answer was lost', () =>
    withDatabase(async (openTab) => {
      const server = countedServer();
      const first = await openTab();
      await connectSync(first.store, link);
      await committed(first, { ...emptyChangeSet, usersAdded: sampleUsers(users) });
      const { dying, death } = server.dyingAt('_bulk_docs', 4);
      void passOf('device', storeOf(first), dying);
      await death;
      expect(server.batches).toEqual([1_000, 1_000, 1_000, 1_000]);

      const second = await openTab();
      await passOf('device', storeOf(second), server.send);
      // The feed tells that the fourth batch had arrived.
      expect(server.batches.slice(4)).toEqual([1_000, 500]);
      expect(server.couch.contents().size).toBe(users);
    }));

  it('a first pull goes on after the last page that was committed', () =>
    withDatabase(async (openTab) => {
      const server = countedServer();
      const colleague = createMemorySyncStore();
      colleague.change({ ...emptyChangeSet, usersAdded: sampleUsers(users) });
      await passOf('colleague', colleague, server.send);
      const [asked, readBefore] = [server.places.length, server.read];

      const first = await openTab();
      await connectSync(first.store, link);
      const { dying, death } = server.dyingAt('_changes', 3);
      void passOf('device', storeOf(first), dying);
      await death;
      await expect.poll(() => first.directory.userCount).toBe(4_000);
      const askedByFirst = server.places.length;

      const second = await openTab();
      expect(second.directory.userCount).toBe(4_000);
      await passOf('device', storeOf(second), server.send);
      expect(second.directory.userCount).toBe(users);
      expect(server.places.slice(asked, askedByFirst)).toContain('0');
      expect(server.places.slice(askedByFirst)).not.toContain('0');
      // Twice only the page that was on its way when the tab died.
      expect(server.read - readBefore).toBe(users + 1_500);
    }));
});
