/** What a header is compared by: the first step of matching columns (S11). */

/**
 * The header's words, folded: compatibility forms, case, accents and ligatures gone, split at white space, punctuation, digits
 * and `camelCase`, and where Latin letters meet others: `自宅TEL`; without the marks of footnotes. Scripts without case or spaces keep their letters:
 * `メールアドレス` is one word.
 */
export function headerWords(header: string): string[] {
  const split = header
    .replace(/[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
  return foldHeader(split).match(/\p{sc=Latin}+|(?:(?!\p{sc=Latin})\p{L})+|\p{Nd}+/gu) ?? [];
}

/** S11: what headers share that differ in nothing but case, spaces, punctuation and accents. '' when there is no letter or digit. */
export function headerKey(header: string): string {
  return foldHeader(header).replace(/[^\p{L}\p{N}]+/gu, '');
}

function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþıё]/gu, (letter) => ligatures[letter] ?? letter);
}

const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
};
