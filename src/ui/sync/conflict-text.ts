/** What people read of a conflict: the record, the field's name and its two values. */
import { isStandardField } from '../../domain/field';
import type {
  CommitFailure,
  ConflictValue,
  ListedConflict,
  ListedPasswords,
  OtherValueFault,
} from '../../engine/engine';
import type { ShownDirectory } from '../../state/directory-state.svelte';
import type { FailureText } from '../../texts/en';
import { fieldName } from '../../texts/field-name';
import { t } from '../../texts/texts.svelte';
import { valueText } from '../../texts/value-text';

type Names = Pick<ShownDirectory, 'groups' | 'customFields'>;
type FieldConflict = Exclude<ListedConflict, ListedPasswords>;

export function conflictRecord(conflict: ListedConflict): string {
  if (conflict.type === 'passwords') return conflict.fileName ?? t.sync.conflicts.handPasswords;
  return recordName(conflict);
}

/** What people call the record of a document: an email, a name, or which of the team's settings it is. */
export function recordName({ document, label }: Pick<FieldConflict, 'document' | 'label'>): string {
  const { settings } = t.sync.conflicts;
  if (document === 'settings:preferences') return settings.preferences;
  if (document === 'settings:welcome') return settings.welcome;
  return document.startsWith('settings:') ? settings.mapping(label) : label;
}

export function conflictField(conflict: ListedConflict, { customFields }: Names): string {
  const names = t.sync.conflicts;
  if (conflict.type === 'passwords') return names.passwords(conflict.count);
  if (conflict.type === 'deletion') return names.deletion;
  const { field } = conflict;
  if (field === 'groupId') return t.fields.standard.company;
  if (field === 'passwordHash') return t.fields.standard.password;
  if (field === 'name') return names.groupName;
  if (isStandardField(field)) return t.fields.standard[field];
  const [, kind, id = ''] = /^(column|dateOrder|custom)\.(.*)$/u.exec(field) ?? [];
  if (kind === 'column') return names.column(Number(id) + 1);
  if (kind === 'dateOrder') return names.dateOrder(Number(id) + 1);
  const properties: Readonly<Record<string, string>> = names.properties;
  return kind === 'custom' ? fieldName(id, customFields) : (properties[field] ?? field);
}

/** Hashes are nobody's to read. */
export function conflictValue(conflict: ListedConflict, side: 'kept' | 'other', directory: Names): string {
  const names = t.sync.conflicts;
  if (conflict.type === 'passwords') return names.passwordsOf[conflict.kept][side];
  if (conflict.type === 'deletion') return side === 'kept' ? names.alive : names.deleted;
  const { field, document } = conflict;
  const value: ConflictValue = conflict[side];
  if (field.startsWith('column.')) return targetName(String(value), directory);
  if (value === '') return document.startsWith('settings:') ? names.asAtFirst : names.blank;
  if (field === 'passwordHash') return names.hidden[side];
  if (field === 'groupId') return directory.groups.find(({ id }) => id === value)?.name ?? String(value);
  if (Array.isArray(value)) return value.join(', ');
  return valueText(String(value), directory.customFields.find(({ id }) => field === `custom.${id}`)?.type);
}

/** Why the other value was not taken: because it can't stand any more, or could not be saved. */
export function otherValueFailure({ type }: CommitFailure | OtherValueFault): FailureText {
  return { ...t.failures.commit, ...t.sync.conflicts.faults }[type];
}

function targetName(target: string, { customFields }: Names): string {
  return target === '' ? t.sync.conflicts.noImport : fieldName(target, customFields);
}
