/**
 * The one Trusted Types policy for script URLs (D1), on the page and in the engine's worker: every worker goes through it,
 * and nothing from another origin can. Its name stands in the CSP of `vite.config.ts`.
 */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'rollcall',
  {
    createScriptURL: sameOriginUrl,
  },
);

/**
 * A script URL of this origin, as `new Worker` and `serviceWorker.register` want it: a `TrustedScriptURL` where the browser
 * knows Trusted Types, else the plain string. Throws a `TypeError` for any other origin.
 */
export function trustedScriptUrl(url: string): string {
  // The DOM's typings know only strings here; a TrustedScriptURL is taken in their place.
  return (policy?.createScriptURL(url) ?? sameOriginUrl(url)) as string;
}

function sameOriginUrl(url: string): string {
  const absolute = new URL(url, location.href);
  if (absolute.origin !== location.origin) throw new TypeError(`Not a script of this origin: ${url}`);
  return absolute.href;
}
