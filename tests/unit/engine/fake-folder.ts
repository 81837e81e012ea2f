/** A folder of the person's, in memory: as in a browser, a file is there, and empty, before anything is written to it. */
export class FakeFolder {
  readonly files = new Map<string, Blob>();
  permission: PermissionState = 'granted';
  isFull = false;

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }

  async *keys() {
    yield* this.files.keys();
  }

  async removeEntry(name: string): Promise<void> {
    this.files.delete(name);
  }

  async getFileHandle(name: string) {
    if (!this.files.has(name)) this.files.set(name, new Blob());
    let written = new Blob();
    const write = async (contents: Blob) => {
      if (this.isFull) throw new DOMException('No space left', 'QuotaExceededError');
      written = contents;
    };
    const close = async () => void this.files.set(name, written);
    return { getFile: async () => this.files.get(name), createWritable: async () => ({ write, close }) };
  }
}
