/** Whether somebody has gone on from the welcome on this device: it is shown once. */

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const key = 'rollcall-welcomed';

export function isWelcomed(storage: () => Storage = () => localStorage): boolean {
  try {
    return storage().getItem(key) !== null;
  } catch {
    return false;
  }
}

export function markWelcomed(storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(key, '1');
  } catch {
    // Without storage it greets again.
  }
}
