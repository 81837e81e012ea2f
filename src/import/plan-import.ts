/**
 * The heart of an import: directory + rows + options → plan (D3). Pure; the review shows its answer and the commit
 * applies it.
 */
import type { DirectoryView } from '../directory/directory';
import type { EmailAddress } from '../domain/email';
import { individuals } from '../domain/group';
import type { ImportOptions } from '../domain/import-options';
import { hasError, type Issue } from '../domain/issue';
import type { Plan, PlannedRow, PlannedUser, RowKind, SkipReason, UserValues } from '../domain/plan';
import { noRows } from '../domain/plan';
import { addError, isSameText } from '../domain/text-value';
import type { FieldChange } from '../domain/user';
import { blankValues, withChanges } from '../domain/user-values';
import { createGroupResolver } from './group-resolver';
import { createOlderValues, groupMovedTo, type OlderValuesRule } from './older-values';
import type { ImportRows, RecordReading, Slot } from './record-reader';
import { createRecordReader } from './record-reader';

/** What a plan looks up besides the directory; without it nothing is known of that. */
export interface PlanLookups {
  /** Whether a password is one of those that are guessed first: a warning, no more (S8). */
  readonly isCommonPassword?: (password: string) => boolean;
  /** What is known of former values, and where they stay former. */
  readonly olderValues?: OlderValuesRule;
}

/**
 * Plans an import. The result equals importing the rows one at a time in file order (R9): a row acts on the user
 * that the rows before it made or changed.
 *
 * A row with an error is rejected whole, also where it would be skipped, and touches nothing, nor does it make a
 * group (R14). An existing user keeps the stored spelling of the email: it identifies, it is not a value. A
 * required custom field is never left blank, neither by a new user nor by *Blank cells: clear*.
 *
 * @param groupId the id of a new group by its key (R13); see `createGroupResolver`
 */
export function planImport(
  directory: DirectoryView,
  file: ImportRows,
  options: ImportOptions,
  groupId: (key: string) => string,
  lookups: PlanLookups = {},
): Plan {
  const groups = createGroupResolver(directory, groupId);
  const { isCommonPassword = () => false } = lookups;
  const reader = createRecordReader(file, options, directory.customFields, groups, isCommonPassword);
  const olderValues = lookups.olderValues === undefined ? null : createOlderValues(lookups.olderValues);
  const requiredFields = directory.customFields
    .filter(({ required }) => required)
    .map(({ id }) => ({ field: id, slot: reader.slots.findIndex(({ field }) => field === id) }));
  /** Whom the rows so far made or changed; everyone else is as the directory has them. */
  const usersByKey = new Map<string, PlannedUser>();
  const created: PlannedUser[] = [];
  const changed: PlannedUser[] = [];

  function planRow(cells: readonly string[], record: number): PlannedRow {
    if (file.leftOut?.has(record)) return skipped(record, null, 'leftOut');
    const row = reader.read(cells, valuesOf);
    const { address, current, issues } = row;
    if (address !== null) checkRequired(row, current);
    if (address === null || hasError(issues)) return rejected(record, issues);
    if (current === null) {
      return options.newEmails === 'skip' ? skipped(record, null, 'newEmail') : create(row, address, record);
    }
    if (options.updateExisting) return update(row, address.key, current, record);
    return skipped(record, current, usersByKey.has(address.key) ? 'repeated' : 'exists');
  }

  /** What a user has as the rows so far leave it; null for nobody. */
  function valuesOf(key: string): UserValues | null {
    return usersByKey.get(key)?.after ?? directory.userByEmailKey(key) ?? null;
  }

  /** R8: what a new user lacks, and what *Blank cells: clear* would take from one who has it. A skipped row does neither. */
  function checkRequired({ values, issues }: RecordReading, current: UserValues | null): void {
    const isApplied = current === null ? options.newEmails === 'create' : options.updateExisting;
    if (!isApplied) return;
    for (const { field, slot } of requiredFields) {
      const isBlank =
        current === null
          ? !values[slot]
          : values[slot] === '' && options.blankCells === 'clear' && Boolean(current.custom[field]);
      if (isBlank) addError(issues, 'requiredMissing', field);
    }
  }

  function create(row: RecordReading, { email, key }: EmailAddress, record: number): PlannedRow {
    const blank = blankValues(email, row.company ? groups.idOf(row.company) : individuals.id);
    const after = withChanges(blank, valueChanges(row, reader.slots, blank, 'keep'));
    const planned: PlannedUser = { before: null, after, password: row.password };
    usersByKey.set(key, planned);
    created.push(planned);
    return plannedRow('create', record, after, none, copyOf(row.issues));
  }

  function update(row: RecordReading, key: string, current: UserValues, record: number): PlannedRow {
    const { issues } = row;
    const changes = valueChanges(row, reader.slots, current, options.blankCells);
    const keepsGroup = olderValues !== null && keepsNewer(row, key, current, record, changes);
    const groupOfUser = keepsGroup ? current.groupId : groupAfter(row, current, issues);
    if (groupOfUser !== current.groupId) {
      changes.push({ field: 'company', before: current.groupId, after: groupOfUser });
    }
    if (row.password !== '') changes.push({ field: 'password', before: '', after: '' });
    if (changes.length === 0) return plannedRow('unchanged', record, current, none, copyOf(issues));
    const planned = plannedUser(key, current);
    planned.after = withChanges(current, changes);
    if (row.password !== '') planned.password = row.password;
    return plannedRow('update', record, planned.after, changes, copyOf(issues));
  }

  /** The user that the plan changes; one of the directory's joins the plan with its first change. */
  function plannedUser(key: string, current: UserValues): PlannedUser {
    const known = usersByKey.get(key);
    if (known !== undefined) return known;
    const planned = { before: directory.userByEmailKey(key) ?? null, after: current, password: '' };
    usersByKey.set(key, planned);
    changed.push(planned);
    return planned;
  }

  /** Takes out of `changes` what would put an older value back that is to stay former; answers whether the group stays. */
  function keepsNewer(
    { company }: RecordReading,
    key: string,
    { groupId }: UserValues,
    record: number,
    changes: FieldChange[],
  ): boolean {
    const movesTo = groupMovedTo(company, groupId, options.blankCompany);
    if (changes.length === 0 && movesTo === null) return false;
    const user = directory.userByEmailKey(key);
    return user ? olderValues?.sift(record, user.id, changes, movesTo) === true : false;
  }

  /** R12, S9: the group the row leaves an existing user in. */
  function groupAfter(row: RecordReading, { groupId: current }: UserValues, issues: Issue[]): string {
    if (row.company) return groups.idOf(row.company);
    if (row.company === undefined || options.blankCompany === 'keep') return current;
    if (current !== individuals.id)
      issues.push({ severity: 'warning', code: 'companyCleared', field: 'company' });
    return individuals.id;
  }

  const rows = file.records.map(planRow);
  return {
    directoryVersion: directory.version,
    rows,
    counts: countKinds(rows),
    created,
    changed,
    newGroups: groups.newGroups,
    warnings: countWarnings(rows),
    olderRows: olderValues?.rows ?? noOlderRows,
  };
}

/** R12: what the row's cells change of a user's values. */
function valueChanges(
  { values }: RecordReading,
  slots: readonly Slot[],
  current: UserValues,
  blankCells: ImportOptions['blankCells'],
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (let position = 0; position < slots.length; position++) {
    const slot = slots[position];
    const after = values[position];
    if (slot === undefined || after === undefined || (after === '' && blankCells === 'keep')) continue;
    const { field, textField } = slot;
    const before = textField === null ? (current.custom[field] ?? '') : current[textField];
    if (isSameText(after, before)) continue;
    changes.push({ field, before, after });
  }
  return changes;
}

const noOlderRows: Plan['olderRows'] = new Map();

/** Shared by every row that has nothing to list: a plan may have a million rows. */
const none: readonly never[] = [];

function copyOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.length === 0 ? none : issues.slice();
}

function plannedRow(
  kind: RowKind,
  record: number,
  after: UserValues | null,
  changes: readonly FieldChange[],
  issues: readonly Issue[],
  skipReason: SkipReason | null = null,
): PlannedRow {
  return { kind, record, after, changes, issues, skipReason };
}

function rejected(record: number, issues: readonly Issue[]): PlannedRow {
  return plannedRow('rejected', record, null, none, copyOf(issues));
}

function skipped(record: number, after: UserValues | null, reason: SkipReason): PlannedRow {
  return plannedRow('skipped', record, after, none, none, reason);
}

function countKinds(rows: readonly PlannedRow[]): Record<RowKind, number> {
  const counts = { ...noRows };
  for (const { kind } of rows) counts[kind]++;
  return counts;
}

function countWarnings(rows: readonly PlannedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, issues } of rows) {
    if (issues.length === 0 || kind === 'rejected') continue;
    for (const code of new Set(issues.map((issue) => issue.code))) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
