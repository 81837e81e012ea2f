/** The bytes of a file, part by part (R5): every reading of a `Blob` is a trip to the browser's own process. */

export interface FileBytes {
  readonly size: number;
  /** The bytes from `start` up to `end`, fewer at the file's end. null when the file is gone or has changed. */
  read(start: number, end: number): Promise<Uint8Array | null>;
}

/** A file of at most `atOnce` bytes is read once, and whole. */
export function fileBytes(file: Blob, atOnce: number): FileBytes {
  const { size } = file;
  if (size > atOnce) return { size, read: (start, end) => readBytes(file, start, end) };
  const whole = readBytes(file, 0, size);
  return { size, read: async (start, end) => (await whole)?.subarray(start, end) ?? null };
}

async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array | null> {
  try {
    const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
    return bytes.length === Math.min(end, file.size) - Math.min(start, file.size) ? bytes : null;
  } catch {
    return null;
  }
}
