import { onDestroy } from 'svelte';

/** `act`, for as long as the component that asks for it is drawn: a late answer must not close what was opened since. */
export function whileDrawn(act: () => void): () => void {
  let isDrawn = true;
  onDestroy(() => (isDrawn = false));
  return () => {
    if (isDrawn) act();
  };
}
