/** Makes the built app work offline and install as a PWA (S12); called once by `main.ts`. */
import { trustedScriptUrl } from '../engine/trusted-script-url';

/**
 * Registers the service worker of a production build once the page has loaded, so that it never competes with the first
 * paint. Answers nothing: without a service worker (private windows, `http:`) the app works all the same, only not offline.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () =>
    void navigator.serviceWorker
      .register(trustedScriptUrl('service-worker.js'), { type: 'classic', updateViaCache: 'none' })
      .catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
