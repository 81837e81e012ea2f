/** Names of documents (DESIGN, sync rule 1): `user:<id>`, `group:<id>`, `field:<id>`, `import:<id>`. An id never changes. */
import type { DocumentId } from '../domain/sync-record';

export type DocumentKind = 'user' | 'group' | 'field' | 'import';

export function documentId(kind: DocumentKind, id: string): DocumentId {
  return `${kind}:${id}`;
}

/** The kind and the record's own id; null for documents that are not ours, such as `_design/…`. */
export function parseDocumentId(
  id: DocumentId,
): { readonly kind: DocumentKind; readonly recordId: string } | null {
  const [, prefix = '', recordId = ''] = /^(user|group|field|import):(.+)$/su.exec(id) ?? [];
  return isKind(prefix) ? { kind: prefix, recordId } : null;
}

function isKind(text: string): text is DocumentKind {
  return text === 'user' || text === 'group' || text === 'field' || text === 'import';
}
