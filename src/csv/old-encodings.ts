/** Encodings of Excel's older CSV files, told by the words that they make; chardet knows of none (R1). */
import { createFileDecoder } from './file-decoder';

/** Letters that words are made of, by the encoding of Windows and those that Excel for Mac and *CSV (MS-DOS)* write them in. */
interface Script {
  readonly windows: string;
  readonly older: readonly string[];
  readonly smallLetters: string;
}

const western: Script = {
  windows: 'windows-1252',
  older: ['macintosh', 'ibm850'],
  smallLetters: 'a-záàâäãåæçéèêëíìîïñóòôöõøúùûüÿß',
};

const scripts: readonly Script[] = [
  western,
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

/** What texts of Windows have of typography, where they have it: at the border of a word, `O’Brien`, `Mon–Fri`, `company’s`. */
const typography = String.raw`(?<!\p{L})[…“”‘’–—•€™„]|[…“”‘’–—•€™„](?!\p{L})|[’–—](?=\p{Lu}|s(?!\p{L}))`;

/**
 * The encodings in which nearly all that isn't ASCII makes sense, and more so than in that of Windows for the same script and
 * in the usual one; the likeliest first.
 */
export function oldEncodings(lines: Uint8Array): readonly string[] {
  const usual = shareInWindows(lines, western);
  return scripts
    .flatMap((script) => {
      const letters = lettersOfWords(script.smallLetters);
      const otherwise = script === western ? usual : Math.max(usual, shareInWindows(lines, script));
      return script.older
        .map((label) => ({ label, share: sensibleShare(lines, label, letters) }))
        .filter(({ share }) => share > 0.8 && share > otherwise);
    })
    .toSorted((a, b) => b.share - a.share)
    .map(({ label }) => label);
}

function shareInWindows(lines: Uint8Array, { windows, smallLetters }: Script): number {
  return sensibleShare(lines, windows, `${lettersOfWords(smallLetters)}|${typography}`);
}

/** A pattern of small letters inside words, and of capital ones in front of words. */
function lettersOfWords(smallLetters: string): string {
  const capitals = smallLetters.replace('ß', '').toUpperCase();
  const letter = `[${smallLetters}${capitals}]`;
  return `(?<=${letter})[${smallLetters}]|(?<!${letter})[${capitals}](?=[${smallLetters}])`;
}

/** How much of what isn't ASCII follows a pattern: 0 to 1. */
function sensibleShare(lines: Uint8Array, label: string, pattern: string): number {
  const text = createFileDecoder(label).decode(lines);
  const sensible = text.match(new RegExp(String.raw`(?!\p{ASCII})(?:${pattern})`, 'gu'))?.length ?? 0;
  const all = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return all === 0 ? 0 : sensible / all;
}
