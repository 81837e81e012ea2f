/** A database that another program uses, too: what is its own stays as it is, and nobody here hears of it (DESIGN, sync rule 1). */
import { beforeEach, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { defaultPreferences } from '../../../src/domain/preferences';
import { preferencesSetting, settingChanges } from '../../../src/domain/team-setting';
import { createCouchDatabase } from '../../../src/sync/couch-database';
import { summariseMeeting } from '../../../src/sync/first-meeting';
import { createCouchModel, type CouchModel } from '../../support/sync/couch-model';
import { createMemorySyncStore, type MemorySyncStore } from '../../support/sync/memory-sync-store';
import { passOf } from '../../contract/sync/sync-contract';
import { sampleUser } from '../directory/sample-records';

let couch: CouchModel;
let store: MemorySyncStore;

beforeEach(() => {
  couch = createCouchModel();
  store = createMemorySyncStore();
});

const pass = () => passOf('device', store, couch.send);

function nameTheHelpdesk(helpdeskName: string): void {
  const wanted = preferencesSetting({ ...defaultPreferences, helpdeskName }, 5_000);
  const settingsChanged = settingChanges(store.directory.settings, [wanted]);
  store.change({ ...emptyChangeSet, settingsChanged });
}

const foreign = {
  'user:jane': { name: 'Jane', roles: ['editor'] },
  'user:john': { type: 'user', email: 'john@example.com', avatar: 'john.png' },
  'user:7': { type: 'person', v: 1, email: 'seven@example.com' },
  'group:editors': { type: 'group', name: 'Editors', members: ['jane'] },
  'import:1': { type: 'import', rows: 7 },
  'settings:preferences': { type: 'settings', colour: 'blue' },
  'invoice:1': { type: 'invoice', v: 1 },
  '_design/app': { views: {} },
};

function writeForeign(): ReadonlyMap<string, string | undefined> {
  for (const [id, body] of Object.entries(foreign)) couch.overwrite(id, body);
  return revisions();
}

function revisions() {
  return new Map(Object.keys(foreign).map((id) => [id, couch.winner(id)?.rev]));
}

test('its documents are nobody’s users, groups or imports, wait for nobody, and are never written to', async () => {
  const before = writeForeign();
  store.change({ ...emptyChangeSet, usersAdded: [sampleUser(1)] });
  await pass();
  await pass();
  expect(store.directory.users()).toEqual([sampleUser(1)]);
  expect([store.directory.groups.length, store.directory.settings.size, store.history.size]).toEqual([
    0, 0, 0,
  ]);
  expect(store.parked.size).toBe(0);
  expect(revisions()).toEqual(before);
  expect(couch.contents().size).toBe(before.size + 1);
});

test('none of its users is counted where two directories meet', async () => {
  writeForeign();
  const { signal } = new AbortController();
  const tools = { signal, sleep: async () => {}, onProgress: () => {} };
  const meeting = await summariseMeeting(store.directory, createCouchDatabase(couch.send), tools);
  expect(meeting).toMatchObject({ ok: true, value: { usersThere: 0 } });
});

test.each([
  ['was there before', [writeForeign, nameTheHelpdesk]],
  ['came after', [nameTheHelpdesk, writeForeign]],
])(
  'one that has the name of ours, and %s, waits for a person, and is not written over',
  async (_when, steps) => {
    for (const step of steps) {
      step('Acme');
      await pass();
    }
    const before = revisions();
    nameTheHelpdesk('Acme & Sons');
    await pass();
    expect([...store.parked.values()]).toMatchObject([
      { id: 'settings:preferences', direction: 'pull', reason: 'unreadable' },
    ]);
    expect(revisions()).toEqual(before);
    expect(couch.contents().get('settings:preferences')).toMatchObject({ colour: 'blue' });
  },
);
