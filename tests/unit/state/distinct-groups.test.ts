import { expect, it } from 'vitest';
import { readDistinctGroups, writeDistinctGroups } from '../../../src/state/distinct-groups';

it('which groups are not the same is kept on the device, and survives a storage that is damaged or forbidden', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(readDistinctGroups(storage)).toEqual(new Set());
  writeDistinctGroups(storage, new Set(['a,b', 'c,d']));
  expect(readDistinctGroups(storage)).toEqual(new Set(['a,b', 'c,d']));
  for (const damaged of ['', 'null', '{}', '[1]']) {
    expect(readDistinctGroups({ getItem: () => damaged })).toEqual(new Set());
  }
  const forbidden = () => {
    throw new Error('forbidden');
  };
  expect(readDistinctGroups({ getItem: forbidden })).toEqual(new Set());
  expect(() => writeDistinctGroups({ setItem: forbidden }, new Set())).not.toThrow();
});
