/** Everything people change by hand: one commit each (D4), and a way back for each of them. */
import { removeField } from '../directory/remove-field';
import { addGroup, mergeGroups, removeGroup, renameGroup } from '../directory/change-groups';
import { changeField, moveField } from '../directory/change-field';
import { moveUsers, removeUsers } from '../directory/change-users';
import type { Directory } from '../directory/directory';
import { editUser, formValues } from '../directory/edit-user';
import { similarGroups } from '../directory/similar-groups';
import { undoChanges } from '../directory/undo-changes';
import { createUserSelection, type UserSelection } from '../directory/user-selection';
import { emptyChangeSet, isEmptyChangeSet, type ChangeSet } from '../domain/change-set';
import { fieldIdFor } from '../domain/record-id';
import { err, ok, type Result } from '../domain/result';
import { importOfOrigin, type Origin, type User } from '../domain/user';
import type { FillRandom } from '../passwords/fill-random';
import type { CommitFailure } from '../store/commit-failure';
import { readImport } from '../store/history';
import type { DirectorySession } from './directory-session';
import type { HandEdits, ImportOrigin, NotUndoable, Saved, Undone } from './engine';
import { commitErasing } from './erase-users';
import { readAwaitedHashes } from './pending-password';
import type { UndoStack } from './undo-stack';

export interface EditTools {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly key: () => Promise<CryptoKey>;
  readonly fill: FillRandom;
  readonly undoStack: UndoStack;
  /** Users were erased: what is kept for undoing, in any tab, is to forget them. */
  readonly onErased: (userIds: readonly string[]) => void;
}

/** How many of what an undo left alone are named. */
const namedLeftAlone = 5;

/** What is done to users whom others than the list's selection name. */
export interface EditsOfUsers extends HandEdits {
  readonly selection: UserSelection;
  move(users: readonly User[], groupName: string): ReturnType<HandEdits['moveSelection']>;
  remove(users: readonly User[]): ReturnType<HandEdits['removeSelection']>;
  /** What this tab could undo forgets users that were erased, wherever. */
  forgetUsers(userIds: readonly string[]): void;
  /** Another directory has taken the place of the one that was changed: Ctrl+Z has nothing to take back in it. */
  forgetChanges(): void;
}

