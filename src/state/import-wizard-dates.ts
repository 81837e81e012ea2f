/** An example of what a column's dates may mean, for the question that decides it (R8). */

export interface AmbiguousDate {
  /** As the file has it. */
  readonly written: string;
  /** `YYYY-MM-DD`, if the day comes first. */
  readonly dayFirst: string;
  /** `YYYY-MM-DD`, if the month comes first. */
  readonly monthFirst: string;
}

/** The first of the values that is another day when its day and month change places; null when none is. */
export function ambiguousDate(values: readonly string[]): AmbiguousDate | null {
  for (const value of values) {
    const [, first, second, year] = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/.exec(value) ?? [];
    if (first === undefined || second === undefined || year === undefined) continue;
    if (first === second || !isMonth(first) || !isMonth(second)) continue;
    const fullYear = year.length === 4 ? year : `20${year}`;
    return {
      written: value.trim(),
      dayFirst: isoDate(fullYear, second, first),
      monthFirst: isoDate(fullYear, first, second),
    };
  }
  return null;
}

function isMonth(digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= 12;
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
