/** The bytes of a file (R5). Those that can't be read are null: the file is gone, or has changed since it was chosen. */

export interface FileBytes {
  readonly size: number;
  /** The bytes from `start` up to `end`, fewer at the file's end. Notices at once when the file has changed. */
  read(start: number, end: number): Promise<Uint8Array | null>;
  /**
   * All from `start` on, in pieces as they come. Nothing follows null. That the file was overwritten meanwhile is noticed at the
   * end: whoever can't wait for that asks `read`.
   */
  stream(start: number): AsyncIterable<Uint8Array | null>;
}

/** Every reading of a `Blob` is a trip to the browser's own process: a file of at most `atOnce` bytes is read once, and whole. */
export function fileBytes(file: Blob, atOnce: number): FileBytes {
  const { size } = file;
  if (size > atOnce) {
    return {
      size,
      read: (start, end) => readBytes(file, start, end),
      stream: (start) => streamBytes(file, start),
    };
  }
  const whole = readBytes(file, 0, size);
  const read = async (start: number, end: number) => (await whole)?.subarray(start, end) ?? null;
  return {
    size,
    read,
    async *stream(start) {
      yield await read(start, size);
    },
  };
}

async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array | null> {
  try {
    const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
    return bytes.length === Math.min(end, file.size) - Math.min(start, file.size) ? bytes : null;
  } catch {
    return null;
  }
}

async function* streamBytes(file: Blob, start: number): AsyncGenerator<Uint8Array | null> {
  // The browser reads ahead: one slice after the other takes twice as long.
  const reader = file.slice(start).stream().getReader();
  let offset = start;
  try {
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) break;
      offset += value.length;
      yield value;
    }
  } catch {
    return yield null;
  } finally {
    await reader.cancel().catch(() => {});
  }
  // A stream doesn't notice that the file is overwritten under it; whoever reads from it anew is told.
  if (offset < file.size || (await readBytes(file, start, start + 1)) === null) yield null;
}
