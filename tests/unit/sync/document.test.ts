import { describe, expect, test } from 'vitest';
import { fromWire } from '../../../src/sync/document';

const frame = { _rev: '1-a', v: 1, m: { one: 1 } };
const read = (document: object) => fromWire('user:1', { ...frame, _id: 'user:1', type: 'user', ...document });

describe('rule 1: what a document from the server says', () => {
  test('of a user: missing properties are filled in, blank and unknown ones left out', () => {
    const { body, user, fault } = read({
      email: 'ada@example.com',
      firstName: 'Ada',
      lastName: '',
      custom: { team: 'A', floor: '' },
      colour: 'blue',
      createdBy: 'nobody we know',
    });
    expect(fault).toBeNull();
    expect(body).toEqual({
      email: 'ada@example.com',
      firstName: 'Ada',
      'custom.team': 'A',
      groupId: 'individuals',
      order: 0,
      createdAt: 0,
      createdBy: 'hand',
      changedAt: 0,
      changedBy: 'hand',
    });
    expect(user).toMatchObject({ id: '1', firstName: 'Ada', lastName: '', custom: { team: 'A' } });
    expect(Object.keys(user?.custom ?? {})).toEqual(['team']);
  });

  test.each([
    ['no email', {}],
    ['a name that is a number', { email: 'a@b.example', firstName: 7 }],
    ['a blank email', { email: ' ' }],
    ['an email without a domain', { email: 'ada' }],
    ['an email with a line break in it', { email: 'ada\n@example.com' }],
    ['an email longer than any', { email: `${'a'.repeat(65)}@example.com` }],
    ['a time before all times', { email: 'a@b.example', createdAt: -1 }],
    ['a time after all times', { email: 'a@b.example', changedAt: 8.64e15 + 1 }],
    ['a time that is no number', { email: 'a@b.example', changedAt: NaN }],
    ['a place between two others', { email: 'a@b.example', order: 0.5 }],
    ['a place that leaves none behind it', { email: 'a@b.example', order: Number.MAX_SAFE_INTEGER }],
    ['custom values that are none', { email: 'a@b.example', custom: null }],
    ['a custom value that is a list', { email: 'a@b.example', custom: { team: ['A'] } }],
  ])('of something that is no user: %s', (_what, document) => {
    const { body, user, fault, rev } = read(document);
    expect({ body, user, rev }).toEqual({ body: null, user: undefined, rev: '1-a' });
    expect(fault?.type).toBe('unreadable');
  });

  test('of a user: the email as Rollcall keeps it, however it is written (R10)', () => {
    const { body, user } = read({ email: '\u200bAda@Exa\u0308mple.com ' });
    expect([body?.['email'], user?.email]).toEqual(['Ada@Ex\u00e4mple.com', 'Ada@Ex\u00e4mple.com']);
  });

  test.each([
    ['group:1', { name: 'Acme', createdAt: 1e300 }],
    ['settings:preferences', { changedAt: 1e300 }],
    ['import:1', { fileName: 'a.csv', at: 1e300, headers: [], options: { mapping: [] }, counts: {} }],
  ])('of %s: a time that no clock shows is none', (id, document) => {
    const later = fromWire(id, { ...frame, _id: id, type: id.split(':')[0], ...document });
    expect(later.fault?.type).toBe('unreadable');
    expect(later.fault?.detail).toContain('too_big');
  });

  test('of a group: what must be there is missed', () => {
    const group = { ...frame, _id: 'group:1', type: 'group', note: 'ours' };
    expect(fromWire('group:1', { ...group, name: 'Acme' }).body).toEqual({ name: 'Acme', createdAt: 0 });
    expect(fromWire('group:1', group).fault?.type).toBe('unreadable');
    expect(fromWire('group:1', { ...group, name: ['Acme'] }).fault?.type).toBe('unreadable');
  });

  test('of a document that is spoilt, whatever its kind: it waits for a person and is not taken for a blank one', () => {
    const spoilt = { ...frame, spoilt: { helpdeskName: 'Acme' } };
    for (const id of ['settings:preferences', 'group:1', 'user:1'] as const) {
      const document = { ...spoilt, _id: id, name: 'Acme', email: 'a@b.example' };
      expect(fromWire(id, document).fault?.type, id).toBe('unreadable');
    }
  });

  test.each([
    ['another type', { type: 'person' }],
    ['no type', { type: undefined }],
    ['no version', { v: undefined }],
  ])('of one of another program, which has %s: nothing', (_what, frameOfOthers) => {
    const { body, fault } = read({ email: 'a@b.example', ...frameOfOthers });
    expect([body, fault?.type]).toEqual([null, 'unreadable']);
    expect(read({ ...frameOfOthers, _deleted: true })).toMatchObject({ body: null, fault: null });
  });

  test('of a newer version: nothing, until this program is newer too', () => {
    const { fault, operations } = read({ email: 'a@b.example', v: 2 });
    expect(fault?.type).toBe('newerVersion');
    expect(operations).toEqual({ one: 1 });
  });
});

test('R18: a password whose hash is still to be computed can only be another program’s: nobody here could', () => {
  const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA';
  expect(read({ email: 'a@b.example', passwordHash }).fault?.type).toBe('unreadable');
});
