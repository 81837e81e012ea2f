/** An example of what a column's dates may mean, for the question that decides it (R8). */
import { cleanText } from '../domain/clean-text';
import { parseDate } from '../domain/date-value';

export interface AmbiguousDate {
  /** As the file has it. */
  readonly written: string;
  /** `YYYY-MM-DD`, if the day comes first. */
  readonly dayFirst: string;
  /** `YYYY-MM-DD`, if the month comes first. */
  readonly monthFirst: string;
}

/** The first of the values that an import reads as another day when its day and month change places; null when none is. */
export function ambiguousDate(values: readonly string[]): AmbiguousDate | null {
  for (const value of values) {
    const written = cleanText(value);
    const dayFirst = parseDate(written, 'dayFirst');
    const monthFirst = parseDate(written, 'monthFirst');
    if (!dayFirst.ok || !monthFirst.ok || dayFirst.value.date === monthFirst.value.date) continue;
    return { written, dayFirst: dayFirst.value.date, monthFirst: monthFirst.value.date };
  }
  return null;
}
