/**
 * Which page is shown: the hash of the address, `#/admin/import?sample`. Forty lines of our own instead of
 * svelte-spa-router: the routes are a fixed list, without parameters or nesting.
 */

class Router {
  path = $state('/');
  query = $state.raw(new URLSearchParams());
  /** Whether the person has gone from one page to another since the start. */
  hasNavigated = $state(false);
  /** How often the person has asked for the very address they are at; the browser says nothing of that. */
  repeats = $state(0);
  /** As it was last read: browsers tell later that it has changed. */
  #hash = '';

  constructor() {
    this.#read();
    addEventListener('hashchange', () => {
      const before = this.path;
      this.#read();
      if (this.path !== before) this.hasNavigated = true;
    });
    addEventListener('click', (event) => {
      if (isPlainClick(event) && linkOf(event.target)?.href === location.href) this.repeats += 1;
    });
  }

  /** Goes to a page, as its link would: `/admin/import?sample`. */
  go(route: string): void {
    if (location.hash === `#${route}`) this.repeats += 1;
    else location.hash = route;
  }

  /** Changes the address without a new step in the history, unless the person has just gone elsewhere. */
  replace(route: string): void {
    if (location.hash !== this.#hash) return;
    history.replaceState(history.state, '', `#${route}`);
    this.#read();
  }

  #read(): void {
    this.#hash = location.hash;
    const [path = '', query = ''] = this.#hash.replace(/^#/, '').split(/\?(.*)/s);
    this.path = path.replace(/\/+$/, '') || '/';
    this.query = new URLSearchParams(query);
  }
}

/** A click that goes to where its link says, in this tab. */
function isPlainClick(event: MouseEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !hasModifier;
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

export const router = new Router();
