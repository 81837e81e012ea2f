import { beforeAll, describe, expect, test } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createHandEdits, type EditsOfUsers } from '../../../src/engine/hand-edits';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { sampleGroup, sampleUsers } from '../directory/sample-records';
import { forgetCommits, openSession, type OpenedSession } from './open-session';

let key: CryptoKey;
beforeAll(async () => {
  key = await createSealingKey();
});

const group = sampleGroup('Acme');

/** Edits of a directory with two users and a group. */
async function openEdits(now = () => 5_000): Promise<OpenedSession & { readonly edits: EditsOfUsers }> {
  const { session, tools } = await openSession(2, key);
  await session.write(() => ({ ...emptyChangeSet, groupsAdded: [group] }));
  return { session, tools, edits: createHandEdits(session, { ...tools, now, onErased: () => {} }) };
}

describe('an edit on a disk that is older than what this tab knows', () => {
  test.each<[string, (edits: EditsOfUsers) => Promise<unknown>]>([
    ['of a group', (edits) => edits.renameGroup(group.id, 'Acme Ltd')],
    ['that erases a user', (edits) => edits.eraseUser('user-1')],
  ])('%s ends: trying again would never', async (_what, edit) => {
    const { session, edits } = await openEdits();
    await forgetCommits(session);
    expect(await edit(edits)).toEqual({ ok: false, error: { type: 'planStale' } });
  });
});

test('an edit that is asked for while an earlier one is made again, on a newer directory, comes after it', async () => {
  let attempts = 0;
  let last: Promise<unknown> | undefined;
  const { session, edits } = await openEdits(() => {
    attempts += 1;
    if (attempts === 2) last = edits.renameGroup(group.id, 'The last name');
    return 5_000;
  });
  const imported = { ...emptyChangeSet, usersAdded: sampleUsers(1, 2) };
  const importing = session.commitPlanned(session.directory.version, imported);
  await edits.renameGroup(group.id, 'The first name');
  await Promise.all([importing, last]);
  expect(session.directory.groupById(group.id)?.name).toBe('The last name');
});
