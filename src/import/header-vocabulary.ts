/** Every word that a header may be made of, by what it means: the lists of all languages as one index (R6). */
import { lazy } from '../domain/lazy';
import { companyWords } from './header-company-words';
import { emailWords } from './header-email-words';
import { headerWords } from './header-key';
import { modifierWords } from './header-modifier-words';
import { nameWords } from './header-name-words';
import { otherWords } from './header-other-words';
import { personWords } from './header-person-words';
import { phoneWords } from './header-phone-words';
import { placeWords } from './header-place-words';
import { questionWords } from './header-question-words';
import { requiredWords } from './header-required-words';
import { wholeNameWords } from './header-whole-name-words';

const wordLists = {
  ...nameWords,
  ...wholeNameWords,
  ...personWords,
  ...emailWords,
  ...phoneWords,
  ...placeWords,
  ...companyWords,
  ...otherWords,
  ...modifierWords,
  ...questionWords,
  ...requiredWords,
};

const transcriptions: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** What a word of a header means. */
export type Meaning = keyof typeof wordLists;

export interface PhraseIndex {
  /** The meanings of a folded phrase, written without spaces. A few have two: `会社` is a company, and work beside a phone. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Characters of the longest phrase. */
  readonly longest: number;
}

/** It takes as long to make as a fifth of a small import: the engine asks for it once when nobody waits. */
export const phraseIndex = lazy(indexPhrases);

function indexPhrases(): PhraseIndex {
  const index = new Map<string, Meaning[]>();
  for (const meaning of Object.keys(wordLists).filter(isMeaning)) {
    for (const phrase of Object.values<readonly string[]>(wordLists[meaning]).flat().flatMap(spellings)) {
      const meanings = index.get(phrase);
      if (meanings === undefined) index.set(phrase, [meaning]);
      else if (!meanings.includes(meaning)) meanings.push(meaning);
    }
  }
  return { meanings: index, longest: Math.max(...[...index.keys()].map((phrase) => phrase.length)) };
}

/** `Büro` is written `Buero` where umlauts are missing. */
function spellings(phrase: string): string[] {
  const transcribed = phrase.toLowerCase().replace(/[äöüåø]/gu, (letter) => transcriptions[letter] ?? letter);
  return [phrase, transcribed].map((spelling) => headerWords(spelling.toLowerCase()).join(''));
}

function isMeaning(text: string): text is Meaning {
  return Object.hasOwn(wordLists, text);
}
