/** What this device keeps beside the directory, such as a person's own choices: in `localStorage`, where the browser gives one. */

/** Asked for anew each time: a browser that forbids it says so then. */
export type DeviceStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

const ownStorage: DeviceStorage = () => localStorage;

/** What was kept under this key; null where nothing was, or it can't be read. */
export function recall(key: string, storage = ownStorage): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value as JSON; null forgets what was kept. Where nothing can be kept, what was kept before stays. */
export function remember(key: string, value: unknown, storage = ownStorage): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: until the tab is closed, the page itself knows.
  }
}
