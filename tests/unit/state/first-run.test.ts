import { describe, expect, it } from 'vitest';
import { isWelcomed, markWelcomed } from '../../../src/state/first-run';
import { deviceStorage, forbiddenStorage } from '../../support/device-storage';

describe('the welcome', () => {
  it('is shown until somebody has gone on from it', () => {
    const storage = deviceStorage();
    expect(isWelcomed(storage)).toBe(false);
    markWelcomed(storage);
    expect(isWelcomed(storage)).toBe(true);
  });

  it('greets again where the browser keeps nothing', () => {
    markWelcomed(forbiddenStorage);
    expect(isWelcomed(forbiddenStorage)).toBe(false);
  });
});
