/**
 * Numbers, plurals and dates as the person writes them (D7). A formatter is made once, when it is first needed: making one is
 * slow, and the first of a page takes as long as drawing it.
 */
import { lazy } from '../domain/lazy';
import { language } from './language';

const locale = localeFor(language, globalThis.navigator?.languages ?? []);

const numbers = lazy(() => new Intl.NumberFormat(locale));
const percents = lazy(() => new Intl.NumberFormat(locale, { style: 'percent' }));
const plurals = lazy(() => new Intl.PluralRules(locale));
const dates = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const times = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const sizes = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

/** `3,000`. */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** `42%`, from 0 to 1. */
export function formatPercent(share: number): string {
  return percents().format(share);
}

/** The calendar day of `YYYY-MM-DD`, `Mar 4, 2026`; anything else comes back as it is, a day that no month has too. */
export function formatDate(isoDate: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(isoDate) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(isoDate);
  return isDay ? dates().format(time) : isoDate;
}

/** A moment in the person's time zone: `Mar 4, 2026, 5:12 PM`; milliseconds since the epoch. */
export function formatMoment(time: number): string {
  return times().format(time);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A value within a sentence: right-to-left text by itself, so that it doesn't change places with what stands beside it. */
export function isolated(value: string): string {
  return rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}

/** What stands between two clauses; French leaves room before it. */
const semicolon = language === 'fr' ? '\u00a0; ' : '; ';

/** `Email is blank; Phone is too long`. */
export function joinClauses(clauses: readonly string[]): string {
  return clauses.join(semicolon);
}

/** French counts in octets. */
const units = language === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB'];

/** `1.4 MB`, from bytes. */
export function formatSize(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${sizes().format(bytes / 1000 ** power)}\u00a0${units[power] ?? ''}`;
}

/** The form of a text for this number. */
export function plural(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[plurals().select(count)] ?? forms.other;
}

/** The person's own variant of the language that the texts are in (`en-GB`), else the language. */
export function localeFor(language: string, wanted: readonly string[]): string {
  return wanted.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}
