/** Makes the built app work offline and install as a PWA (S12), and learns of new versions of it. */
import { trustedScriptUrl } from '../engine/trusted-script-url';

export type UpdateStatus =
  | 'none'
  /** A new version waits for *Update now*, or for all tabs to close. */
  | 'ready'
  /** Another tab has updated: this one still runs the old version. */
  | 'elsewhere';

const updateInterval = 3_600_000;

class AppUpdate {
  status = $state<UpdateStatus>('none');
  #waiting: ServiceWorker | null = null;
  #isAsked = false;

  /**
   * Registers the service worker of a production build once the page has loaded, so that it never competes with the first
   * paint. Without a service worker (private windows, `http:`) the app works all the same, only not offline. Called once,
   * by `main.ts`.
   */
  start(): void {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    if (document.readyState === 'complete') void this.#register();
    else addEventListener('load', () => void this.#register(), { once: true });
  }

  /** Goes on with the new version: the page loads anew. */
  apply(): void {
    this.#isAsked = true;
    if (this.status === 'ready') this.#waiting?.postMessage('skipWaiting');
    else location.reload();
  }

  dismiss(): void {
    this.status = 'none';
  }

  async #register(): Promise<void> {
    const { serviceWorker } = navigator;
    let hasWorker = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#isAsked) location.reload();
      // The very first worker takes over the page that it came with.
      else if (hasWorker) this.status = 'elsewhere';
      hasWorker = true;
    });
    try {
      const url = trustedScriptUrl('service-worker.js');
      const registration = await serviceWorker.register(url, { type: 'classic', updateViaCache: 'none' });
      this.#watch(registration);
      setInterval(() => void registration.update().catch(() => undefined), updateInterval);
    } catch {
      // No service worker here.
    }
  }

  #watch(registration: ServiceWorkerRegistration): void {
    this.#offer(registration);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => this.#offer(registration));
    });
  }

  /** While none is active, the very first one waits, for nobody. WebKit may say that it controls the page before that. */
  #offer({ active, waiting }: ServiceWorkerRegistration): void {
    if (active === null || waiting === null || navigator.serviceWorker.controller === null) return;
    this.#waiting = waiting;
    this.status = 'ready';
  }
}

export const appUpdate = new AppUpdate();
