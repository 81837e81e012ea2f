/** Where the key `/` leads: to the search of the page that is shown, or that of the users. */
import { router } from '../../state/router.svelte';
import { isTyping } from '../shared/is-typing';
import { homePath } from './pages';

/** Milliseconds: a large directory on a slow machine opens sooner. */
const drawnWithin = 5_000;

/** @param main the element that pages are drawn in */
export function focusSearch(main: HTMLElement): void {
  const search = searchBox(main);
  if (search === null) {
    router.go(homePath);
    focusSearchWhenDrawn(main);
  } else {
    search.focus();
    search.select();
  }
}

/** Of a page that is still fetched, or waits for the directory. Who types elsewhere by then is left there. */
function focusSearchWhenDrawn(main: HTMLElement): void {
  const observer = new MutationObserver(() => {
    const search = searchBox(main);
    if (search === null) return;
    observer.disconnect();
    if (!isTyping(document.activeElement)) search.focus();
  });
  observer.observe(main, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), drawnWithin);
}

function searchBox(main: HTMLElement): HTMLInputElement | null {
  return main.querySelector<HTMLInputElement>('input[type=search]');
}
