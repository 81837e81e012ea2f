/** A directory with its import history in memory: imports, undos and redos as commits would do them. */
import { changeField } from '../../src/directory/change-field';
import type { Directory } from '../../src/directory/directory';
import { removeField } from '../../src/directory/remove-field';
import {
  beforeImagesOf,
  nothingRemoved,
  type BeforeImages,
  type RecordedImport,
  type RemovedByUndo,
} from '../../src/domain/before-images';
import { emptyChangeSet, type ChangeSet } from '../../src/domain/change-set';
import type { CustomField } from '../../src/domain/field';
import type { ImportOptions } from '../../src/domain/import-options';
import type { ImportRecord } from '../../src/domain/import-record';
import {
  newUserIds,
  plannedPasswords,
  planToChangeSet,
  type PlannedPasswords,
} from '../../src/import/plan-to-change-set';
import { planImport } from '../../src/import/plan-import';
import { planUndo, type UndoPlan } from '../../src/import/plan-undo';
import type { ImportRows } from '../../src/import/record-reader';
import { groupIdOf } from './import-case';

export class ImportHistory {
  readonly directory: Directory;
  imports: RecordedImport[] = [];

  constructor(directory: Directory) {
    this.directory = directory;
  }

  /** Imports a file as an import of its own, in batches of so many rows (R5); answers its id. */
  run(file: ImportRows, options: ImportOptions, batchSize = Infinity): string {
    const importId = `import-${this.imports.length}`;
    const removed = nothingRemoved(importId);
    let record: ImportRecord | undefined;
    const images: BeforeImages[] = [];
    const size = Math.min(batchSize, Math.max(1, file.records.length));
    for (let start = 0; start === 0 || start < file.records.length; start += size) {
      const records = file.records.slice(start, start + size);
      const batch = { ...file, records, formatRecords: file.records.slice(0, size) };
      const { changes, passwords } = this.#planned(batch, options, importId);
      images.push(beforeImagesOf(changes, this.#apply(changes)));
      record ??= changes.importRecord;
      this.#hash(passwords);
    }
    if (record === undefined) throw new Error('An import has a history entry');
    this.imports.push({ record, images, removed });
    return importId;
  }

  #planned(file: ImportRows, options: ImportOptions, importId: string) {
    const { directory } = this;
    const freeGroupId = (key: string) => {
      const id = groupIdOf(key);
      return directory.groupById(id) === undefined ? id : `${id}+${directory.version}`;
    };
    const plan = planImport(directory, file, options, freeGroupId);
    const userIds = newUserIds(plan, (key) =>
      directory.userById(`user:${key}`) === undefined ? `user:${key}` : `user:${key}+${directory.version}`,
    );
    const passwords = plannedPasswords(plan, userIds);
    const changes = planToChangeSet(plan, {
      importId,
      fileName: 'people.csv',
      headers: file.headers,
      options,
      now: directory.version,
      nextOrder: directory.nextOrder,
      userIds,
      passwordHashes: new Map(
        passwords.chosen.map(({ userId }) => [
          userId,
          `$argon2id$v=19$m=1,t=1,p=1$${importId}${userId}${directory.version}`,
        ]),
      ),
    });
    return { changes, passwords };
  }

  /** R18: the hashes of chosen passwords come after the import, which knows them as pending. */
  #hash({ chosen }: PlannedPasswords): void {
    const usersChanged = chosen.flatMap(({ userId, password }) => {
      const before = this.directory.userById(userId);
      if (before === undefined) return [];
      return [{ before, after: { ...before, passwordHash: `${before.passwordHash}$${password}` } }];
    });
    this.#apply({ ...emptyChangeSet, usersChanged });
  }

  /** Undoes the import, or redoes it when it is undone. `isAwaited`: whether pending passwords still wait for their hashes. */
  turn(importId: string, isAwaited = false): UndoPlan {
    const plan = planUndo(this.directory, this.imports, importId, { now: 9, awaitsHash: () => isAwaited });
    this.#apply(plan.changes);
    const records = new Map(plan.changes.importsChanged?.map((record) => [record.id, record]));
    const removed = new Map<string, RemovedByUndo>(
      plan.changes.removedByUndo?.map((entry) => [entry.importId, entry]),
    );
    this.imports = this.imports.map((entry) => ({
      ...entry,
      record: records.get(entry.record.id) ?? entry.record,
      removed: removed.get(entry.record.id) ?? entry.removed,
    }));
    return plan;
  }

  /** Changes one user by hand. */
  edit(userId: string, values: Readonly<Record<string, string>>): void {
    const before = this.directory.userById(userId);
    if (before === undefined) throw new Error(`There is no user ${userId}`);
    const after = { ...before, ...values, changedBy: 'hand' as const };
    this.#apply({ ...emptyChangeSet, usersChanged: [{ before, after }] });
  }

  remove(userId: string): void {
    const user = this.directory.userById(userId);
    if (user !== undefined) this.#apply({ ...emptyChangeSet, usersRemoved: [user] });
  }

  /** Changes a custom field by hand; values that don't fit it any more are cleared. */
  changeField(field: CustomField): void {
    const changed = changeField(this.directory, field, 'clear', this.directory.version);
    if (changed.ok) this.#apply(changed.value);
  }

  removeField(fieldId: string): void {
    this.#apply(removeField(this.directory, fieldId, this.directory.version));
  }

  #apply(changes: ChangeSet): number {
    const version = this.directory.version + 1;
    this.directory.apply(changes, version);
    return version;
  }
}
