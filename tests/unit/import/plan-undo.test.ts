import { describe, expect, it } from 'vitest';
import type { CustomField } from '../../../src/domain/field';
import { nothingRemoved } from '../../../src/domain/before-images';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { exportRows } from '../../../src/import/export-rows';
import { historyOfUsers } from '../../../src/import/user-writes';
import { acme, directoryWith, optionsWith, planRows } from '../../support/import-case';
import { ImportHistory } from '../../support/import-history';
import { sampleField, sampleGroup, sampleImport, sampleUser } from '../directory/sample-records';

const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });
const email = sampleUser(1).email;

function historyOf(custom: Readonly<Record<string, string>>, field: CustomField = level) {
  return new ImportHistory(
    directoryWith({ users: [sampleUser(1, { custom })], groups: [], customFields: [field] }),
  );
}

function importLevel(history: ImportHistory, value: string, address = email): string {
  const file = { headers: ['Email', 'Level'], records: [[address, value]] };
  return history.run(file, optionsWith(['email', level.id], { updateExisting: true, blankCells: 'clear' }));
}

/** How many rows an import of the directory's own export rejects. */
function rejectedOfExport({ directory }: ImportHistory): number {
  const [, ...rows] = [...exportRows(directory.users(), directory)];
  const columns = [
    ...(['firstName', 'middleName', 'lastName', 'email', 'company'] as const),
    ...(['workPhone', 'cellPhone', 'homePhone', 'notes'] as const),
    ...directory.customFields.map(({ id }) => id),
  ];
  return planRows(directory, columns, rows).counts.rejected;
}

describe('undoing an import whose fields have changed since', () => {
  it('R17, R24: an option that was removed does not come back: the value is left alone and listed', () => {
    const history = historyOf({ [level.id]: 'Gold' });
    const id = importLevel(history, 'Silver');
    history.changeField({ ...level, options: ['Silver'] });
    const { leftAlone, changes } = history.turn(id);
    expect(history.directory.userById('user-1')?.custom).toEqual({ [level.id]: 'Silver' });
    expect([changes.usersChanged, changes.removedByUndo]).toEqual([[], []]);
    expect(leftAlone).toEqual([{ userId: 'user-1', email, field: level.id, reason: 'misfit' }]);
    expect(rejectedOfExport(history)).toBe(0);
  });

  it('R17, R24: text does not come back into a field that holds numbers now', () => {
    const text = { ...level, type: 'text' as const, options: [] };
    const history = historyOf({ [level.id]: 'seven' }, text);
    const id = importLevel(history, '7');
    history.changeField({ ...text, type: 'number' });
    expect(history.turn(id).leftAlone.map(({ reason }) => reason)).toEqual(['misfit']);
    expect(history.directory.userById('user-1')?.custom).toEqual({ [level.id]: '7' });
    expect(rejectedOfExport(history)).toBe(0);
  });

  it('a value of a field that was deleted does not come back', () => {
    const history = historyOf({ [level.id]: 'Gold' });
    const id = importLevel(history, '');
    history.removeField(level.id);
    expect(history.turn(id).leftAlone.map(({ reason }) => reason)).toEqual(['fieldGone']);
    expect(history.directory.userById('user-1')?.custom).toEqual({});
  });

  it('a user who comes back with a redo leaves behind what does not fit any more, and it is listed', () => {
    const history = historyOf({});
    const id = importLevel(history, 'Gold', 'new@example.org');
    history.turn(id);
    history.changeField({ ...level, options: ['Silver'] });
    const { leftAlone } = history.turn(id);
    const user = history.directory.userByEmailKey('new@example.org');
    expect(user?.custom).toEqual({});
    expect(leftAlone).toEqual([
      { userId: user?.id, email: 'new@example.org', field: level.id, reason: 'misfit' },
    ]);
  });

  it('a user who comes back with a redo has no values of fields that were deleted', () => {
    const history = historyOf({});
    const id = importLevel(history, 'Gold', 'new@example.org');
    history.turn(id);
    history.removeField(level.id);
    expect(history.turn(id).leftAlone.map(({ reason }) => reason)).toEqual(['fieldGone']);
    expect(history.directory.userByEmailKey('new@example.org')?.custom).toEqual({});
  });

  it('R17: a user whom nothing but undone imports made goes, though its first value would not fit any more', () => {
    const history = historyOf({});
    const made = importLevel(history, 'Gold', 'new@example.org');
    const changed = importLevel(history, 'Silver', 'new@example.org');
    history.changeField({ ...level, options: ['Silver'] });
    history.turn(made);
    expect(history.turn(changed).leftAlone).toEqual([]);
    expect(history.directory.userByEmailKey('new@example.org')).toBeUndefined();
  });
});

