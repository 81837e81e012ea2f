/** Whether somebody has gone on from the welcome on this device: it is shown once. */
import { recall, remember, type DeviceStorage } from './device-memory';

const key = 'rollcall-welcomed';

export function isWelcomed(storage?: DeviceStorage): boolean {
  return recall(key, storage) !== null;
}

export function markWelcomed(storage?: DeviceStorage): void {
  remember(key, 1, storage);
}
