/** Names of documents (DESIGN, sync rule 1): `user:<id>`, `group:<id>`, `field:<id>`, `import:<id>`, `settings:<name>`. An id never changes. */
import { isMappingName } from '../domain/mapping-setting';
import type { DocumentId } from '../domain/sync-record';

export type DocumentKind = 'user' | 'group' | 'field' | 'import' | 'settings';

export function documentId(kind: DocumentKind, id: string): DocumentId {
  return `${kind}:${id}`;
}

/**
 * The kind and the record's own id; null for documents that are not ours, such as `_design/…`, and for settings that only a
 * newer Rollcall knows.
 */
export function parseDocumentId(
  id: DocumentId,
): { readonly kind: DocumentKind; readonly recordId: string } | null {
  const end = id.indexOf(':');
  const [prefix, recordId] = [id.slice(0, Math.max(0, end)), id.slice(end + 1)];
  if (!isKind(prefix) || recordId === '') return null;
  return prefix === 'settings' && !isSettingName(recordId) ? null : { kind: prefix, recordId };
}

function isKind(text: string): text is DocumentKind {
  return text === 'user' || text === 'group' || text === 'field' || text === 'import' || text === 'settings';
}

function isSettingName(name: string): boolean {
  return name === 'preferences' || name === 'welcome' || isMappingName(name);
}
