/** Rows → bytes: the last step of every CSV download (R23). */

/** Lines that are joined into one part of the blob: few enough that none is large, many enough that there are few parts. */
const linesPerPart = 1000;

/**
 * A CSV file: UTF-8 with BOM, CRLF behind every row, cells quoted per RFC 4180 where a reader would need it and nowhere else.
 * Formulas are guarded by the caller, who knows which cells are people's text (`guardFormula`).
 * `isContinued`: more rows of a file that another blob begins, so without BOM.
 */
export function csvBlob(rows: Iterable<readonly string[]>, isContinued = false): Blob {
  const parts: string[] = isContinued ? [] : ['\uFEFF'];
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(csvLine(row));
    if (lines.length === linesPerPart) {
      parts.push(joinLines(lines));
      lines = [];
    }
  }
  parts.push(joinLines(lines));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function csvLine(row: readonly string[]): string {
  const line = row.map(quoteWhereNeeded).join(',');
  // One blank cell would be an empty line, which is no row.
  return line === '' ? '""' : line;
}

function quoteWhereNeeded(cell: string): string {
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Readers differ on whether white space around a bare cell belongs to it. */
const needsQuotes = /[",\r\n]|^\s|\s$/;

function joinLines(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
