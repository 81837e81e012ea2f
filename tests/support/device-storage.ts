/** Storages of a device for tests: one that keeps what it is given, and one that the browser forbids. */
import type { DeviceStorage } from '../../src/state/device-memory';

export function deviceStorage(contents: Readonly<Record<string, string>> = {}): DeviceStorage {
  const items = new Map(Object.entries(contents));
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  return () => storage;
}

export const forbiddenStorage: DeviceStorage = () => {
  throw new Error('SecurityError');
};
