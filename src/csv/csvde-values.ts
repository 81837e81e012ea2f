/** How Active Directory's csvde writes a value that isn't plain ASCII: `X'4dc3bc6c6c6572'`, the bytes of `Müller`. */

/** csvde's first column is the distinguished name, whatever was asked for. */
export function isWrittenByCsvde(headers: readonly string[]): boolean {
  return headers[0] === 'DN';
}

/** The text whose bytes the cell spells; any other cell as it is, and one of a picture or an id, whose bytes are no text. */
export function csvdeText(cell: string): string {
  const bytes = /^X'((?:[0-9a-f]{2})+)'$/u.exec(cell)?.[1];
  if (bytes === undefined) return cell;
  try {
    const text = decoder.decode(Uint8Array.from(bytes.match(/../gu) ?? [], (byte) => parseInt(byte, 16)));
    return /[^\P{Cc}\t\n\r]/u.test(text) ? cell : text;
  } catch {
    return cell;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });
