/** What imports did to each user, in the order they did it: where an undo looks everything up (R17). */
import type { ChangedUser, RecordedImport } from '../domain/before-images';
import type { FieldId } from '../domain/field';
import type { FieldWrite } from './field-writes';

/** What one commit of an import changed of a user. */
export interface UserWrites {
  readonly importId: string;
  readonly version: number;
  readonly changes: ChangedUser['changes'];
}

export interface Maker {
  /** Of the import. */
  readonly id: string;
  readonly mark: string;
}

/** What all imports did to some users, in the order they did it. */
export function historyOfUsers(
  history: readonly RecordedImport[],
  userIds: ReadonlySet<string>,
): {
  readonly writesByUser: ReadonlyMap<string, readonly UserWrites[]>;
  readonly makersByUser: ReadonlyMap<string, readonly Maker[]>;
} {
  const writesByUser = new Map<string, UserWrites[]>([...userIds].map((id) => [id, []]));
  const makersByUser = new Map<string, Maker[]>();
  const commits = history.flatMap(({ record, images }) => images.map((image) => ({ id: record.id, image })));
  for (const { id, image } of commits.sort((a, b) => a.image.version - b.image.version)) {
    for (const { id: userId, changes } of image.usersChanged)
      writesByUser.get(userId)?.push({ importId: id, version: image.version, changes });
    for (const { id: userId, mark } of image.usersCreated) {
      if (!userIds.has(userId)) continue;
      const makers = makersByUser.get(userId);
      if (makers === undefined) makersByUser.set(userId, [{ id, mark }]);
      else makers.push({ id, mark });
    }
  }
  return { writesByUser, makersByUser };
}

/** The same, field by field. */
export function writesByField(writes: readonly UserWrites[]): ReadonlyMap<FieldId, readonly FieldWrite[]> {
  const byField = new Map<FieldId, FieldWrite[]>();
  for (const { importId, version, changes } of writes) {
    for (const { field, before, after } of changes) {
      const write = { importId, version, before, after };
      const others = byField.get(field);
      if (others === undefined) byField.set(field, [write]);
      else others.push(write);
    }
  }
  return byField;
}

/** Ids of the users whom an import made or changed, those whom undos removed among them. */
export function touchedUsers({ images }: RecordedImport): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { usersCreated, usersChanged } of images) {
    for (const { id } of usersCreated) touched.add(id);
    for (const { id } of usersChanged) touched.add(id);
  }
  return touched;
}
