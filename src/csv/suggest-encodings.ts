/** Encodings worth a try for a file that isn't UTF-8: for the person who looks at its preview (R1). */
import { canonicalLabel, escape } from './detect-encoding';
import { oldEncodings } from './old-encodings';

/** Bytes that are searched for something to judge by, and that are judged. */
const searchedSize = 4 * 1024 * 1024;
const judgedSize = 64 * 1024;
const mostSuggestions = 3;

/** Labels for `FileSettings.encoding`, the likeliest first; none when the file can't be read or says too little. */
export async function suggestEncodings(file: Blob): Promise<readonly string[]> {
  const lines = await linesBeyondAscii(file);
  if (lines.length === 0) return [];
  const { analyse } = await import('chardet');
  const labels = [...oldEncodings(lines), ...analyse(lines).map(({ name }) => canonicalLabel(name))]
    .filter((label) => label !== null)
    .filter((label) => !label.startsWith('utf-'));
  const suggestions = isDamagedUtf8(lines) ? ['utf-8', ...labels] : labels;
  return [...new Set(suggestions)].slice(0, mostSuggestions);
}

/** Whether all but a few characters are sound UTF-8, as where another program appended a row: no other encoding looks like it. */
function isDamagedUtf8(lines: Uint8Array): boolean {
  const text = new TextDecoder().decode(lines);
  const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return sound > 10 * damaged;
}

/** The lines with bytes above 0x7F or escapes: the rest is the same in every encoding, and thins out what tells them apart. */
async function linesBeyondAscii(file: Blob): Promise<Uint8Array> {
  const bytes = await firstBytes(file);
  const lines: number[] = [];
  let start = 0;
  while (start < bytes.length && lines.length < judgedSize) {
    const lineBreak = bytes.subarray(start).findIndex((byte) => byte === 0x0a || byte === 0x0d);
    const end = lineBreak === -1 ? bytes.length : start + lineBreak + 1;
    const line = bytes.subarray(start, Math.min(end, start + judgedSize));
    if (line.some((byte) => byte > 0x7f || byte === escape)) lines.push(...line);
    start = end;
  }
  return Uint8Array.from(lines);
}

async function firstBytes(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, searchedSize).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}
