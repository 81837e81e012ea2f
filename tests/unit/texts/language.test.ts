import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/texts/language';

describe('the language of the page', () => {
  const offered = ['en', 'de', 'fr'] as const;

  it('is the first that the browser wants and that there is, whatever the country', () => {
    expect(chooseLanguage(offered, ['pt-BR', 'de-AT', 'en'])).toBe('de');
    expect(chooseLanguage(offered, ['EN-gb', 'de'])).toBe('en');
  });

  it('is English when nothing fits', () => {
    expect(chooseLanguage(offered, ['ja'])).toBe('en');
    expect(chooseLanguage(offered, [])).toBe('en');
  });
});
