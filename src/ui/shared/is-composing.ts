/** Whether a key belongs to an input method, as for Japanese: its Enter takes a word and nothing else. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari sends that Enter after the composition has ended, and tells it by this code alone.
  return event.isComposing || event.keyCode === 229;
}
