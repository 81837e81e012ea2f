/** Somebody who works with the directory of one device: makes, edits, deletes, imports and undoes, as the seed says. */
import { removeField } from '../../../src/directory/remove-field';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import { individuals } from '../../../src/domain/group';
import { mappingSetting } from '../../../src/domain/mapping-setting';
import { fieldIdFor, groupIdForKey, userIdForEmail } from '../../../src/domain/record-id';
import { defaultImportOptions } from '../../../src/domain/import-options';
import { mappingName, type SavedMapping } from '../../../src/domain/saved-mapping';
import type { User } from '../../../src/domain/user';
import { sampleImport } from '../../unit/directory/sample-records';
import type { MemorySyncStore } from './memory-sync-store';
import type { Random } from './random';
import { textFields, writtenBy, type Written } from './written';

export interface Person {
  readonly name: string;
  /** Does one thing; answers what it wrote. */
  act(): readonly Written[];
}

/** Middle names are for a server elsewhere. */
const editedFields = textFields.filter((field) => field !== 'middleName');

/** Of these users nobody is ever deleted, so that every value of theirs must be found again. */
export function isImmortal({ email }: Pick<User, 'email'>): boolean {
  return email.startsWith('lasting');
}

/** @param skew how wrong the device's clock is, in milliseconds */
export function createPerson(
  name: string,
  store: MemorySyncStore,
  random: Random,
  clock: { readonly now: () => number; readonly skew: number },
): Person {
  const { directory } = store;
  let made = 0;
  let lastChange: ChangeSet | null = null;
  let written: readonly Written[] = [];

  const now = () => clock.now() + clock.skew;
  const newValue = () => `${name}${(made += 1)}`;

  function user(email: string, id: string, values: Partial<User>): User {
    const at = now();
    return {
      ...blankUser,
      email,
      id,
      order: directory.nextOrder,
      createdAt: at,
      changedAt: at,
      ...values,
    };
  }

  function change(changes: Partial<ChangeSet>): void {
    const whole = { ...emptyChangeSet, ...changes };
    written = [...written, ...writtenBy(whole)];
    store.change(whole);
    lastChange = whole;
  }

  function createByHand(): void {
    const email = `${random.pick(['lasting', 'mortal'])}.${newValue()}@example.org`;
    // Sometimes two people make the same person, each by hand.
    const shared = random.chance(0.15) ? `mortal.shared${random.below(3)}@example.org` : email;
    change({ usersAdded: [user(shared, `${name}-${made}`, { notes: newValue() })] });
  }

  function edit(): void {
    const before = random.pick(directory.users());
    if (before === undefined) return;
    const count = 1 + random.below(2);
    let after: User = { ...before, changedAt: now(), changedBy: 'hand' };
    for (let time = 0; time < count; time += 1) {
      after = { ...after, [random.pick(editedFields) ?? 'notes']: newValue() };
    }
    const group = random.pick(directory.groups);
    if (random.chance(0.2) && group !== undefined) after = { ...after, groupId: group.id };
    const field = random.pick(directory.customFields);
    if (random.chance(0.2) && field !== undefined) {
      after = { ...after, custom: { ...after.custom, [field.id]: newValue() } };
    }
    if (random.chance(0.1)) after = { ...after, passwordHash: `$rollcall-sha256$v=1$${newValue()}$hash` };
    // Some write novels, which a server may refuse.
    if (random.chance(0.02)) after = { ...after, notes: newValue().padEnd(2_500, '.') };
    change({ usersChanged: [{ before, after }] });
  }

  function remove(): void {
    const before = random.pick(directory.users().filter((one) => !isImmortal(one)));
    if (before === undefined) return;
    const isErased = random.chance(0.3);
    change({ usersRemoved: [before], ...(isErased ? { usersErased: [before.id] } : {}) });
    if (isErased) lastChange = null;
  }

  function importFile(): void {
    const at = now();
    const importId = `${name}-import-${(made += 1)}`;
    const groupName = random.pick(['Acme', 'Globex', 'Initech']) ?? 'Acme';
    const key = groupName.toLowerCase();
    const known = directory.groupByKey(key);
    const freeGroupId = groupIdForKey(key);
    const groupId = known?.id ?? (directory.groupById(freeGroupId) ? `${importId}-group` : freeGroupId);
    const group = { id: groupId, name: groupName, createdAt: at };
    const added: User[] = [];
    const changed: { before: User; after: User }[] = [];
    const first = random.below(8);
    for (let row = first; row < first + 4; row += 1) {
      const email = `${row % 2 === 0 ? 'lasting' : 'mortal'}.row${row}@example.org`;
      const before = directory.userByEmailKey(email);
      const value = newValue();
      if (before === undefined) {
        const id = userIdForEmail(email);
        const free = directory.userById(id) === undefined ? id : `${importId}-${row}`;
        const values = { lastName: `Row${row}`, groupId, createdBy: `import:${importId}` as const };
        added.push(user(email, free, { ...values, order: directory.nextOrder + added.length }));
      } else changed.push({ before, after: { ...before, homePhone: value, groupId, changedAt: at } });
    }
    change({
      usersAdded: added,
      usersChanged: changed,
      groupsAdded: known === undefined ? [group] : [],
      importRecord: sampleImport(importId, {
        at,
        counts: { create: added.length, update: changed.length, unchanged: 0, skipped: 0, rejected: 0 },
        groupsAdded: known === undefined ? 1 : 0,
      }),
    });
  }

  /**
   * As the history does it: only what still is as the last change left it goes back, and groups that it made go when they
   * are empty (R17).
   */
  function undo(): void {
    if (lastChange === null) return;
    const { usersChanged, usersAdded, usersRemoved, groupsAdded } = lastChange;
    const restored = usersChanged.flatMap(({ before, after }) => {
      const current = directory.userById(after.id);
      if (current === undefined) return [];
      let user: User = { ...current, changedAt: now(), changedBy: 'undo' };
      for (const field of textFields) {
        if (current[field] !== after[field] || after[field] === before[field]) continue;
        user = { ...user, [field]: before[field] };
      }
      return [{ before: current, after: user }];
    });
    const leaving = usersAdded
      .filter((user) => !isImmortal(user) && directory.userById(user.id) !== undefined)
      .map(({ id }) => known(id));
    const stays = (user: User) => !leaving.includes(user);
    change({
      usersChanged: restored,
      // Who was erased since is forgotten by what could be undone, too.
      usersAdded: usersRemoved.filter(
        ({ id }) => directory.userById(id) === undefined && !store.erased.has(id),
      ),
      usersRemoved: leaving,
      groupsRemoved: groupsAdded.flatMap(({ id }) => {
        const isFull = directory.users().some((user) => user.groupId === id && stays(user));
        return isFull ? [] : (directory.groupById(id) ?? []);
      }),
    });
    lastChange = null;
  }

  function known(id: string): User {
    const found = directory.userById(id);
    if (found === undefined) throw new Error(`No user ${id}`);
    return found;
  }

  function groupWork(): void {
    const before = random.pick(directory.groups);
    const kind = random.below(4);
    if (before === undefined || kind === 0) {
      const id = `${name}-group-${(made += 1)}`;
      change({ groupsAdded: [{ id, name: random.chance(0.3) ? 'Umbrella' : newValue(), createdAt: now() }] });
    } else if (kind === 1) change({ groupsChanged: [{ before, after: { ...before, name: newValue() } }] });
    else {
      const target =
        kind === 2 ? random.pick(directory.groups.filter((group) => group !== before)) : undefined;
      const usersChanged = directory
        .users()
        .filter(({ groupId }) => groupId === before.id)
        .map((member) => ({
          before: member,
          after: { ...member, groupId: target?.id ?? individuals.id, changedAt: now() },
        }));
      change({ usersChanged, groupsRemoved: [before] });
    }
  }

  function fieldWork(): void {
    const before = random.pick(directory.customFields);
    const kind = random.below(4);
    if (before === undefined || kind === 0) {
      const order = directory.customFields.length;
      const field = { label: 'Umbrella', type: 'text', options: [], required: false, order } as const;
      const shared = fieldIdFor(field);
      const isOwn = random.chance(0.6) || directory.customFields.some(({ id }) => id === shared);
      const own = { id: `${name}-field-${(made += 1)}`, label: newValue() };
      change({ fieldsAdded: [{ ...field, id: shared, ...(isOwn ? own : {}) }] });
    } else if (kind === 1) change(removeField(directory, before.id, now()));
    else change({ fieldsChanged: [{ before, after: { ...before, label: newValue() } }] });
  }

  /** Preferences, or what is remembered of a file's columns. */
  function settingWork(): void {
    const isMapping = random.chance(0.4);
    const headers = [random.pick(['Who', 'Name']) ?? 'Who', 'E-Mail'];
    const name = isMapping ? mappingName(headers) : (random.pick(['preferences', 'welcome']) ?? 'welcome');
    const before = directory.settings.get(name) ?? null;
    if (before !== null && isMapping && random.chance(0.2)) {
      change({ settingsChanged: [{ name, before, after: null }] });
      return;
    }
    const field = isMapping
      ? `column.${random.below(2)}`
      : (random.pick(name === 'welcome' ? ['subject', 'senderName'] : ['helpdeskName']) ?? 'subject');
    const fixed = isMapping ? { ...mappingSetting(blankMapping(headers)).values } : {};
    const values = { ...fixed, ...before?.values, [field]: newValue() };
    change({ settingsChanged: [{ name, before, after: { name, values, changedAt: now() } }] });
  }

  return {
    name,
    act() {
      const kind = random.below(100);
      written = [];
      if (kind < 14) createByHand();
      else if (kind < 64) edit();
      else if (kind < 71) remove();
      else if (kind < 79) importFile();
      else if (kind < 86) undo();
      else if (kind < 94) groupWork();
      else if (kind < 97) fieldWork();
      else settingWork();
      return written;
    },
  };
}

function blankMapping(headers: readonly string[]): SavedMapping {
  const { blankCells, blankCompany, newEmails } = defaultImportOptions;
  const options = { blankCells, blankCompany, newEmails, dateOrders: {} };
  return { headers, mapping: [], options, settings: {}, savedAt: 0 };
}

const blankUser: User = {
  id: '',
  order: 0,
  email: '',
  groupId: individuals.id,
  firstName: '',
  middleName: '',
  lastName: '',
  workPhone: '',
  cellPhone: '',
  homePhone: '',
  notes: '',
  custom: {},
  createdAt: 0,
  createdBy: 'hand',
  changedAt: 0,
  changedBy: 'hand',
};
