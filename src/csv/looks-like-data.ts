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

/**
 * What people and programs write where there is no value, and no label is: `N/A`, `null`, `-`, `#REF!`; also in brackets.
 * Not for blank cells.
 */
export function looksLikeNothing(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return nothing.has(text.replace(/^[([<](.*)[)\]>]$/u, '$1')) || /^[-–—?.]+$/u.test(text);
}

const nothing = new Set(
  [
    'n/a n/a. n.a. n.a na na. null nil nan none unknown tbd undefined blank \\n #n/a #ref! #value! #name? #error!',
    'keine aucun aucune ninguno ninguna nessuno nessuna nenhum nenhuma geen ingen brak нет немає なし 無し 无 無 없음',
  ].flatMap((line) => line.split(' ')),
);
