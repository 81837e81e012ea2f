/**
 * What an import changed, kept with its history entry so that it can be undone (R17). Both sides of each changed field are
 * kept: only where the directory still says `after` may an undo put `before` back.
 */
import type { ChangeSet, Replaced } from '../domain/change-set';
import { userValue, type FieldChange, type User } from '../domain/user';
import { standardFields, type FieldId } from '../domain/field';
import type { Store } from './open-store';
import type { BeforeImageRecord } from './schema';

export interface BeforeImages {
  readonly usersCreated: readonly string[];
  readonly usersChanged: readonly ChangedUser[];
  readonly groupsCreated: readonly string[];
}

export interface ChangedUser {
  readonly id: string;
  /** As in a review, except that `password` has the hashes; '' where there was none. */
  readonly changes: readonly FieldChange[];
}

/** Short names, because there are tens of thousands of them: created, changed (id, then field, before, after…), groups. */
interface CompactImages {
  readonly u: readonly string[];
  readonly c: readonly (readonly string[])[];
  readonly g: readonly string[];
}

const usersPerRecord = 1000;

/** The records to write with an import's commit: a thousand users each, as text. None for other commits. */
export function beforeImageRecords(changes: ChangeSet): readonly BeforeImageRecord[] {
  const importId = changes.importRecord?.id;
  if (importId === undefined) return [];
  const { usersAdded, usersChanged, groupsAdded } = changes;
  const records: BeforeImageRecord[] = [];
  const users = Math.max(usersAdded.length, usersChanged.length, Math.min(1, groupsAdded.length));
  for (let start = 0; start < users; start += usersPerRecord) {
    const end = start + usersPerRecord;
    const images: CompactImages = {
      u: usersAdded.slice(start, end).map(({ id }) => id),
      c: usersChanged.slice(start, end).map(compactChanges),
      g: start === 0 ? groupsAdded.map(({ id }) => id) : [],
    };
    records.push({ importId, images: JSON.stringify(images) });
  }
  return records;
}

/** Everything an import changed, in the order it did; an import in batches (R5) may name a user twice. */
export async function readBeforeImages({ database }: Store, importId: string): Promise<BeforeImages> {
  const records = await database.beforeImages.where('importId').equals(importId).sortBy('id');
  const images = records.map((record): CompactImages => JSON.parse(record.images));
  return {
    usersCreated: images.flatMap(({ u }) => u),
    usersChanged: images.flatMap(({ c }) => c.map(changedUser)),
    groupsCreated: images.flatMap(({ g }) => g),
  };
}

function compactChanges({ before, after }: Replaced<User>): readonly string[] {
  const compact = [after.id];
  const compare = (field: FieldId) => {
    const old = keptValue(before, field);
    const now = keptValue(after, field);
    if (old !== now) compact.push(field, old, now);
  };
  for (const field of standardFields) compare(field);
  if (before.custom === after.custom) return compact;
  for (const field in before.custom) compare(field);
  for (const field in after.custom) if (!Object.hasOwn(before.custom, field)) compare(field);
  return compact;
}

function changedUser([id = '', ...rest]: readonly string[]): ChangedUser {
  const changes: FieldChange[] = [];
  for (let at = 0; at < rest.length; at += 3) {
    changes.push({ field: rest[at] ?? '', before: rest[at + 1] ?? '', after: rest[at + 2] ?? '' });
  }
  return { id, changes };
}

function keptValue(user: User, field: FieldId): string {
  return field === 'password' ? (user.passwordHash ?? '') : userValue(user, field);
}
