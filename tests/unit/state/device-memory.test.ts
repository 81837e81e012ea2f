import { expect, it } from 'vitest';
import { recall, remember } from '../../../src/state/device-memory';
import { deviceStorage, forbiddenStorage } from '../../support/device-storage';

it('what a device keeps comes back, and survives a storage that is full, damaged or forbidden', () => {
  const storage = deviceStorage({ damaged: '{"a":' });
  remember('kept', { a: [1] }, storage);
  expect(recall('kept', storage)).toEqual({ a: [1] });
  const full = () => ({
    ...storage(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });
  remember('kept', 2, full);
  expect(recall('kept', storage), 'what was kept before').toEqual({ a: [1] });
  remember('kept', null, storage);
  for (const key of ['kept', 'damaged', 'never']) expect(recall(key, storage)).toBeNull();
  remember('kept', 1, forbiddenStorage);
  expect(recall('kept', forbiddenStorage)).toBeNull();
});
