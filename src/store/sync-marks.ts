/** What a commit leaves behind for sync (DESIGN, sync rule 2): which documents it touched, and what they were before. */
import type { ChangeSet } from '../domain/change-set';
import type { SyncMark } from '../domain/sync-record';

/** The marks of an ordinary commit; one made by sync brings its own. */
export function marksOf(changes: ChangeSet): readonly SyncMark[] {
  if (changes.sync !== undefined) return changes.sync.marks;
  const { usersAdded, usersChanged, usersRemoved, importRecord, importsChanged = [] } = changes;
  const { settingsChanged = [], importsRestored = [] } = changes;
  const erased = new Set(changes.usersErased);
  const { groupsAdded, groupsChanged, groupsRemoved, fieldsAdded, fieldsChanged, fieldsRemoved } = changes;
  return [
    ...fieldsAdded.map(({ id }) => ({ id: `field:${id}`, before: null })),
    ...fieldsChanged.map(({ before }) => ({ id: `field:${before.id}`, before })),
    ...fieldsRemoved.map((before) => ({ id: `field:${before.id}`, before })),
    ...groupsAdded.map(({ id }) => ({ id: `group:${id}`, before: null })),
    ...groupsChanged.map(({ before }) => ({ id: `group:${before.id}`, before })),
    ...groupsRemoved.map((before) => ({ id: `group:${before.id}`, before })),
    ...(importRecord === undefined ? [] : [{ id: `import:${importRecord.id}`, before: null }]),
    ...importsChanged.map(({ id }) => ({ id: `import:${id}`, before: null })),
    ...importsRestored.map((id) => ({ id: `import:${id}`, before: null })),
    ...settingsChanged.map(({ name, before }) => ({ id: `settings:${name}`, before })),
    ...usersAdded.map(({ id }) => ({ id: `user:${id}`, before: null })),
    ...usersChanged.map(({ before }) => ({ id: `user:${before.id}`, before })),
    ...usersRemoved
      .filter(({ id }) => !erased.has(id))
      .map((before) => ({ id: `user:${before.id}`, before })),
    ...[...erased].map((id) => ({ id: `user:${id}`, before: null, erased: true as const })),
  ];
}
