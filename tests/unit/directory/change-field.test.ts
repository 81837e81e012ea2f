import { describe, expect, it } from 'vitest';
import { changeField, moveField } from '../../../src/directory/change-field';
import { createDirectory } from '../../../src/directory/directory';
import type { CustomField } from '../../../src/domain/field';
import { sampleField, sampleUser } from './sample-records';

function directoryOf(field: CustomField, values: readonly string[]) {
  const users = values.map((value, order) =>
    sampleUser(order, value === '' ? {} : { custom: { [field.id]: value } }),
  );
  return createDirectory({ version: 1, users, groups: [], customFields: [field] });
}

function retyped(values: readonly string[], from: Partial<CustomField>, to: Partial<CustomField>) {
  const field = sampleField('Any', from);
  const changed = changeField(directoryOf(field, values), { ...field, options: [], ...to }, 'refuse', 5_000);
  if (!changed.ok) return changed.error;
  return changed.value.usersChanged.map(({ after }) => after.custom[field.id] ?? '');
}

describe('changing a custom field (R8)', () => {
  it.each([
    [
      'numbers of one column, in its own notation',
      ['1.234,5', '7,25', ''],
      { type: 'number' },
      ['1234.5', '7.25'],
    ],
    [
      'dates whose order one of them shows',
      ['31/12/2026', '01/02/2026'],
      { type: 'date' },
      ['2026-12-31', '2026-02-01'],
    ],
    ['yes and no', ['Yes', 'nein', 'true'], { type: 'checkBox' }, ['true', 'false']],
    [
      'options in whatever case',
      ['gold', 'Silver'],
      { type: 'dropDown', options: ['Gold', 'Silver'] },
      ['Gold'],
    ],
  ] as const)('values that fit are brought into the new type: %s', (_, values, to, expected) => {
    expect(retyped(values, {}, to)).toEqual(expected);
  });

  it('is refused while a value does not fit, and says whose', () => {
    expect(retyped(['12', 'many', ''], {}, { type: 'number' })).toEqual({
      type: 'misfits',
      count: 1,
      examples: [{ userId: 'user-1', userName: 'First1 Last1', value: 'many' }],
    });
  });

  it('counts all misfits, and names the first twenty', () => {
    const refused = retyped(Array<string>(21).fill('many'), {}, { type: 'number' });
    expect(refused).toMatchObject({ count: 21, examples: { length: 20 } });
  });

  it('leaves the field at its place, wherever it was when it was opened', () => {
    const field = sampleField('Any');
    const changed = changeField(
      directoryOf(field, []),
      { ...field, label: 'Other', order: 7 },
      'refuse',
      5_000,
    );
    expect(changed.ok && changed.value.fieldsChanged[0]?.after).toEqual({ ...field, label: 'Other' });
  });

  it('R24: an option that is in use is a misfit once it is taken away', () => {
    const from = { type: 'dropDown', options: ['Gold', 'Silver'] } as const;
    expect(retyped(['Gold', 'Silver'], from, { ...from, options: ['Silver'] })).toMatchObject({
      type: 'misfits',
      count: 1,
    });
    expect(retyped(['Silver'], from, { ...from, options: ['Gold', 'Bronze'] })).toMatchObject({ count: 1 });
    expect(retyped(['Gold'], from, { ...from, options: ['Silver', 'Gold', 'Bronze'] })).toEqual([]);
  });

  it('lets misfits go when that is what the person wants', () => {
    const field = sampleField('Any');
    const changed = changeField(
      directoryOf(field, ['12', 'many']),
      { ...field, type: 'number' },
      'clear',
      5_000,
    );
    if (!changed.ok) throw new Error('Expected a change');
    expect(changed.value.usersChanged.map(({ after }) => [after.id, after.custom])).toEqual([['user-1', {}]]);
  });

  it('is gone when somebody deleted it', () => {
    const other = sampleField('Other');
    expect(changeField(directoryOf(sampleField('Any'), []), other, 'refuse', 5_000)).toEqual({
      ok: false,
      error: { type: 'fieldGone' },
    });
  });

  it.each([
    ['up', 'field-b', -1, ['B 0', 'A 1']],
    ['down', 'field-b', 1, ['C 1', 'B 2']],
    ['not beyond the first', 'field-a', -1, []],
    ['not beyond the last', 'field-c', 1, []],
    ['not when it is gone', 'field-x', 1, []],
  ] as const)('moves past its neighbour, and no other field changes: %s', (_, id, by, expected) => {
    const fields = ['A', 'B', 'C'].map((label, order) => sampleField(label, { order }));
    const directory = createDirectory({ version: 1, users: [], groups: [], customFields: fields });
    const { fieldsChanged } = moveField(directory, id, by);
    expect(fieldsChanged.map(({ after }) => `${after.label} ${after.order}`)).toEqual(expected);
  });
});
