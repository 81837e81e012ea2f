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
    ['a name longer than any', { email: 'a@b.example', firstName: 'a'.repeat(256) }],
    ['a phone with a NUL in it', { email: 'a@b.example', workPhone: '1\u00002' }],
    ['a name that was damaged', { email: 'a@b.example', lastName: 'M\ufffdller' }],
    ['notes longer than any', { email: 'a@b.example', notes: 'a'.repeat(65_536) }],
    ['a custom value longer than any', { email: 'a@b.example', custom: { team: 'a'.repeat(65_536) } }],
    ['a custom value with an escape in it', { email: 'a@b.example', custom: { team: '\u001b[2J' } }],
    ['a custom value of what every object has', { email: 'a@b.example', custom: { constructor: 'A' } }],
    ['a custom value of no field', { email: 'a@b.example', custom: JSON.parse('{"__proto__": "A"}') }],
    ['a counter that counts nothing', { email: 'a@b.example', m: { one: 0.5 } }],
    ['a counter without end', { email: 'a@b.example', m: { one: Infinity } }],
  ])('of something that is no user: %s', (_what, document) => {
    const { body, user, fault, rev } = read(document);
    expect({ body, user }).toEqual({ body: null, user: undefined });
    expect(fault?.type).toBe('unreadable');
    expect(rev).toBe('m' in document ? '' : '1-a');
  });

  test('of a user: values as an import would keep them (R11)', () => {
    const { body, user } = read({
      email: 'a@b.example',
      firstName: ' Ada\n\u200b',
      lastName: 'Love\nlace',
      notes: 'one\ntwo ',
      custom: { team: ' e\u0301 ', floor: ' ' },
    });
    expect(body).toMatchObject({ firstName: 'Ada', lastName: 'Love lace', notes: 'one\ntwo' });
    expect(body).toMatchObject({ 'custom.team': '\u00e9' });
    expect(body).not.toHaveProperty(['custom.floor']);
    expect(user?.custom).toEqual({ team: '\u00e9' });
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

  test('of a group: its name as a form would keep it (R13)', () => {
    const group = { ...frame, _id: 'group:1', type: 'group' };
    expect(fromWire('group:1', { ...group, name: ' Acme \n Sons' }).body?.['name']).toBe('Acme Sons');
    for (const name of [' ', 'a'.repeat(256), 'A\u0000', '\u202e'.repeat(300)]) {
      expect(fromWire('group:1', { ...group, name }).fault?.type).toBe('unreadable');
    }
  });

  const field = { ...frame, type: 'field', label: 'Team', fieldType: 'dropDown', options: ['A'], order: 3 };

  test.each([
    ['no label', { label: ' ' }],
    ['a label longer than any', { label: 'a'.repeat(256) }],
    ['a type that nobody knows', { fieldType: 'colour' }],
    ['options that are no texts', { options: [1, null] }],
    ['a drop-down without options', { options: [' '] }],
    ['a place between two others', { order: 0.5 }],
    ['a place that leaves none behind it', { order: Number.MAX_SAFE_INTEGER }],
    ['a place before all', { order: -1 }],
    ['a place that is none', { order: NaN }],
    ['a choice that is none', { required: 'yes' }],
  ])('of something that is no custom field: %s', (_what, document) => {
    const { body, fault } = fromWire('field:1', { ...field, _id: 'field:1', ...document });
    expect([body, fault?.type]).toEqual([null, 'unreadable']);
  });

  test.each(['email', 'company', 'password', 'fullName', '__proto__', 'constructor', 'toString'])(
    'of a custom field that would be taken for something else, %s: nothing',
    (id) => {
      expect(fromWire(`field:${id}`, { ...field, _id: `field:${id}` }).fault?.type).toBe('unreadable');
    },
  );

  test('of a custom field: label and options as a form would keep them', () => {
    const options = ['A ', 'A', '', 'e\u0301', 'two\nlines'];
    const { body } = fromWire('field:1', { ...field, label: ' Te\u0301am ', options });
    expect(body).toMatchObject({ label: 'T\u00e9am', options: ['A', '\u00e9', 'two', 'lines'] });
    expect(fromWire('field:1', { ...field, fieldType: 'text' }).body).toMatchObject({ options: [] });
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
