import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from '../../../src/domain/fold-text';

describe('folding text for search', () => {
  it.each([
    ['Zoë GARCÍA', 'zoe garcia'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Bjørn Ærø', 'bjorn aero'],
    ['Ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
    ['e\u0301', 'e'],
    ['O’Brien', "o'brien"],
    ['İstanbul', 'istanbul'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['Ёлка', 'елка'],
    ['張偉', '張偉'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same folded twice', () => {
    for (const text of ['İI', 'ǅ', 'ﬁx', 'ẞ', '한국', 'ё'])
      expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

describe('the words of a search', () => {
  it('are folded, without white space of any kind, and without words that others contain', () => {
    expect(searchWords('  Ann\u00a0LEE an lee\tlee ')).toEqual(['ann', 'lee']);
    expect(searchWords(' \n ')).toEqual([]);
  });
});
