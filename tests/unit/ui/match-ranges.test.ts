import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../src/domain/fold-text';
import { matchRanges } from '../../../src/ui/shared/match-ranges';
import { cellExcerpt } from '../../../src/ui/shared/user-cell-text';

function marked(text: string, search: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of matchRanges(text, searchWords(search))) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe('highlighting', () => {
  it.each([
    ['case and accents are ignored', 'Zoë Müller', 'ZOE mull', '[Zoë] [Müll]er'],
    ['a letter that folds to two', 'Straße', 'strasse', '[Straße]'],
    ['half of a letter that folds to two marks all of it', 'Straße', 'stras', '[Straß]e'],
    ['decomposed accents belong to their letter', 'Zoe\u0308!', 'zoe', '[Zoe\u0308]!'],
    ['every occurrence', 'anna', 'n', 'a[nn]a'],
    ['words that overlap are one mark', 'banana', 'bana nan', '[banan]a'],
    ['emoji stay whole', '👩 Ada 👩', 'ada', '👩 [Ada] 👩'],
    ['nothing is found', 'Ada', 'bob', 'Ada'],
    ['nothing is searched', 'Ada', '  ', 'Ada'],
  ])('%s', (_, text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});

describe('the excerpt of a long text', () => {
  const note = `${'word '.repeat(10_000)}needle${' word'.repeat(100)}`;

  it('is its beginning, or what is around the match', () => {
    expect(cellExcerpt('short', ['x'])).toBe('short');
    expect(cellExcerpt(note, [])).toMatch(/^word .{290,310}…$/u);
    expect(cellExcerpt(note, ['needle'])).toMatch(/^…word .{0,20}needle/u);
  });
});
