import { describe, expect, it } from 'vitest';
import { isWelcomed, markWelcomed } from '../../../src/state/first-run';

describe('the welcome', () => {
  it('is shown until somebody has gone on from it', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    expect(isWelcomed(storage)).toBe(false);
    markWelcomed(storage);
    expect(isWelcomed(storage)).toBe(true);
  });

  it('greets again where the browser keeps nothing', () => {
    const storage = (): never => {
      throw new Error('SecurityError');
    };
    markWelcomed(storage);
    expect(isWelcomed(storage)).toBe(false);
  });
});
