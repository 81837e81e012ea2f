import { describe, expect, it } from 'vitest';
import type { CustomField } from '../../../src/domain/field';
import { exportRows } from '../../../src/import/export-rows';
import { directoryWith, optionsWith, planRows } from '../../support/import-case';
import { ImportHistory } from '../../support/import-history';
import { sampleField, sampleUser } from '../directory/sample-records';

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
    const { leftAlone } = history.turn(id);
    expect(history.directory.userById('user-1')?.custom).toEqual({ [level.id]: 'Silver' });
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
    const pending = hash.slice(0, hash.lastIndexOf('$'));
    const asPending = (text: string): string => (text === hash ? pending : text);
    history.imports = history.imports.map((entry) => ({
      ...entry,
      images: entry.images.map((image) => ({
        ...image,
        usersChanged: image.usersChanged.map((changed) => ({
          ...changed,
          changes: changed.changes.map((change) => ({ ...change, after: asPending(change.after) })),
        })),
      })),
    }));
    history.turn(first);
    history.turn(second);
    expect(history.directory.userByEmailKey('new@example.org')).toBeUndefined();
    history.turn(second);
    expect(history.directory.userByEmailKey('new@example.org')?.passwordHash).toBe(hash);
  });
});
