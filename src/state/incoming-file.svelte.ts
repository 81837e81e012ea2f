/**
 * A file that comes from outside the page: opened with Rollcall from the desktop, shared to it on a phone, or dropped where no
 * import begins. The wizard takes it when it has no import under way; until then it waits here.
 */
import { router } from './router.svelte';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Where the service worker leaves what was shared; the same names stand in `src/service-worker.ts`. */
const sharedCache = 'rollcall-shared';
const sharedPath = 'shared-file';

class IncomingFile {
  file = $state.raw<File | null>(null);

  /** Called once, by `main.ts`. */
  listen(): void {
    const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files }) => void this.#takeLaunched(files));
    addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    addEventListener('drop', (event) => this.#takeDropped(event));
  }

  /** Fetches what was shared, once. */
  async takeShared(): Promise<void> {
    const cache = await caches.open(sharedCache);
    const shared = await cache.match(sharedPath);
    if (shared === undefined) return;
    await cache.delete(sharedPath);
    const name = decodeURIComponent(shared.headers.get('X-File-Name') ?? '') || 'shared.csv';
    this.file = new File([await shared.blob()], name, { type: 'text/csv' });
  }

  /** Hands the file over, once. */
  take(): File | null {
    const { file } = this;
    this.file = null;
    return file;
  }

  async #takeLaunched([handle]: readonly FileSystemFileHandle[]): Promise<void> {
    if (handle !== undefined) this.#offer(await handle.getFile());
  }

  /** What nobody on the page has taken: the browser would open it in the place of the app. */
  #takeDropped(event: DragEvent): void {
    const file = event.dataTransfer?.files[0];
    if (event.defaultPrevented || file === undefined) return;
    event.preventDefault();
    this.#offer(file);
  }

  #offer(file: File): void {
    this.file = file;
    if (router.path !== '/admin/import') router.go('/admin/import');
  }
}

export const incomingFile = new IncomingFile();
