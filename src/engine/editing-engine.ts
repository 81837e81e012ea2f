/** What people change by hand: a part of `engine.ts` (D1). */
import type { FieldFault, MisfitChoice } from '../directory/change-field';
import type { GroupFault } from '../directory/change-groups';
import type { GroupNameInvalid } from '../directory/change-users';
import type { FormValues, UserEdit, UserEditFault } from '../directory/edit-user';
import type { LeftAlone } from '../directory/undo-changes';
import type { UserWindow } from '../directory/user-query';
import type { SelectionChange } from '../directory/user-selection';
import type { CustomField } from '../domain/field';
import type { GroupWithCount } from '../domain/group';
import type { Result } from '../domain/result';
import type { User } from '../domain/user';
import type { CommitFailure } from '../store/commit-failure';

/** Something was saved by hand. */
export interface Saved {
  /** What `undo` takes it back by; null when there was nothing to change. */
  readonly undoId: string | null;
}

/** A part of a list of users, and who of them is selected. */
export interface ListedUsers extends UserWindow {
  readonly selectedIds: readonly string[];
  /** How many users are selected, wherever they are. */
  readonly selectedCount: number;
}

export interface ListedMissing extends ListedUsers {
  /** Rows of the file without a valid email: whom they mean may be among the users. */
  readonly nameless: number;
}

/** The import that made or last changed a user, while the history has it. */
export interface ImportOrigin {
  readonly id: string;
  readonly fileName: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A user as the form needs it. */
export interface UserDetails {
  readonly user: User;
  readonly values: FormValues;
  /** null when it wasn't an import, or the history has forgotten it. */
  readonly createdByImport: ImportOrigin | null;
  readonly changedByImport: ImportOrigin | null;
}

export interface Undone {
  /** How many records were changed since, and are left as they are. */
  readonly leftAloneCount: number;
  /** The first few of them. */
  readonly leftAlone: readonly LeftAlone[];
  /** Users whose former password can't come back: it was chosen, and never got its hash (R18). */
  readonly passwordsLost: number;
}

/** The change is not kept any more: undone already, or too long ago, or the tab was reloaded. */
export interface NotUndoable {
  readonly type: 'notUndoable';
}

/** What people change by hand. Every answer with an `undoId` can be taken back. */
export interface HandEdits {
  /** null when there is no such user (any more). */
  user(id: string): Promise<UserDetails | null>;
  /** null when the history has no such import (any more). */
  importOrigin(importId: string): Promise<ImportOrigin | null>;
  /** Checks as an import would (R8–R11), and saves what differs from where the form started. */
  saveUser(
    edit: UserEdit,
  ): Promise<Result<Saved & { readonly userId: string }, UserEditFault | CommitFailure>>;
  removeUser(id: string): Promise<Result<Saved, { readonly type: 'userGone' } | CommitFailure>>;

  /** Changes who is selected; answers how many are. */
  select(change: SelectionChange): Promise<number>;
  /** Everyone selected goes to the group of this name, which is made if need be; '' is Individuals. */
  moveSelection(groupName: string): Promise<Result<Saved, GroupNameInvalid | CommitFailure>>;
  removeSelection(): Promise<Result<Saved, CommitFailure>>;
  /** Deletes the user and every trace, on this device and by sync on all others. Can't be undone; answers how many were erased. */
  eraseUser(id: string): Promise<Result<number, CommitFailure>>;
  eraseSelection(): Promise<Result<number, CommitFailure>>;

  addGroup(name: string): Promise<Result<Saved, GroupFault | CommitFailure>>;
  renameGroup(id: string, name: string): Promise<Result<Saved, GroupFault | CommitFailure>>;
  /** The people of the groups `ids` go to the group `into`. */
  mergeGroups(ids: readonly string[], into: string): Promise<Result<Saved, GroupFault | CommitFailure>>;
  /** Its people go to Individuals (R13). */
  removeGroup(id: string): Promise<Result<Saved, GroupFault | CommitFailure>>;
  /** Groups that are probably the same, two or more together. */
  similarGroups(): Promise<readonly (readonly GroupWithCount[])[]>;

  addField(
    field: Omit<CustomField, 'id' | 'order'>,
  ): Promise<Result<Saved & { readonly field: CustomField }, CommitFailure>>;
  /** Another type or other options only when every value fits, unless those that don't may be cleared. */
  changeField(field: CustomField, misfits?: MisfitChoice): Promise<Result<Saved, FieldFault | CommitFailure>>;
  /** Past its neighbour above (−1) or below (1), as they stand when its turn comes. */
  moveField(id: string, by: -1 | 1): Promise<Result<Saved, CommitFailure>>;
  /** Its values go with it; `fieldValueCount` says beforehand how many. */
  removeField(id: string): Promise<Result<Saved, CommitFailure>>;

  undo(undoId: string): Promise<Result<Undone, NotUndoable | CommitFailure>>;
  /** Takes back the newest change of this tab that is not undone yet. */
  undoLast(): Promise<Result<Undone, NotUndoable | CommitFailure>>;
}
