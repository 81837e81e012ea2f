/** Every word that a header may be made of, by what it means: the lists of all languages as one index (R6). */
import { emailWords } from './header-email-words';
import { headerWords } from './header-key';
import { modifierWords } from './header-modifier-words';
import { nameWords } from './header-name-words';
import { otherWords } from './header-other-words';
import { phoneWords } from './header-phone-words';

const wordLists = { ...nameWords, ...emailWords, ...phoneWords, ...otherWords, ...modifierWords };

const transcriptions: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** What a word of a header means. */
export type Meaning = keyof typeof wordLists;

/** The meanings of a folded phrase, written without spaces. A few have two: `会社` is a company, and work beside a phone. */
export const meaningsByPhrase: ReadonlyMap<string, readonly Meaning[]> = indexPhrases();

export const longestPhrase = Math.max(...[...meaningsByPhrase.keys()].map((phrase) => phrase.length));

function indexPhrases(): Map<string, Meaning[]> {
  const index = new Map<string, Meaning[]>();
  for (const meaning of Object.keys(wordLists).filter(isMeaning)) {
    for (const phrase of Object.values<readonly string[]>(wordLists[meaning]).flat().flatMap(spellings)) {
      const meanings = index.get(phrase);
      if (meanings === undefined) index.set(phrase, [meaning]);
      else if (!meanings.includes(meaning)) meanings.push(meaning);
    }
  }
  return index;
}

/** `Büro` is written `Buero` where umlauts are missing. */
function spellings(phrase: string): string[] {
  const transcribed = phrase.toLowerCase().replace(/[äöüåø]/gu, (letter) => transcriptions[letter] ?? letter);
  return [phrase, transcribed].map((spelling) => headerWords(spelling.toLowerCase()).join(''));
}

function isMeaning(text: string): text is Meaning {
  return Object.hasOwn(wordLists, text);
}
