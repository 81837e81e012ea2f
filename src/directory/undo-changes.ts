/**
 * The way back of a commit that may not be the last one any more: what nobody has touched since goes back to the byte, what
 * somebody has is left alone and named (R17 for edits by hand).
 */
import { emptyChangeSet, type ChangeSet } from '../domain/change-set';
import { invertChangeSet } from '../domain/invert-change-set';
import type { Directory } from './directory';
import { undoFields } from './undo-field-changes';
import { emptyGroups, restoreGroups, undoRenames } from './undo-group-changes';
import { undoUsers, type UndoFacts } from './undo-user-changes';

/** Something an undo left as it is, because it was changed, taken or is used since. */
export interface LeftAlone {
  readonly kind: 'user' | 'group' | 'field';
  readonly name: string;
}

export interface Reversal {
  /** For this version of the directory. */
  readonly changes: ChangeSet;
  readonly leftAlone: readonly LeftAlone[];
  /** Users whose former password can't come back: it was chosen, and never got its hash (R18). */
  readonly passwordsLost: number;
}

/** What takes `changes` back from the directory as it is now. */
export function undoChanges(directory: Directory, changes: ChangeSet, facts: UndoFacts): Reversal {
  const inverse = invertChangeSet(changes);
  const leftAlone: LeftAlone[] = [];
  const leave = (kind: LeftAlone['kind']) => (name: string) => void leftAlone.push({ kind, name });
  const fields = undoFields(directory, inverse, leave('field'));
  const renamed = undoRenames(directory, inverse.groupsChanged, leave('group'));
  const groupsAdded = restoreGroups(directory, inverse.groupsAdded, renamed, leave('group'));
  const returning = new Set(groupsAdded.map(({ id }) => id));
  const groupStays = (id: string) => directory.groupById(id) !== undefined || returning.has(id);
  const around = { ...facts, groupStays, fits: fields.fits };
  const { passwordsLost, ...users } = undoUsers(directory, inverse, around, leave('user'));
  const groupsRemoved = emptyGroups(directory, inverse.groupsRemoved, users, leave('group'));
  return {
    leftAlone,
    passwordsLost,
    changes: {
      ...emptyChangeSet,
      madeBy: { at: facts.now, by: 'undo' },
      ...users,
      ...fields.changes,
      groupsAdded,
      groupsChanged: renamed,
      groupsRemoved,
    },
  };
}
