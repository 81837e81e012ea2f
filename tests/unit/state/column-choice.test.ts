import { describe, expect, it } from 'vitest';
import {
  allColumns,
  orderedColumns,
  readColumnChoice,
  shownColumns,
  writeColumnChoice,
} from '../../../src/state/column-choice';

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

  it('is kept on the device, and survives a storage that is full, damaged or forbidden', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    writeColumnChoice(storage, { order: ['b'], hidden: ['c'] });
    expect(readColumnChoice(storage)).toEqual({ order: ['b'], hidden: ['c'] });
    for (const damaged of ['', 'null', '[1]', '{"order":5}', '{"order":[1]}']) {
      expect(readColumnChoice({ getItem: () => damaged })).toEqual(allColumns);
    }
    const forbidden = () => {
      throw new Error('forbidden');
    };
    expect(readColumnChoice({ getItem: forbidden })).toEqual(allColumns);
    expect(() => writeColumnChoice({ setItem: forbidden }, allColumns)).not.toThrow();
  });
});