describe('redoing an import that gave a password to another one’s user', () => {
  const made = { headers: ['Email'], records: [['new@example.org']] };

  it('R18: a chosen password that went with its user comes back, though the history knows it only as pending', () => {
    const history = historyOf({});
    const first = history.run(made, optionsWith(['email']));
    const chosen = { headers: ['Email', 'Password'], records: [['new@example.org', 'secret1']] };
    const second = history.run(chosen, optionsWith(['email', 'password'], { updateExisting: true }));
    const hash = history.directory.userByEmailKey('new@example.org')?.passwordHash ?? '';
    expect(hash).toMatch(/\$secret1$/u);
    history.turn(first);
    history.turn(second);
    expect(history.directory.userByEmailKey('new@example.org')).toBeUndefined();
    history.turn(second);
    expect(history.directory.userByEmailKey('new@example.org')?.passwordHash).toBe(hash);
  });

  it('R17: a later import’s undo brings back the password that an earlier one gave', () => {
    const history = historyOf({});
    const give = (password: string) => {
      const file = { headers: ['Email', 'Password'], records: [[email, password]] };
      return history.run(file, optionsWith(['email', 'password']));
    };
    give('secret1');
    const hash = history.directory.userById('user-1')?.passwordHash;
    history.turn(give('secret2'));
    expect(history.directory.userById('user-1')?.passwordHash).toBe(hash);
  });

  it.each([true, false])(
    'R18: one that has no hash yet comes back where it still waits for it: %s',
    (waits) => {
      const history = historyOf({});
      const file = { headers: ['Email', 'Password'], records: [['new@example.org', 'secret1']] };
      const id = history.run(file, optionsWith(['email', 'password']));
      const user = history.directory.userByEmailKey('new@example.org');
      const pending = user?.passwordHash?.replace('$secret1', '') ?? '';
      history.edit(user?.id ?? '', { passwordHash: pending });
      history.turn(id);
      history.turn(id, waits);
      const back = history.directory.userByEmailKey('new@example.org');
      expect(back?.passwordHash).toBe(waits ? pending : undefined);
    },
  );
});

