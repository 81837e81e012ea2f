/** What a button does, once at a time: pressed twice it would be done twice, or its second answer would hide the first. */
export class Once {
  isRunning = $state(false);

  /** What the work answers; null, and nothing is done, while what was asked for before is running. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.isRunning) return null;
    this.isRunning = true;
    try {
      return await work();
    } finally {
      this.isRunning = false;
    }
  }
}
