import { describe, expect, it } from 'vitest';
import { securityDocument, validationDocument } from '../../../src/state/server-setup';
import { fromWire, toWire } from '../../../src/sync/document';

const { validate_doc_update: source } = JSON.parse(validationDocument);
/** As CouchDB's JavaScript engine runs it. */
const validate = new Function(`return ${source}`)();
const member = { name: 'ada', roles: ['helpdesk'] };

function refusalOf(document: unknown, user = member): string | null {
  try {
    validate(document, null, user);
    return null;
  } catch (error) {
    return String(Object(error).forbidden);
  }
}

const user = { email: 'ada@example.com', createdAt: 1, createdBy: 'hand', order: 0 };
const revision = { rev: '1-a', operations: { one: 1 } };

describe('the design document that is offered for pasting', () => {
  it.each([
    ['user:1', user],
    ['group:1', { name: 'Acme', createdAt: 1 }],
    ['field:1', { label: 'Team', fieldType: 'text', options: [], required: false, order: 0 }],
    ['settings:preferences', { helpdeskName: 'Acme', changedAt: 1 }],
  ])('takes %s as Rollcall writes it, and its tombstone', (id, body) => {
    expect(refusalOf(toWire(id, body, revision))).toBeNull();
    expect(refusalOf(toWire(id, null, revision))).toBeNull();
  });

  it.each([
    ['another kind', { _id: 'invoice:1', type: 'invoice', v: 1 }],
    ['another type', { ...user, _id: 'user:1', type: 'person', v: 1 }],
    ['no type', { ...user, _id: 'user:1', v: 1 }],
    ['no version', { ...user, _id: 'user:1', type: 'user' }],
    ['a version that is a text', { ...user, _id: 'user:1', type: 'user', v: '1' }],
    ['no email', { ...user, email: undefined, _id: 'user:1', type: 'user', v: 1 }],
  ])('refuses a document of %s, which nobody here would read', (_what, document) => {
    expect(fromWire(document._id, { _rev: '1-a', ...document }).fault).not.toBeNull();
    expect(refusalOf(document)).not.toBeNull();
    expect(refusalOf(document, { name: 'root', roles: ['_admin'] })).toBeNull();
  });
});

it('only members of one role may use the database', () => {
  expect(JSON.parse(securityDocument).members).toEqual({ names: [], roles: ['helpdesk'] });
});
