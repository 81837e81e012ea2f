import { describe, expect, it } from 'vitest';
import { addGroup, mergeGroups, removeGroup, renameGroup } from '../../../src/directory/change-groups';
import { moveUsers } from '../../../src/directory/change-users';
import { createDirectory } from '../../../src/directory/directory';
import { similarGroups } from '../../../src/directory/similar-groups';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { sampleGroup, sampleUser } from './sample-records';

const acme = sampleGroup('Acme');
const zenith = sampleGroup('Zenith');
const facts = { now: 5_000, newId: () => 'new-id' };
const people = [sampleUser(1, { groupId: acme.id }), sampleUser(2, { groupId: zenith.id }), sampleUser(3)];
const directory = createDirectory({ version: 1, users: people, groups: [acme, zenith], customFields: [] });

describe('groups by hand (R13)', () => {
  it('keep the first spelling: a name that differs in case and spaces only is taken', () => {
    expect(addGroup(directory, ' acme ', facts)).toEqual({
      ok: false,
      error: { type: 'nameTaken', groupId: acme.id, name: 'Acme' },
    });
    expect(renameGroup(directory, zenith.id, 'individuals', 3).ok).toBe(false);
  });

  it('can be renamed to another spelling of their own name', () => {
    const renamed = renameGroup(directory, acme.id, ' ACME ', 3);
    expect(renamed.ok && renamed.value.groupsChanged[0]?.after.name).toBe('ACME');
    expect(renameGroup(directory, acme.id, 'Acme', 3)).toEqual({ ok: true, value: emptyChangeSet });
  });

  it('need a name of at most 255 characters', () => {
    expect(addGroup(directory, ' \u200b ', facts)).toEqual({ ok: false, error: { type: 'nameMissing' } });
    expect(addGroup(directory, 'x'.repeat(256), facts)).toMatchObject({ error: { type: 'invalid' } });
  });

  it('merge: the people move, the group goes', () => {
    const merged = mergeGroups(directory, [acme.id, zenith.id, acme.id], zenith.id, 5_000);
    if (!merged.ok) throw new Error('Expected a merge');
    expect(merged.value.groupsRemoved).toEqual([acme]);
    expect(merged.value.usersChanged.map(({ after }) => [after.id, after.groupId])).toEqual([
      ['user-1', zenith.id],
    ]);
  });

  it('go: the people move to Individuals, which can’t go itself', () => {
    const removed = removeGroup(directory, zenith.id, 5_000);
    expect(removed.ok && removed.value.usersChanged.map(({ after }) => after.groupId)).toEqual([
      'individuals',
    ]);
    for (const refused of [
      removeGroup(directory, 'individuals', 5_000),
      renameGroup(directory, 'individuals', 'People', 3),
      mergeGroups(directory, ['individuals'], acme.id, 5_000),
    ]) {
      expect(refused).toEqual({ ok: false, error: { type: 'individuals' } });
    }
    expect(removeGroup(directory, 'nobody', 5_000)).toEqual({ ok: false, error: { type: 'groupGone' } });
    expect(mergeGroups(directory, [acme.id], 'nobody', 5_000)).toMatchObject({
      error: { type: 'groupGone' },
    });
  });

  it('take in the people who aren’t in them yet, under a name that is one', () => {
    const moved = moveUsers(directory, people, ' acme ', facts);
    expect(moved.ok && moved.value.usersChanged.map(({ after }) => after.id)).toEqual(['user-2', 'user-3']);
    expect(moveUsers(directory, people, 'x'.repeat(256), facts)).toMatchObject({
      error: { type: 'invalid' },
    });
  });
});

describe('groups that are probably the same', () => {
  const found = (...names: string[]) =>
    similarGroups(names.map((name) => ({ id: name, name }))).map((cluster) =>
      cluster.map(({ name }) => name),
    );

  it.each([
    ['legal form, case and punctuation', ['Acme Inc', 'ACME, Inc.', 'Acme', 'Acme S.A.']],
    ['accents', ['Müller GmbH', 'Muller Gmbh']],
    ['spacing', ['Black Hat', 'Blackhat']],
    ['a letter left out', ['Northwind Traders', 'Northwind Trader']],
    ['a letter mistyped', ['Northwind Traders', 'Northwimd Traders']],
    ['a letter mistyped, of eight', ['Umbrella', 'Umbrelba']],
    ['each a letter from the next', ['Northwind Trade', 'Northwind Traders', 'Northwind Trader']],
    ['two letters swapped', ['Northwind Traders', 'Nrothwind Traders']],
  ])('%s', (_, names) => {
    expect(found(...names)).toEqual([names]);
  });

  it.each([
    ['another number', ['Andersen Logistics 12', 'Andersen Logistics 13']],
    ['short names one letter apart', ['Initech', 'Inetech']],
    ['names of punctuation', ['!!!', '???']],
    ['only a legal form in common', ['Alpha Ltd', 'Omega Ltd']],
  ])('not: %s', (_, names) => {
    expect(found(...names)).toEqual([]);
  });

  it('thousands of groups are looked through at once', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `Company of the year ${at}`);
    expect(found(...names, 'company of the YEAR 42 Ltd.')).toEqual([
      ['Company of the year 42', 'company of the YEAR 42 Ltd.'],
    ]);
  });
});
