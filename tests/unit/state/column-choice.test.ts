import { describe, expect, it } from 'vitest';
import {
  allColumns,
  orderedColumns,
  readColumnChoice,
  shownColumns,
  writeColumnChoice,
} from '../../../src/state/column-choice';
import { deviceStorage } from '../../support/device-storage';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const idsOf = (shown: readonly { id: string }[]) => shown.map(({ id }) => id).join('');

describe('choosing columns', () => {
  it('shows the chosen ones in the chosen order, and later ones after them', () => {
    expect(idsOf(shownColumns(columns, { order: ['c', 'gone', 'a'], hidden: ['b'] }))).toBe('cad');
    expect(idsOf(orderedColumns(columns, { order: ['d', 'c', 'b', 'a'], hidden: ['b'] }))).toBe('dcba');
  });

  it('never hides them all', () => {
    expect(idsOf(shownColumns(columns, { order: [], hidden: ['a', 'b', 'c', 'd'] }))).toBe('a');
  });

  it('is kept on the device; what is no choice of columns shows them all', () => {
    const storage = deviceStorage();
    writeColumnChoice({ order: ['b'], hidden: ['c'] }, storage);
    expect(readColumnChoice(storage)).toEqual({ order: ['b'], hidden: ['c'] });
    for (const damaged of ['', 'null', '[1]', '{"order":5}', '{"order":[1]}']) {
      expect(readColumnChoice(deviceStorage({ 'rollcall-user-columns': damaged }))).toEqual(allColumns);
    }
  });
});
