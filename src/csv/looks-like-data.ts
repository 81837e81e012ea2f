/** What tells a value from a label; for finding the delimiter and the header row. */

/** An address and nothing else in the cell, perhaps as a mail program writes it (`mailto:`, angle brackets). */
export function looksLikeEmail(cell: string): boolean {
  return (
    cell.includes('@') && /^\s*<?(mailto:)?[^\s@,;|"<>]+@[^\s@,;|"<>]+\.[^\s@,;|"<>.]+>?\s*$/i.test(cell)
  );
}

/** An address, a number, a date, a time, an amount, a phone number or a link. */
export function looksLikeValue(cell: string): boolean {
  if (looksLikeEmail(cell)) return true;
  const text = cell.trim();
  return /^(?=.*\d)[\d\s.,:;'’/()+\-–%€$£#*TZ]+$/.test(text) || /^(https?|ftp):\/\/\S+$/i.test(text);
}

/** What people and programs write where there is no value, and no label is: `N/A`, `null`, `-`. Not for blank cells. */
export function looksLikeNothing(cell: string): boolean {
  return /^\s*(?:n\.?\/?a\.?|none|keine|aucune?|ningun[ao]|null|nil|unknown|tbd|[-–—?.]+)\s*$/iu.test(cell);
}
