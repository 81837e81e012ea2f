/** Which part of a full name comes first: what the header of its column says (R6). */
import { headerWords } from './header-key';
import { readPhrases } from './header-reading';
import type { Meaning } from './header-vocabulary';

/**
 * `givenFirst` is what is usual, and no header needs to say so; `surnamesFirst` has two family names in front, as
 * `Apellidos y nombre`; `givenLast` has the middle names between, as in Vietnamese.
 */
export type NameOrder = 'givenFirst' | 'familyFirst' | 'surnamesFirst' | 'givenLast';

/** Also of a header that isn't wholly understood and was matched by hand: the parts of a name in it stand in their order. */
export function nameOrderOf(header: string): NameOrder {
  const phrases = readPhrases(header);
  const find = (...wanted: readonly Meaning[]) =>
    phrases.findIndex((meanings) => meanings.some((meaning) => wanted.includes(meaning)));
  const either = (part: number) => (part < 0 ? find('name') : part);

  if (find('givenNameLast') >= 0) return 'givenLast';
  if (find('familyNameFirst') >= 0) return 'familyFirst';
  const family = either(find('lastName', 'last'));
  const given = either(find('firstName', 'first'));
  if (family < 0 || given <= family) return 'givenFirst';
  return headerWords(header).some((word) => surnames.has(word)) ? 'surnamesFirst' : 'familyFirst';
}

const surnames = new Set(['apellidos', 'cognoms', 'apelidos', 'sobrenomes']);
