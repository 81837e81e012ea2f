import { describe, expect, it } from 'vitest';
import type { ColumnTarget } from '../../../src/domain/import-options';
import { createMissingPeople, type FileRecords } from '../../../src/engine/missing-people';
import { acme, ann, directoryWith, optionsWith } from '../../support/import-case';
import { sampleUser } from '../directory/sample-records';

const bob = sampleUser(2, { email: 'bob@example.com', groupId: acme.id });
const cleo = sampleUser(3, { email: 'cleo@example.com', groupId: 'individuals' });
const row = ['ann@example.com', 'bob@example.com'];
const rows = [row];

function openMissing() {
  const directory = directoryWith({ users: [ann, bob, cleo], groups: [acme] });
  const missing = createMissingPeople({ directory });
  const follow = (mapping: readonly ColumnTarget[], records: FileRecords) =>
    missing.follow(optionsWith(mapping), records, rows);
  const emails = async (scope: 'groups' | 'all' = 'all') => {
    const listed = await missing.window(scope, 0, 10);
    return listed.ok ? listed.value.users.map(({ email }) => email) : listed.error.type;
  };
  return { missing, follow, emails };
}

/** A file that is long to read: its end comes when the test says so. */
function slowFile() {
  let finish = () => {};
  const end = new Promise<void>((resolve) => (finish = resolve));
  async function* records() {
    yield rows;
    await end;
  }
  return { records, finish: () => finish() };
}

async function* atOnce() {
  yield rows;
}

describe('people who are missing from a file that is long to read', () => {
  it('are those of the newest mapping, also for whoever asked under an older one', async () => {
    const { follow, emails } = openMissing();
    const first = slowFile();
    const second = slowFile();
    follow(['email', null], first.records);
    const older = emails();
    follow([null, 'email'], second.records);
    const newer = emails();
    first.finish();
    second.finish();
    expect(await newer).toEqual([ann.email, cleo.email]);
    expect(await older).toEqual([ann.email, cleo.email]);
    expect(await emails()).toEqual([ann.email, cleo.email]);
  });

  it('are not selected by a choice in a list that is gone', async () => {
    const { missing, follow } = openMissing();
    const slow = slowFile();
    follow(['email', null], slow.records);
    const selecting = missing.select({ type: 'all', query: 'all' });
    follow([null, 'email'], atOnce);
    slow.finish();
    expect(await selecting).toBe(0);
    expect(missing.selected()).toEqual([]);
  });

  it('are each asker’s own when two scopes are asked for at once', async () => {
    const { follow, emails } = openMissing();
    follow(['email', null], atOnce);
    const answers = await Promise.all([emails('groups'), emails('all')]);
    expect(answers).toEqual([[bob.email], [bob.email, cleo.email]]);
  });
});
