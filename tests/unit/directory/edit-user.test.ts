import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { editUser, formValues, type FormValues, type UserEdit } from '../../../src/directory/edit-user';
import { sampleField, sampleGroup, sampleUser } from './sample-records';

const acme = sampleGroup('Acme');
const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'], required: true });
const ada = sampleUser(1, { email: 'Ada@example.org', groupId: acme.id, custom: { [level.id]: 'Gold' } });
const bob = sampleUser(2, { email: 'bob@example.org' });
const facts = { now: 5_000, newId: () => 'new-id' };

function directory() {
  return createDirectory({ version: 1, users: [ada, bob], groups: [acme], customFields: [level] });
}

function edit(changes: FormValues, start = formValues(ada, directory()), userId: string | null = ada.id) {
  const asked: UserEdit = { userId, start, values: { ...start, ...changes } };
  return editUser(directory(), asked, facts);
}

const create = (values: FormValues) => edit(values, {}, null);

function issuesOf(result: ReturnType<typeof edit>) {
  if (result.ok || result.error.type !== 'invalid') throw new Error('Expected an invalid form');
  return result.error.issues.map(({ code, field }) => `${field}: ${code}`);
}

describe('saving a user’s form', () => {
  it('changes what was touched and nothing else, in the canonical spelling', () => {
    const result = edit({ firstName: '  Augusta ', [level.id]: 'silver' });
    if (!result.ok) throw new Error('Expected it to be saved');
    expect(result.value.changes.usersChanged).toEqual([
      {
        before: ada,
        after: {
          ...ada,
          firstName: 'Augusta',
          custom: { [level.id]: 'Silver' },
          changedAt: 5_000,
          changedBy: 'hand',
        },
      },
    ]);
  });

  it('is no change when every value means what it meant', () => {
    const result = edit({ firstName: `${ada.firstName} `, company: ' ACME ' });
    expect(result.ok && result.value.changes.usersChanged).toEqual([]);
  });

  it('shows every field but the password, and no company for Individuals', () => {
    expect(formValues(ada, directory())).not.toHaveProperty('password');
    expect([formValues(ada, directory())['company'], formValues(bob, directory())['company']]).toEqual([
      'Acme',
      '',
    ]);
  });

  it('R11: a warning keeps nobody from saving', () => {
    expect(edit({ workPhone: '4.4E+11' }).ok).toBe(true);
  });

  it('S9: a new company becomes a group, a blank one is Individuals', () => {
    const moved = edit({ company: 'Zenith' });
    if (!moved.ok) throw new Error('Expected it to be saved');
    expect(moved.value.changes.groupsAdded).toEqual([{ id: 'new-id', name: 'Zenith', createdAt: 5_000 }]);
    expect(moved.value.changes.usersChanged[0]?.after.groupId).toBe('new-id');
    const left = edit({ company: ' ' });
    expect(left.ok && left.value.changes.usersChanged[0]?.after.groupId).toBe('individuals');
    expect(issuesOf(edit({ company: 'x'.repeat(256) }))).toEqual(['company: tooLong']);
  });

  it('S2: an email is one user’s, in whatever spelling', () => {
    expect(issuesOf(edit({ email: 'BOB@example.org' }))).toEqual(['email: emailTaken']);
    expect(issuesOf(edit({ email: '' }))).toEqual(['email: emailMissing']);
    expect(edit({ email: 'ada@EXAMPLE.org' }).ok).toBe(true);
  });

  it('R8: a required field is never left blank, and says what would fit', () => {
    expect(issuesOf(edit({ [level.id]: '' }))).toEqual([`${level.id}: requiredMissing`]);
    expect(issuesOf(edit({ [level.id]: 'Bronze' }))).toEqual([`${level.id}: notAnOption`]);
    expect(issuesOf(create({ email: 'new@example.org' }))).toEqual([`${level.id}: requiredMissing`]);
  });

  it('says everything that is wrong at once', () => {
    expect(issuesOf(create({ firstName: 'x'.repeat(256), email: 'x', [level.id]: 'Gold' }))).toEqual([
      'firstName: tooLong',
      'email: emailInvalid',
    ]);
  });

  it('a new user comes last and remembers being made by hand', () => {
    const result = create({ email: 'new@example.org', [level.id]: 'gold' });
    expect(result.ok && result.value.changes.usersAdded).toEqual([
      expect.objectContaining({
        id: 'new-id',
        order: 3,
        createdBy: 'hand',
        createdAt: 5_000,
        custom: { [level.id]: 'Gold' },
      }),
    ]);
  });
});

describe('two people at one user', () => {
  const older = { ...formValues(ada, directory()), firstName: 'Before', lastName: 'Before' };

  it('fields that only the other one changed stay as they are now', () => {
    const result = edit({ workPhone: '1' }, older);
    expect(result.ok && result.value.changes.usersChanged[0]?.after).toMatchObject({
      firstName: ada.firstName,
      workPhone: '1',
    });
  });

  it('a field that both changed is a conflict, and nothing is saved', () => {
    const result = edit({ firstName: 'Mine', workPhone: '1' }, older);
    expect(result).toEqual({
      ok: false,
      error: {
        type: 'conflict',
        conflicts: [{ field: 'firstName', start: 'Before', mine: 'Mine', theirs: ada.firstName }],
      },
    });
  });

  it('both meaning the same is none', () => {
    expect(edit({ firstName: ada.firstName }, older).ok).toBe(true);
  });

  it('a user who was deleted meanwhile can’t be saved', () => {
    const asked = { userId: 'gone', start: {}, values: { firstName: 'x' } };
    expect(editUser(directory(), asked, facts)).toEqual({ ok: false, error: { type: 'userGone' } });
  });
});
