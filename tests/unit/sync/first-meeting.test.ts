import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import type { User } from '../../../src/domain/user';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { summariseMeeting } from '../../../src/sync/first-meeting';
import type { TransportFailure } from '../../../src/sync/transport';
import { passOf } from '../../contract/sync/sync-contract';
import { createCouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore } from '../../support/sync/memory-sync-store';
import { sampleUsers } from '../directory/sample-records';

/** Counts users here and there, over a line on which these requests fail, the first being 1. */
async function meet(
  failing: (request: number) => boolean,
  failure: TransportFailure,
  usersHere: readonly User[] = sampleUsers(3),
  usersThere: readonly User[] = sampleUsers(5),
) {
  const couch = createCouchModel();
  const [here, there] = [createMemorySyncStore(), createMemorySyncStore()];
  here.change({ ...emptyChangeSet, usersAdded: usersHere });
  there.change({ ...emptyChangeSet, usersAdded: usersThere });
  await passOf('there', there, couch.send);
  const pauses: number[] = [];
  let requests = 0;
  const database = createCouchDatabase(async (request) => {
    requests += 1;
    return failing(requests) ? failure : couch.answer(request);
  });
  const meeting = await summariseMeeting(here.directory, database, {
    signal: new AbortController().signal,
    sleep: async (milliseconds) => void pauses.push(milliseconds),
    onProgress: () => {},
  });
  return { meeting, pauses, requests };
}

describe('counting what two directories have', () => {
  it.each<TransportFailure>([{ type: 'unreachable' }, { type: 'serverError', status: 502 }])(
    'goes on after a request that was lost: $type',
    async (failure) => {
      const { meeting, pauses } = await meet((request) => request <= 2, failure);
      expect(meeting).toMatchObject({ ok: true, value: { usersHere: 3, usersThere: 5 } });
      expect(pauses).toEqual([1_000, 2_000]);
    },
  );

  it.each([
    ['each generated a password', '$rollcall-sha256$v=1$salt$one', '$rollcall-sha256$v=1$tlas$two', 3],
    ['each chose a password', '$argon2id$v=19$m=1$salt$one', '$argon2id$v=19$m=1$tlas$two', 0],
    ['one generated a password', '$rollcall-sha256$v=1$salt$one', '$argon2id$v=19$m=1$tlas$two', 0],
  ])('of the same users, for whom %s', async (_, mine, theirs, same) => {
    const [here, there] = [mine, theirs].map((passwordHash) =>
      sampleUsers(3).map((user) => ({ ...user, passwordHash })),
    );
    const { meeting } = await meet(() => false, { type: 'unreachable' }, here, there);
    expect(meeting).toMatchObject({ value: { same, differing: 3 - same } });
  });

  it('gives up when nothing comes any more', async () => {
    const { meeting, pauses } = await meet(() => true, { type: 'unreachable' });
    expect([meeting, pauses]).toEqual([{ ok: false, error: { type: 'unreachable' } }, [1_000, 2_000, 4_000]]);
  });

  it('rule 9: a refused sign-in is not asked again', async () => {
    const { meeting, requests } = await meet(() => true, { type: 'unauthorized' });
    expect([meeting, requests]).toEqual([{ ok: false, error: { type: 'unauthorized' } }, 1]);
  });
});
