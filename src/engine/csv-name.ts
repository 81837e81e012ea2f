/** What a CSV file is called that is made from another one: `prefix-<file>`, whatever the original's name ends in. */
export function csvName(prefix: string, fileName: string): string {
  return `${prefix}-${/\.csv$/i.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/, '')}.csv`}`;
}
