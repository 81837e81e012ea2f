import { describe, expect, it } from 'vitest';
import { createCanary, findVanished } from '../../../src/state/canary';
import { deviceStorage, forbiddenStorage } from '../../support/device-storage';

describe('the canary', () => {
  it('remembers what was last seen, until the person starts anew', () => {
    const canary = createCanary(deviceStorage());
    expect(canary.read()).toBeNull();
    canary.keep({ version: 4, userCount: 500 });
    expect(canary.read()).toEqual({ version: 4, userCount: 500 });
    canary.forget();
    expect(canary.read()).toBeNull();
  });

  it('forgets what it can’t read, and does without storage', () => {
    for (const damaged of ['{"version":"four"', '{"version":"four","userCount":1}', '[]']) {
      expect(createCanary(deviceStorage({ 'rollcall-canary': damaged })).read()).toBeNull();
    }
    const none = createCanary(forbiddenStorage);
    none.keep({ version: 1, userCount: 1 });
    expect(none.read()).toBeNull();
  });
});

describe('what was found is', () => {
  const remembered = { version: 4, userCount: 500 };

  it('right when it is the same or newer, or when nothing was remembered', () => {
    expect(findVanished(null, { version: 0, userCount: 0 })).toBeNull();
    expect(findVanished(remembered, remembered)).toBeNull();
    expect(findVanished(remembered, { version: 5, userCount: 0 })).toBeNull();
  });

  it('less when it is empty, older, or has lost users', () => {
    const vanished = (found: number) => ({ type: 'vanished', expected: 500, found });
    expect(findVanished(remembered, { version: 0, userCount: 0 })).toEqual(vanished(0));
    expect(findVanished(remembered, { version: 3, userCount: 480 })).toEqual(vanished(480));
    expect(findVanished(remembered, { version: 4, userCount: 499 })).toEqual(vanished(499));
  });
});
