import { describe, expect, test } from 'vitest';
import { looksGarbled } from '../../../src/csv/garbled-text';

/** What somebody's program made of UTF-8. */
function readAs(encoding: string, text: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

describe('S5: text that was garbled before the file was saved', () => {
  test.each(['Jürgen Müller', 'José Núñez', 'Zoë Brontë', 'Łukasz Żak', 'Åsa Öberg', 'O’Brien', 'Çağlar'])(
    '%s, read as Windows-1252',
    (name) => expect(looksGarbled(readAs('windows-1252', name))).toBe(true),
  );

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
    ],
  ])('%s is as it should be', (text) => expect(looksGarbled(text)).toBe(false));
});
