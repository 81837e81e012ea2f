/** The quiet offer to install Rollcall: a link in the navigation, where the browser would let the person install it. */

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

class InstallOffer {
  #prompt = $state.raw<InstallPrompt | null>(null);

  get isOffered(): boolean {
    return this.#prompt !== null;
  }

  /** Called once, by `main.ts`. */
  listen(): void {
    addEventListener('beforeinstallprompt', (event) => {
      // The browser's own banner would come uncalled.
      event.preventDefault();
      if (isInstallPrompt(event)) this.#prompt = event;
    });
    addEventListener('appinstalled', () => (this.#prompt = null));
  }

  async install(): Promise<void> {
    const prompt = this.#prompt;
    // A prompt can be shown once.
    this.#prompt = null;
    await prompt?.prompt();
  }
}

function isInstallPrompt(event: Event): event is InstallPrompt {
  return 'prompt' in event && typeof event.prompt === 'function';
}

export const installOffer = new InstallOffer();
