/** From a name that a person typed to a group: one that there is, or a new one (S9, R13). */
import type { DirectoryView } from './directory';
import { checkValue } from '../domain/check-value';
import { groupKey, individuals, type Group } from '../domain/group';
import type { Issue } from '../domain/issue';

/** What an edit by hand knows besides the directory. */
export interface EditFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly newId: () => string;
}

export interface GroupOfName {
  readonly group: Group;
  /** The group itself where the directory has none of this name yet; to be written with whatever needs it. */
  readonly added: readonly Group[];
  readonly issues: readonly Issue[];
}

/** The group of this name; Individuals when it is blank. When `issues` holds an error nothing may be written. */
export function nameGroup(directory: DirectoryView, name: string, facts: EditFacts): GroupOfName {
  const { value, issues } = checkValue('company', name);
  if (value === '') return { group: individuals, added: [], issues };
  const known = directory.groupByKey(groupKey(value));
  if (known !== undefined) return { group: known, added: [], issues };
  const group: Group = { id: facts.newId(), name: value, createdAt: facts.now };
  return { group, added: [group], issues };
}
