/** Encodings worth a try for a file that isn't UTF-8: for the person who looks at its preview (R1). */
import { canonicalLabel, escape } from './detect-encoding';
import { createFileDecoder } from './file-decoder';

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
  return [...new Set(labels)].slice(0, mostSuggestions);
}

/** Letters that words are made of, by the encoding of Windows and those that Excel used before it. */
interface Script {
  readonly windows: string;
  readonly older: readonly string[];
  readonly smallLetters: string;
}

const scripts: readonly Script[] = [
  {
    windows: 'windows-1252',
    older: ['macintosh', 'ibm850'],
    smallLetters: 'a-záàâäãåæçéèêëíìîïñóòôöõøúùûüÿß',
  },
  {
    windows: 'windows-1250',
    older: ['ibm852'],
    smallLetters: 'a-záâăäąćčçďđéęěëíîłĺľńňóôőöŕřśšşßťţúůűüýźżž',
  },
  { windows: 'windows-1254', older: ['ibm857'], smallLetters: 'a-zâçğîıöşûü' },
  { windows: 'windows-1257', older: ['ibm775'], smallLetters: 'a-zāäąåčćēėęģīįķļłņńōóöõšśūųüźžż' },
  { windows: 'windows-1251', older: ['ibm866'], smallLetters: 'а-яёєіїґў' },
  { windows: 'windows-1253', older: ['ibm737'], smallLetters: 'α-ωάέήίόύώϊϋ' },
];

/** Those of Excel for Mac and of *CSV (MS-DOS)* in which nearly all that isn't ASCII is a letter of a name; chardet knows of none. */
function oldEncodings(lines: Uint8Array): readonly string[] {
  return scripts
    .flatMap(({ windows, older, smallLetters }) => {
      const otherwise = shareOfLetters(lines, windows, smallLetters);
      return older
        .map((label) => ({ label, share: shareOfLetters(lines, label, smallLetters) }))
        .filter(({ share }) => share > 0.8 && share > otherwise);
    })
    .toSorted((a, b) => b.share - a.share)
    .map(({ label }) => label);
}

/** How much of what isn't ASCII is a small letter inside a word, or a capital one in front of a word: 0 to 1. */
function shareOfLetters(lines: Uint8Array, label: string, smallLetters: string): number {
  const text = createFileDecoder(label).decode(lines);
  const capitals = smallLetters.replace('ß', '').toUpperCase();
  const letter = `[${smallLetters}${capitals}]`;
  const inWords = new RegExp(
    `(?!\\p{ASCII})(?:(?<=${letter})[${smallLetters}]|(?<!${letter})[${capitals}](?=[${smallLetters}]))`,
    'gu',
  );
  const others = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return (text.match(inWords)?.length ?? 0) / Math.max(others, 1);
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
