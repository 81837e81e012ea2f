/** What people read of a conflict: the field's name and its values. */
import { isStandardField } from '../../domain/field';
import type { Conflict, ConflictValue } from '../../engine/engine';
import type { DirectoryState } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';

type Names = Pick<DirectoryState, 'groups' | 'customFields'>;

export function conflictField(conflict: Conflict, { customFields }: Names): string {
  if (conflict.type === 'deletion') return t.sync.conflicts.deletion;
  const { field } = conflict;
  if (field === 'groupId') return t.fields.standard.company;
  if (field === 'passwordHash') return t.fields.standard.password;
  if (field === 'name') return t.sync.conflicts.groupName;
  if (isStandardField(field)) return t.fields.standard[field];
  const properties: Readonly<Record<string, string>> = t.sync.conflicts.properties;
  const id = field.replace(/^custom\./u, '');
  return properties[field] ?? customFields.find((custom) => custom.id === id)?.label ?? id;
}

/** Hashes are nobody's to read. */
export function conflictValue(conflict: Conflict, side: 'kept' | 'other', { groups }: Names): string {
  const names = t.sync.conflicts;
  if (conflict.type === 'deletion') return side === 'kept' ? names.alive : names.deleted;
  const value: ConflictValue = conflict[side];
  if (value === '') return names.blank;
  if (conflict.field === 'passwordHash') return names.hidden[side];
  if (conflict.field === 'groupId') return groups.find(({ id }) => id === value)?.name ?? String(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
