/** Bytes → text, chunk by chunk, without ever holding the file (R1, R5). */
import type { FileEncoding } from './detect-encoding';
import type { FileBytes } from './file-bytes';
import { createFileDecoder, type FileDecoder } from './file-decoder';

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
 * Decodes a file, `textSize` bytes at a time. Characters that lie across two texts come out whole. The last text may be '';
 * nothing follows a chunk of another type.
 */
export async function* readText(
  file: FileBytes,
  encoding: FileEncoding,
  textSize: number,
): AsyncGenerator<TextChunk> {
  const fatal = encoding.source === 'utf8';
  const decoder = createFileDecoder(encoding.label, { fatal, ignoreBOM: true });
  let bytesRead = encoding.bomLength;
  let length = 0;

  for await (const bytes of file.stream(encoding.bomLength)) {
    if (bytes === null) return yield { type: 'unreadable' };
    for (let start = 0; start < bytes.length; start += textSize) {
      const part = bytes.subarray(start, start + textSize);
      const decoded = decode(decoder, part);
      if (decoded === null) return yield { type: 'notUtf8' };
      bytesRead += part.length;
      length += decoded.length;
      yield { type: 'text', text: decoded, isLast: false, bytesRead };
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
function decode(decoder: FileDecoder, bytes: Uint8Array | null): string | null {
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
