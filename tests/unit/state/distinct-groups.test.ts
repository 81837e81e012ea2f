import { expect, it } from 'vitest';
import { readDistinctGroups, writeDistinctGroups } from '../../../src/state/distinct-groups';
import { deviceStorage } from '../../support/device-storage';

it('which groups are not the same is kept on the device; what is no list of them counts for nothing', () => {
  const storage = deviceStorage();
  expect(readDistinctGroups(storage)).toEqual(new Set());
  writeDistinctGroups(new Set(['a,b', 'c,d']), storage);
  expect(readDistinctGroups(storage)).toEqual(new Set(['a,b', 'c,d']));
  for (const damaged of ['', 'null', '{}', '[1]']) {
    expect(readDistinctGroups(deviceStorage({ 'rollcall-distinct-groups': damaged }))).toEqual(new Set());
  }
});
