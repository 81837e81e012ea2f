/** Bytes → text, chunk by chunk, without ever holding the file (R1, R5). */
import type { FileEncoding } from './detect-encoding';
import type { FileBytes } from './file-bytes';

export type TextChunk =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly isLast: boolean;
      /** So far, the byte order mark included. */
      readonly bytesRead: number;
    }
  /** The bytes break the rules of UTF-8, which nobody promised they keep: read the file again in another encoding. */
  | { readonly type: 'notUtf8' }
  /** The file is gone, or has changed since it was chosen. */
  | { readonly type: 'unreadable' };

/**
 * Bytes that become one text. Rows cut from short texts cost the garbage collector less: parsing 12 MB takes a third longer in
 * texts of 1 MB. Reading the file itself in parts this small would cost more than that.
 */
const textSize = 128 * 1024;

/**
 * Decodes a file in chunks of `chunkSize` bytes. Characters that lie across chunks come out whole; byte order marks don't come
 * out at all. The last text may be ''; nothing follows a chunk of another type.
 */
export async function* readText(
  file: FileBytes,
  encoding: FileEncoding,
  chunkSize: number,
): AsyncGenerator<TextChunk> {
  const fatal = encoding.source === 'utf8';
  const decoder = new TextDecoder(encoding.label, { fatal, ignoreBOM: true });
  let offset = encoding.bomLength;
  let bytesRead = offset;
  let atStart = true;
  let length = 0;
  // The next chunk is read while this one is parsed.
  let reading = file.read(offset, offset + chunkSize);

  while (offset < file.size) {
    const bytes = await reading;
    if (bytes === null) return yield { type: 'unreadable' };
    offset += bytes.length;
    reading = file.read(offset, offset + chunkSize);

    for (let start = 0; start < bytes.length; start += textSize) {
      const part = bytes.subarray(start, start + textSize);
      const decoded = decode(decoder, part);
      if (decoded === null) return yield { type: 'notUtf8' };
      bytesRead += part.length;
      length += decoded.length;
      const text: string = atStart ? decoded.replace(/^\uFEFF+/, '') : decoded;
      atStart &&= text === '';
      yield { type: 'text', text, isLast: false, bytesRead };
    }
  }

  const end = decode(decoder, null);
  if (end !== null) return yield { type: 'text', text: end, isLast: true, bytesRead };
  const tail = await file.read(Math.max(encoding.bomLength, file.size - 3), file.size);
  if (tail === null) return yield { type: 'unreadable' };
  const cutOff = cutOffLength(tail);
  const isAsciiBefore = length === file.size - encoding.bomLength - cutOff;
  // One odd byte behind pure ASCII is a letter of another encoding; anything else is UTF-8 that was cut off.
  if (cutOff === 1 && isAsciiBefore) return yield { type: 'notUtf8' };
  return yield { type: 'text', text: '\uFFFD', isLast: true, bytesRead };
}

/** null when a strict decoder refuses. Without bytes, what the decoder still holds at the end. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    // Always as a stream: Node 20 reads windows-1252 as ISO-8859-1 otherwise.
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** How many bytes of an unfinished UTF-8 character stand at the end of otherwise valid UTF-8. */
function cutOffLength(tail: Uint8Array): number {
  const lead = tail.findLastIndex((byte) => byte >= 0xc0);
  return lead === -1 ? 0 : tail.length - lead;
}
