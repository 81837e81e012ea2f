import { describe, expect, test } from 'vitest';
import { looksEscaped, looksGarbled } from '../../../src/csv/garbled-text';

/** What somebody's program made of UTF-8. */
function readAs(encoding: string, text: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

describe('S5: text that was garbled before the file was saved', () => {
  test.each([
    ...['Jürgen Müller', 'José Núñez', 'Zoë Brontë', 'Łukasz Żak', 'Åsa Öberg', 'O’Brien', 'Çağlar'],
    ...['Ελένη', 'דוד כהן', 'محمد', '山田', 'カタカナ', '张三', '김철수', 'สมชาย', 'राम'],
  ])('%s, read as Windows-1252', (name) => {
    expect(looksGarbled(readAs('windows-1252', name))).toBe(true);
  });

  test.each(['Анна Иванова', 'Київ'])('%s, read as Windows-1251', (name) =>
    expect(looksGarbled(readAs('windows-1251', name))).toBe(true),
  );

  test.each([
    ...[
      'Jürgen Müller',
      'José Núñez',
      'Łukasz Żak',
      'Åsa Öberg',
      'ÅÄÖ AB',
      'MANHÃ',
      'IRMÃ Ana',
      '“CAFÉ”',
      '«ÑANDÚ»',
    ],
    ...[
      'Анна Иванова',
      'Рівне',
      'Сіверськ',
      'ÄÖÜ–Straße “groß”',
      'Đặng',
      'Ñ',
      '3 € + 2 £',
      '©2026',
      'Ελένη',
      '山田',
      '« Café »…”',
      'Nescafé™’s',
      '3×4×5',
      'Ø 5–Ø 6',
      'à « été »…',
    ],
  ])('%s is as it should be', (text) => expect(looksGarbled(text)).toBe(false));
});

describe('S5: text that was saved as the source of a web page has it', () => {
  test.each(['J&uuml;rgen', 'O&#39;Neil', 'Smith &amp; Sons', 'Jos&#xE9;', 'Gro&szlig;', '&quot;Bo&quot;'])(
    '%s is noticed',
    (text) => expect(looksEscaped(text)).toBe(true),
  );

  test.each(['Smith & Sons', 'R&D; sales', 'A&B;C', '&#;', 'ann@example.com?a=1&b=2;'])(
    '%s is as it should be',
    (text) => expect(looksEscaped(text)).toBe(false),
  );
});