/** The part of the engine's interface that edits, over an open directory, and the selection it works on. */
export function createHandEdits(session: DirectorySession, tools: EditTools): EditsOfUsers {
  const { directory, store } = session;
  const selection = createUserSelection(directory, session.index);
  const { undoStack } = tools;
  const facts = () => ({ now: tools.now(), newId: tools.newId });

  /** Asks `make` again when another tab was quicker; what it makes is checked against the directory as it is then. */
  function save<Fault extends { readonly type: string }>(
    make: (directory: Directory) => Result<ChangeSet, Fault>,
  ): Promise<Result<Saved, Fault | CommitFailure>> {
    return session.attemptInTurn<Saved, Fault | CommitFailure>(async () => {
      const made = make(directory);
      if (!made.ok) return made;
      if (isEmptyChangeSet(made.value)) return ok({ undoId: null });
      const committed = await session.commitPlanned(directory.version, made.value);
      return committed.ok ? ok({ undoId: undoStack.push(made.value) }) : committed;
    });
  }

  async function importOf(origin: Origin): Promise<ImportOrigin | null> {
    const id = importOfOrigin(origin);
    if (id === null) return null;
    const record = await readImport(store, id);
    return record === undefined ? null : { id, fileName: record.fileName, at: record.at };
  }

  function erase(choose: () => readonly User[]): Promise<Result<number, CommitFailure>> {
    return session.attemptInTurn<number, CommitFailure>(async () => {
      const users = choose();
      if (users.length === 0) return ok(0);
      const usersErased = users.map(({ id }) => id);
      const changes = { ...removeUsers(users), usersErased };
      const committed = await commitErasing(session, directory.version, changes, tools);
      if (!committed.ok) return committed;
      tools.onErased(usersErased);
      return ok(users.length);
    });
  }

  /** Which change it is shows when its turn comes: an undo just before may have taken back that very one. */
  function undo(choose: () => string | null): ReturnType<HandEdits['undo']> {
    return session.attemptInTurn<Undone, NotUndoable | CommitFailure>(async () => {
      const undoId = choose();
      const kept = undoId === null ? undefined : undoStack.get(undoId);
      if (undoId === null || kept === undefined) return err({ type: 'notUndoable' });
      const { version } = directory;
      const awaitsHash = await readAwaitedHashes(store, tools.key);
      const facts = { now: tools.now(), awaitsHash };
      const { changes, leftAlone, passwordsLost } = undoChanges(directory, kept, facts);
      if (!isEmptyChangeSet(changes)) {
        const committed = await session.commitPlanned(version, changes);
        if (!committed.ok) return committed;
      }
      undoStack.forget(undoId);
      return ok({
        leftAloneCount: leftAlone.length,
        leftAlone: leftAlone.slice(0, namedLeftAlone),
        passwordsLost,
      });
    });
  }

  /** Who is gone meanwhile is left out; who was changed is moved as they are now. */
  const still = (users: readonly User[]) => users.flatMap(({ id }) => directory.userById(id) ?? []);
  const move: EditsOfUsers['move'] = (users, groupName) =>
    save((current) => moveUsers(current, still(users), groupName, facts()));
  const remove: EditsOfUsers['remove'] = (users) => save(() => ok(removeUsers(still(users))));

  return {
    selection,

    async user(id) {
      const user = directory.userById(id);
      if (user === undefined) return null;
      const [createdByImport, changedByImport] = await Promise.all([
        importOf(user.createdBy),
        importOf(user.changedBy),
      ]);
      return { user, values: formValues(user, directory), createdByImport, changedByImport };
    },
    async saveUser(edit) {
      let userId = '';
      const saved = await save((current) => {
        const edited = editUser(current, edit, facts());
        if (!edited.ok) return edited;
        userId = edited.value.userId;
        return ok(edited.value.changes);
      });
      return saved.ok ? ok({ ...saved.value, userId }) : saved;
    },
    removeUser: (id) =>
      save((current) => {
        const user = current.userById(id);
        return user === undefined ? err({ type: 'userGone' as const }) : ok(removeUsers([user]));
      }),

    eraseUser: (id) =>
      erase(() => {
        const user = directory.userById(id);
        return user === undefined ? [] : [user];
      }),
    eraseSelection: () => erase(() => selection.users()),
    forgetUsers: (userIds) => undoStack.forgetUsers(new Set(userIds)),
    forgetChanges: () => undoStack.clear(),

    importOrigin: (id) => importOf(`import:${id}`),

    async select(change) {
      if ('query' in change) await session.importUsers.load(change.query.importId);
      selection.change(change);
      return selection.size;
    },
    moveSelection: (groupName) => move(selection.users(), groupName),
    removeSelection: () => remove(selection.users()),
    move,
    remove,

    addGroup: (name) => save((current) => addGroup(current, name, facts())),
    renameGroup: (id, name) => save((current) => renameGroup(current, id, name, tools.now())),
    mergeGroups: (ids, into) => save((current) => mergeGroups(current, ids, into, tools.now())),
    removeGroup: (id) => save((current) => removeGroup(current, id, tools.now())),
    similarGroups: async () => similarGroups(directory.groupsWithCounts().slice(1)),

    async addField(field) {
      let id = '';
      const saved = await save(({ customFields }) => {
        const shared = fieldIdFor(field);
        id = customFields.some((other) => other.id === shared) ? tools.newId() : shared;
        const order = Math.max(-1, ...customFields.map((other) => other.order)) + 1;
        return ok({ ...emptyChangeSet, fieldsAdded: [{ ...field, id, order }] });
      });
      if (!saved.ok) return saved;
      const added = directory.customFields.find((other) => other.id === id);
      return added === undefined ? err({ type: 'planStale' }) : ok({ ...saved.value, field: added });
    },
    changeField: (field, misfits = 'refuse') =>
      save((current) => changeField(current, field, misfits, tools.now())),
    moveField: (id, by) => save((current) => ok(moveField(current, id, by))),
    removeField: (id) => save((current) => ok(removeField(current, id, tools.now()))),

    undo: (undoId) => undo(() => undoId),
    undoLast: () => undo(() => undoStack.last),
  };
}
