/** Every value that anybody gave a user who is never deleted, and whether it can be found again in the end. */
import { check } from './check';
import type { MemorySyncStore } from './memory-sync-store';
import { isImmortal } from './person';
import { settingValues, valuesOf, type Written } from './written';

export interface Book {
  /** Whether the server was ever restored from an older copy. */
  wasRestored: boolean;
  /** Whether a server elsewhere ever wrote to this document. */
  wasBranched(document: string): boolean;
  note(by: string, values: readonly Written[]): void;
  /** What a server elsewhere wrote beside what was there; null when it wrote nothing. */
  branch(value: Written | null): void;
  /** Throws when a value is lost without being edited again, or a conflict is in no journal. */
  check(stores: readonly MemorySyncStore[]): void;
}

export function createBook(): Book {
  const written: Written[] = [];
  const overwritten = new Set<string>();
  const branched = new Set<string>();
  const borrowed = new Set<string>();

  function checkedJournal(stores: readonly MemorySyncStore[]): ReadonlySet<string> {
    const journal = new Set<string>();
    for (const { conflicts } of stores) {
      for (const conflict of conflicts.values()) {
        // A deletion in between leaves no base to compare with.
        if (conflict.type !== 'value') continue;
        const isSetting = conflict.document.startsWith('settings:');
        if (!isSetting && !isImmortal({ email: conflict.label })) continue;
        const isOwn = isSamePerson(conflict.kept, conflict.other);
        const isBorrowed = borrowed.has(String(conflict.kept)) || borrowed.has(String(conflict.other));
        const hasBase = !book.wasRestored && !branched.has(conflict.document) && !isBorrowed;
        check(!isOwn || !hasBase, `${conflict.document} is in conflict with itself in ${conflict.field}`);
        journal.add(`${conflict.document} ${conflict.field} ${String(conflict.other)}`);
      }
    }
    return journal;
  }

  const book: Book = {
    wasRestored: false,
    wasBranched: (document) => branched.has(document),
    branch(value) {
      if (value === null) return;
      branched.add(value.document);
      book.note('elsewhere', [value]);
    },
    note(by, values) {
      for (const value of values) {
        // An undo brings back what somebody else may have written.
        if (!value.value.startsWith(by)) borrowed.add(value.value);
        written.push(value);
        overwritten.add(`${value.document} ${value.field} ${value.before}`);
      }
    },
    check(stores) {
      const journal = checkedJournal(stores);
      const directory = stores[0]?.directory;
      for (const { document, field, value } of written) {
        const user = directory?.userById(document.slice('user:'.length));
        const setting = directory?.settings.get(document.slice('settings:'.length));
        const values = user !== undefined && isImmortal(user) ? valuesOf(user) : settingValues(setting);
        if (values === null || value === '') continue;
        // What only the server knew is lost when an older copy takes its place.
        if (book.wasRestored && field === 'middleName') continue;
        const isOfField = field.startsWith('custom.');
        if (isOfField && !directory?.customFields.some(({ id }) => field === `custom.${id}`)) continue;
        const now = values.get(field);
        const key = `${document} ${field} ${value}`;
        const isKept = now === value || overwritten.has(key) || journal.has(key);
        check(isKept, `${key} is lost: ${String(now)} stands there, and no journal has it`);
      }
    },
  };
  return book;
}

/** Values begin with the name of whoever made them up: `a12`. */
function isSamePerson(one: unknown, other: unknown): boolean {
  const [first, second] = [/^[a-d](?=\d+$)/u.exec(String(one)), /^[a-d](?=\d+$)/u.exec(String(other))];
  return first !== null && first[0] === second?.[0];
}
