/** Bugs that nobody caught: the person hears of the last one instead of wondering why nothing happens. */
class UnexpectedErrors {
  last = $state.raw<string | null>(null);

  /** Called once, by `main.ts`. */
  listen(): void {
    addEventListener('error', ({ message }) => (this.last = message));
    addEventListener('unhandledrejection', ({ reason }) => (this.last = String(reason)));
  }

  dismiss(): void {
    this.last = null;
  }
}

export const unexpectedErrors = new UnexpectedErrors();
