/** What a CouchDB administrator pastes so that Rollcall can work with the server. */

/** CORS for this page's origin, for CouchDB's `local.ini`. */
export function corsConfiguration(origin: string): string {
  return [
    '[chttpd]',
    'enable_cors = true',
    '',
    '[cors]',
    `origins = ${origin}`,
    'credentials = true',
    'methods = GET, PUT, POST, HEAD, DELETE',
    'headers = accept, authorization, content-type, origin, referer',
  ].join('\n');
}

/** `_security` of a database that only members of one role may use. */
export const securityDocument = JSON.stringify(
  {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: ['helpdesk'] },
  },
  null,
  2,
);

/**
 * A design document that lets nothing but Rollcall's own documents in. It runs in CouchDB's JavaScript engine for every
 * document that is written, and makes a first push several times slower.
 */
export const validationDocument = JSON.stringify(
  {
    _id: '_design/rollcall',
    validate_doc_update: `function (doc, old, user) {
  if (user.roles.indexOf('_admin') !== -1) return;
  var kind = doc._id.split(':')[0];
  var isKind = ['user', 'group', 'field', 'import', 'settings'].indexOf(kind) !== -1;
  if (!isKind || doc.type !== kind || typeof doc.v !== 'number') {
    throw { forbidden: 'Only documents of Rollcall belong here.' };
  }
  if (doc._deleted) return;
  if (kind === 'user' && !/^[^@ ]+@[^@ ]+$/.test(doc.email || '')) {
    throw { forbidden: 'A user needs an email address.' };
  }
}`,
  },
  null,
  2,
);
