/** Users who were erased in one tab are forgotten by what the other tabs keep in memory, too. */

/** Tells the other tabs who was erased. */
export type TellErased = (userIds: readonly string[]) => void;

/** @param onErased is called with whom another tab has erased */
export function shareErasures(onErased: TellErased): TellErased {
  const channel = new BroadcastChannel('rollcall-erased');
  channel.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => onErased(data));
  // A channel knows no origin but its own.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return (userIds) => channel.postMessage(userIds);
}
