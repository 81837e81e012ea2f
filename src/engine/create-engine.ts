/** The engine behind `engine.ts`: hands what the page asks to what answers it (D1). */
import { fieldValueCount } from '../directory/remove-field';
import { afterOpening, unlessGone } from './after-opening';
import { autoBackupState, runAutoBackup, setAutoBackup } from './auto-backup';
import { createBackups } from './backups';
import { createOpening } from './directory-opening';
import type { DirectoryServices } from './directory-services';
import type { Engine } from './engine';
import { listInSight } from './first-sight';
import { createImports } from './imports';
import type { Surroundings } from './surroundings';
import { setPreferences } from './team-settings';
import { createUserLists } from './user-lists';

export function createEngine(surroundings: Surroundings): Engine {
  const opening = createOpening(surroundings);

  function services(): DirectoryServices {
    if (opening.services === null) throw new Error('The directory is not open');
    return opening.services;
  }

  const session = () => services().session;
  const edits = () => services().edits;
  const passwords = () => services().passwords;
  const emails = () => services().emails;
  const history = () => services().history;
  const sync = () => services().sync;
  const backups = createBackups(() => opening.services, surroundings.now);
  const lists = createUserLists(services, surroundings.now);

  const engine: Engine = {
    ...backups,
    ...lists,
    ...createImports(services, surroundings),

    open: opening.open,
    startAnew: opening.startAnew,
    watchSync: opening.watchSync,

    async restoreBackup(mode) {
      const restored = await backups.restoreBackup(mode);
      if (restored.ok) services().hashMore();
      return restored;
    },
    autoBackup: () => autoBackupState(session()),
    setAutoBackup: (chosen) => setAutoBackup(session(), chosen),
    runAutoBackup: () => runAutoBackup(session(), surroundings.now()),

    async users(query, start, count) {
      const { firstSight } = opening;
      const inSight = firstSight === null ? null : listInSight(firstSight, query, start, count);
      if (inSight !== null) return inSight;
      await opening.ready();
      return lists.users(query, start, count);
    },

    user: (id) => edits().user(id),
    importOrigin: (id) => edits().importOrigin(id),
    saveUser: (edit) => edits().saveUser(edit),
    removeUser: (id) => edits().removeUser(id),
    select: (change) => edits().select(change),
    moveSelection: (groupName) => edits().moveSelection(groupName),
    removeSelection: () => edits().removeSelection(),
    eraseUser: (id) => edits().eraseUser(id),
    eraseSelection: () => edits().eraseSelection(),
    addGroup: (name) => edits().addGroup(name),
    renameGroup: (id, name) => edits().renameGroup(id, name),
    mergeGroups: (ids, into) => edits().mergeGroups(ids, into),
    removeGroup: (id) => edits().removeGroup(id),
    similarGroups: () => edits().similarGroups(),
    addField: (field) => edits().addField(field),
    changeField: (field, misfits) => edits().changeField(field, misfits),
    moveField: (id, by) => edits().moveField(id, by),
    removeField: (id) => edits().removeField(id),
    undo: (undoId) => edits().undo(undoId),
    undoLast: () => edits().undoLast(),
    fieldValueCount: async (id) => fieldValueCount(session().directory, id),
    setPreferences: (preferences) => setPreferences(session(), preferences, surroundings.now()),

    connectSync: (request, onProgress) => sync().connectSync(request, onProgress),
    confirmConnect: () => sync().confirmConnect(),
    cancelConnect: () => sync().cancelConnect(),
    signInAgain: (request) => sync().signInAgain(request),
    disconnectSync: () => sync().disconnectSync(),
    syncNow: () => sync().syncNow(),
    conflicts: () => sync().conflicts(),
    useOtherValue: (id) => sync().useOtherValue(id),
    keepValue: (id) => sync().keepValue(id),
    parked: () => sync().parked(),
    tryAgain: () => sync().tryAgain(),
    duplicates: () => sync().duplicates(),
    mergeDuplicates: (ids, choices) => sync().mergeDuplicates(ids, choices),

    passwordIssues: (password) => passwords().issues(password),
    setPassword: (userId, password) => passwords().set(userId, password),
    generatePassword: (userId) => passwords().generate(userId),
    checkPassword: (userId, password) => passwords().check(userId, password),
    resetSelectedPasswords: () =>
      passwords().reset(
        edits()
          .selection.users()
          .map(({ id }) => id),
      ),

    messages: (start, count) => emails().messages(start, count),
    mailSetup: () => emails().setup(),
    setMailSettings: (change, credential) => emails().setSettings(change, credential),
    sendMessages: (which) => emails().send(which),
    discardMessages: (which) => emails().end(which, 'discarded'),
    markMessagesSent: (which) => emails().end(which, 'sent'),
    downloadDrafts: () => emails().drafts(),

    imports: () => history().imports(),
    generatedPasswordCount: (importId) => history().generatedPasswordCount(importId),
    importChanges: (importId, start, count) => history().importChanges(importId, start, count),
    planUndo: (importId) => history().planUndo(importId),
    undoImport: (importId, directoryVersion) => history().undoImport(importId, directoryVersion),
    imageSizes: () => history().imageSizes(),
    dropImages: (importIds) => history().dropImages(importIds),
  };
  const recovery = ['open', 'startAnew', 'openBackup', 'restoreBackup'] as const;
  return unlessGone(afterOpening(engine, opening.ready, ['users', ...recovery]), opening.isGone, recovery);
}
