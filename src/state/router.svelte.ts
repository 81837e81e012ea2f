/**
 * Which page is shown: the hash of the address, `#/admin/import?sample`. Forty lines of our own instead of
 * svelte-spa-router: the routes are a fixed list, without parameters or nesting.
 */

class Router {
  path = $state('/');
  query = $state.raw(new URLSearchParams());
  /** Whether the person has gone from one page to another since the start. */
  hasNavigated = $state(false);

  constructor() {
    this.#read();
    addEventListener('hashchange', () => {
      const before = this.path;
      this.#read();
      if (this.path !== before) this.hasNavigated = true;
    });
  }

  /** Goes to a page, as its link would: `/admin/import?sample`. */
  go(route: string): void {
    location.hash = route;
  }

  /** Changes the address without a new step in the history. */
  replace(route: string): void {
    history.replaceState(history.state, '', `#${route}`);
    this.#read();
  }

  #read(): void {
    const [path = '', query = ''] = location.hash.replace(/^#/, '').split(/\?(.*)/s);
    this.path = path.replace(/\/+$/, '') || '/';
    this.query = new URLSearchParams(query);
  }
}

export const router = new Router();
