/**
 * Which page is shown: the hash of the address, `#/admin/import?sample`. A few lines of our own instead of
 * svelte-spa-router: the routes are a fixed list, without parameters or nesting.
 */

/** Answers whether the person has to stay where they are for now; `goOn` takes them to where they wanted once they may leave. */
export type Hold = (goOn: () => void) => boolean;

class Router {
  path = $state('/');
  query = $state.raw(new URLSearchParams());
  /** Whether the person has gone from one page to another since the start. */
  hasNavigated = $state(false);
  /** How often the person has asked for the very address they are at; the browser says nothing of that. */
  repeats = $state(0);
  /** As it was last read: browsers tell later that it has changed. */
  #hash = '';
  #hold: Hold | null = null;
  /** The step back has been asked for, and the browser has yet to make it. */
  #isReturning = false;

  constructor() {
    this.#read();
    addEventListener('hashchange', () => {
      this.#isReturning = false;
      if (location.hash !== this.#hash && this.#holds(() => history.back())) {
        // The browser doesn't say which way it went. It was back, mostly: then this takes the place of the entry that was left.
        history.pushState(location.hash, '', this.#hash);
        return;
      }
      const before = this.path;
      this.#read();
      if (this.path !== before) this.hasNavigated = true;
    });
    addEventListener('click', (event) => {
      const link = isPlainClick(event) ? linkOf(event.target) : null;
      if (link === null) return;
      if (link.href === location.href) this.repeats += 1;
      else if (isInApp(link) && this.#holds(() => this.go(link.hash.slice(1)))) event.preventDefault();
    });
  }

  /** Goes to a page, as its link would: `/admin/import?sample`. */
  go(route: string): void {
    if (location.hash === `#${route}`) this.repeats += 1;
    else if (!this.#holds(() => this.go(route))) location.hash = route;
  }

  /** Closes what lies over a page: a step back in the history where it was opened from there, else that page takes its place. */
  returnTo(route: string): void {
    if (this.#isReturning || this.#holds(() => this.returnTo(route))) return;
    if (history.state !== `#${route}`) this.replace(route);
    else {
      this.#isReturning = true;
      history.back();
    }
  }

  /** From now on `hold` is asked before the person goes elsewhere, until the function that this answers is called. */
  holdWith(hold: Hold): () => void {
    this.#hold = hold;
    return () => {
      if (this.#hold === hold) this.#hold = null;
    };
  }

  /** Changes the address without a new step in the history, unless the person has just gone elsewhere. */
  replace(route: string): void {
    if (location.hash !== this.#hash) return;
    history.replaceState(history.state, '', `#${route}`);
    this.#read();
  }

  #holds(goOn: () => void): boolean {
    return this.#hold?.(goOn) ?? false;
  }

  #read(): void {
    // Each entry of the history knows the address before it, also after a reload.
    if (typeof history.state !== 'string') history.replaceState(this.#hash, '');
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

function isInApp({ href }: HTMLAnchorElement): boolean {
  const [page = ''] = location.href.split('#');
  return href.startsWith(`${page}#`);
}

export const router = new Router();
