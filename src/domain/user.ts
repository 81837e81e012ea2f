/** A user as it is kept: every value is text, in the canonical spelling of its field's type. */
import type { FieldId, TextField } from './field';

/** Who made or last changed a record: a person at a form, an import (`import:<id>`), an undo, or sync. */
export type Origin = 'hand' | 'undo' | 'sync' | `import:${string}`;

export interface User extends Readonly<Record<TextField, string>> {
  /** A UUID that never changes. */
  readonly id: string;
  /** Place in the directory's own order, unique and ascending with creation; exports follow it (R24). */
  readonly order: number;
  /** The spelling the person gave; its key for uniqueness is `emailKey(email)` (R10). */
  readonly email: string;
  /** The group the user belongs to: exactly one (S1). */
  readonly groupId: string;
  /** Values of custom fields by field id; a blank value has no entry. */
  readonly custom: Readonly<Record<string, string>>;
  /** PHC string (R18); without its hash while that is being computed (`password-hash.ts`); absent until a password was set. */
  readonly passwordHash?: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly createdBy: Origin;
  readonly changedAt: number;
  readonly changedBy: Origin;
}

/** One field of one user, before and after. `company` holds group ids; `password` is never shown: both sides are ''. */
export interface FieldChange {
  readonly field: FieldId;
  readonly before: string;
  readonly after: string;
}

/** The stored value of a field; '' when blank. `company` answers the group's id, `password` always ''. */
export function userValue(user: User, field: FieldId): string {
  switch (field) {
    case 'firstName':
    case 'middleName':
    case 'lastName':
    case 'email':
    case 'workPhone':
    case 'cellPhone':
    case 'homePhone':
    case 'notes':
      return user[field];
    case 'company':
      return user.groupId;
    case 'password':
      return '';
    default:
      return user.custom[field] ?? '';
  }
}

/** The id of the import that an origin names; null where it is none. */
export function importOfOrigin(origin: string): string | null {
  return origin.startsWith('import:') ? origin.slice('import:'.length) : null;
}

/** Whether a text names who may have changed a record. */
export function isOrigin(text: string): text is Origin {
  return importOfOrigin(text) !== null || text === 'hand' || text === 'undo' || text === 'sync';
}

/** The origin that a text names; a person at a form where it names none. */
export function toOrigin(text: string): Origin {
  return isOrigin(text) ? text : 'hand';
}
