/** Raw rows → headers, preview and records; the last step of reading a file (R3–R5). */
import { trimText } from '../domain/clean-text';
import { isBlankCell, isBlankRow } from './blank-row';
import { csvdeText, isWrittenByCsvde } from './csvde-values';
import type { Layout } from './detect-layout';

/** Takes the records of a file one by one, each with its row in the file, instead of having them kept. */
export type RecordSink = (record: string[], rowNumber: number) => void;

export interface RecordCollector {
  readonly add: (rows: readonly string[][]) => void;
  readonly result: () => CollectedRecords;
}

export interface CollectedRecords {
  readonly headers: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly recordCount: number;
  readonly records: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  /** Whether no row at all has a value. */
  readonly isBlank: boolean;
}

/** Raw rows that a person sees to judge the settings by, and how many of them come behind a header row further down. */
const previewRows = 20;
const previewBehindHeader = 5;
const longestPreview = 80;

/**
 * Sorts raw rows into headers, records and the rest. Cells behind the last column that are blank are a spreadsheet's padding and
 * are taken off; a row that is too long or too short otherwise stays as it is, for the plan to judge. The first `limit`
 * records are kept, the others are only counted; with a `sink`, all of them go there.
 */
export function createRecordCollector(layout: Layout, limit: number, sink?: RecordSink): RecordCollector {
  const { headerRow } = layout;
  const preview: string[][] = [];
  const previewLength = Math.min(Math.max(previewRows, headerRow + previewBehindHeader), longestPreview);
  let headers = headerRow === 0 ? numberedColumns(layout.columns) : [];
  const records: string[][] = [];
  const rowNumbers: number[] = [];
  let recordCount = 0;
  let rowNumber = 0;
  let isBlank = true;

  if (layout.separatorLine !== null) {
    preview.push([layout.separatorLine.line]);
    rowNumber = 1;
  }

  function addRecord(cells: string[]): void {
    recordCount++;
    if (recordCount > limit && sink === undefined) return;
    const row = isWrittenByCsvde(headers) ? cells.map(csvdeText) : cells;
    while (row.length > headers.length && isBlankCell(row.at(-1) ?? '')) row.pop();
    if (sink !== undefined) return sink(row, rowNumber);
    records.push(row);
    rowNumbers.push(rowNumber);
  }

  return {
    add(rows) {
      for (const row of rows) {
        rowNumber++;
        if (preview.length < previewLength) preview.push([...row]);
        if (isBlankRow(row)) continue;
        isBlank = false;
        if (rowNumber > headerRow) addRecord(row);
        else if (rowNumber === headerRow) headers = row.map(trimText);
      }
    },
    result: () => ({ headers, preview, recordCount, records, rowNumbers, isBlank }),
  };
}

/** What columns are called in a file without a header row (R3). */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Column ${index + 1}`);
}