describe('R17: what an undo leaves alone, and what it says of it', () => {
  /** One user in a directory of one group; imports that give a user a name, or a company. */
  function started() {
    const history = new ImportHistory(directoryWith({ users: [sampleUser(1)], groups: [acme] }));
    const named = (name: string, address = email) =>
      history.run(
        { headers: ['Email', 'First'], records: [[address, name]] },
        optionsWith(['email', 'firstName']),
      );
    const placed = (company: string, address = email) =>
      history.run(
        { headers: ['Email', 'Company'], records: [[address, company]] },
        optionsWith(['email', 'company']),
      );
    const said = (id: string) => history.turn(id).leftAlone.map(({ field, reason }) => [field, reason]);
    return { history, directory: history.directory, named, placed, said };
  }

  it('a value that a later import replaced stays, and is listed; fields of that import alone are not', () => {
    const { directory, named, placed, said } = started();
    const first = named('Ann');
    named('Bob');
    placed('Acme');
    expect(said(first)).toEqual([['firstName', 'edited']]);
    expect(directory.userById('user-1')?.firstName).toBe('Bob');
  });

  it('nothing is said of a value that somebody put back by hand', () => {
    const { history, named, said } = started();
    const id = named('Ann');
    history.edit('user-1', { firstName: sampleUser(1).firstName });
    expect(said(id)).toEqual([]);
  });

  it('nobody goes back to a group that was deleted', () => {
    const { directory, placed, said } = started();
    placed('Acme');
    const id = placed('Globex');
    directory.apply({ ...emptyChangeSet, groupsRemoved: [acme] }, directory.version + 1);
    expect(said(id)).toEqual([['company', 'groupGone']]);
    expect(directory.groupById(directory.userById('user-1')?.groupId ?? '')?.name).toBe('Globex');
  });

  it('a user who was deleted is listed', () => {
    const { history, named, said } = started();
    const id = named('Ann', 'new@example.org');
    history.remove(history.directory.userByEmailKey('new@example.org')?.id ?? '');
    expect(said(id)).toEqual([[null, 'deleted']]);
  });

  it('who was made anew by a later import goes with that one', () => {
    const { history, directory, named } = started();
    named('Ann', 'new@example.org');
    history.remove(directory.userByEmailKey('new@example.org')?.id ?? '');
    history.turn(named('Ann', 'new@example.org'));
    expect(directory.userByEmailKey('new@example.org')).toBeUndefined();
  });

  it('whoever stays because of an edit is listed with the import that made them, once', () => {
    const { history, directory, named, said } = started();
    const records = ['Ann', 'Bob'].map((name) => ['new@example.org', name]);
    const file = { headers: ['Email', 'First'], records };
    const made = history.run(file, optionsWith(['email', 'firstName']), 1);
    const changed = named('Cleo', 'new@example.org');
    history.edit(directory.userByEmailKey('new@example.org')?.id ?? '', { firstName: 'Dora' });
    expect([said(made), said(changed)]).toEqual([[['firstName', 'edited']], [['firstName', 'edited']]]);
    history.edit(directory.userByEmailKey('new@example.org')?.id ?? '', { notes: 'x' });
    const other = history.run(
      { headers: ['Email', 'Cell'], records: [['new@example.org', '5']] },
      optionsWith(['email', 'cellPhone']),
    );
    expect(said(other)).toEqual([]);
  });

  it('whoever goes is listed for none of their fields', () => {
    const { history, directory, named, said } = started();
    const address = 'new@example.org';
    const made = named('Ann', address);
    const changed = named('Bob', address);
    history.edit(directory.userByEmailKey(address)?.id ?? '', { firstName: 'Ann' });
    const changedAgain = named('Bob', address);
    history.turn(changedAgain);
    history.turn(made);
    expect(said(changed)).toEqual([]);
    expect(directory.userByEmailKey(address)).toBeUndefined();
  });

  it('a group that was emptied by hand stays, whatever else is undone', () => {
    const { history, directory, named, placed } = started();
    const made = placed('Globex', 'new@example.org');
    const globex = directory.groupByKey('globex')?.id ?? '';
    history.edit('user-1', { groupId: globex });
    history.turn(made);
    history.edit('user-1', { groupId: acme.id });
    history.turn(named('Ann'));
    expect(directory.groupById(globex)?.name).toBe('Globex');
  });

  it('a group of an import that holds stays, though the undo of another leaves it empty', () => {
    const { history, directory, placed } = started();
    placed('Globex');
    history.edit('user-1', { groupId: acme.id });
    history.turn(placed('Globex'));
    expect(directory.users().map(({ groupId }) => groupId)).toEqual([acme.id]);
    expect(directory.groupByKey('globex')).toBeDefined();
  });

  it('who comes back brings their company along', () => {
    const { history, directory, named, placed } = started();
    const made = placed('Globex', 'new@example.org');
    const changed = named('Bob', 'new@example.org');
    for (const id of [made, changed]) history.turn(id);
    expect(directory.groups).toEqual([acme]);
    history.turn(changed);
    const { groupId } = directory.userByEmailKey('new@example.org') ?? {};
    expect(directory.groupById(groupId ?? '')?.name).toBe('Globex');
  });

  it('nobody comes back whose email, or whose place, another one has by now', () => {
    const { history, directory, named, said } = started();
    const id = named('Ann', 'new@example.org');
    const { id: userId } = directory.userByEmailKey('new@example.org') ?? {};
    history.turn(id);
    history.edit('user-1', { email: 'NEW@example.org' });
    expect(said(id)).toEqual([[null, 'exists']]);
    history.turn(id);
    history.edit('user-1', { email });
    named('Bob', 'new@example.org');
    history.edit(userId ?? '', { email: 'bob@example.org' });
    expect(said(id)).toEqual([[null, 'exists']]);
    expect(directory.userCount).toBe(2);
  });

  it('whom two undone imports made comes back once', () => {
    const { history, directory, named } = started();
    history.turn(named('Ann', 'new@example.org'));
    const madeAgain = named('Ann', 'new@example.org');
    const changed = named('Bob', 'new@example.org');
    for (const id of [madeAgain, changed, changed]) history.turn(id);
    expect(directory.userCount).toBe(2);
  });

  it('R13: who comes back finds the group of the same name, if somebody has made one meanwhile', () => {
    const { history, directory, placed } = started();
    const id = placed('Globex', 'new@example.org');
    history.turn(id);
    expect(history.turn(id).changes.removedByUndo).toEqual([nothingRemoved(id)]);
    history.turn(id);
    const globex = sampleGroup('GLOBEX', { id: 'by-hand' });
    directory.apply({ ...emptyChangeSet, groupsAdded: [globex] }, directory.version + 1);
    expect(history.turn(id).changes.groupsAdded).toEqual([]);
    expect(directory.userByEmailKey('new@example.org')?.groupId).toBe('by-hand');
  });

  it('R5: between two batches of an import, another one may have been', () => {
    const batches = (importId: string, ...versions: readonly number[]) => ({
      record: sampleImport(importId),
      images: versions.map((version) => ({
        version,
        usersCreated: [],
        usersChanged: [{ id: 'user-1', changes: [] }],
        groupsCreated: [],
      })),
      removed: nothingRemoved(importId),
    });
    const history = [batches('one', 1, 3), batches('other', 2)];
    const { writesByUser } = historyOfUsers(history, new Set(['user-1']));
    expect(writesByUser.get('user-1')?.map(({ importId }) => importId)).toEqual(['one', 'other', 'one']);
  });
});
