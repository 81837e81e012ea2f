/** Text of one file, as it comes in → its rows, sorted: detects the layout on the first text, parses and collects the rest. */
import type { Delimiter, FileFault, FileSettings } from '../domain/csv-file';
import type { CollectedRecords, RecordCollector, RecordSink } from './collect-records';
import { createRecordCollector } from './collect-records';
import type { Layout } from './detect-layout';
import { detectLayout } from './detect-layout';
import type { RowParser } from './row-parser';
import { createRowParser } from './row-parser';
import { createUnwrappingParser } from './wrapped-lines';

export interface RowReader {
  /** Takes the next text of the file; the last one may be ''. Answers what forbids to go on. */
  readonly push: (text: string, isLast: boolean) => FileFault | null;
  /** What was read up to now. */
  readonly result: () => RowsRead;
}

export interface RowsRead extends Omit<CollectedRecords, 'isBlank'> {
  readonly delimiter: Delimiter;
  readonly headerRow: number;
}

/** Characters that the layout is detected on. */
const sampleLength = 128 * 1024;

/** Also as a program wrote them that took UTF-8 for the encoding of Windows, western or Cyrillic. */
const byteOrderMarks = /^(?:\uFEFF|ï»¿|п»ї)+/;

/** With a `sink` the records go there one by one; else the first `limit` of them are kept. */
export function createRowReader(settings: FileSettings, limit: number, sink?: RecordSink): RowReader {
  let opening = '';
  let stage: Stage | null = null;

  function start(isLast: boolean): Stage {
    const isWhole = isLast && opening.length <= sampleLength;
    const layout = detectLayout(opening.slice(0, sampleLength), isWhole, settings);
    const linesBefore = layout.separatorLine === null ? 0 : 1;
    const createParser = layout.isWrapped ? createUnwrappingParser : createRowParser;
    return {
      layout,
      parser: createParser(layout.dialect, linesBefore),
      collector: createRecordCollector(layout, limit, sink),
    };
  }

  return {
    push(text, isLast) {
      if (stage !== null) return parse(stage, text, isLast);
      opening += text;
      if (opening.length < sampleLength && !isLast) return null;
      opening = opening.replace(byteOrderMarks, '');
      stage = start(isLast);
      const rest = opening.slice(stage.layout.separatorLine?.length ?? 0);
      opening = '';
      return parse(stage, rest, isLast);
    },
    result() {
      const { layout, collector } = stage ?? start(true);
      const { isBlank: _, ...collected } = collector.result();
      return { ...collected, delimiter: layout.dialect.delimiter, headerRow: layout.headerRow };
    },
  };
}

interface Stage {
  readonly layout: Layout;
  readonly parser: RowParser;
  readonly collector: RecordCollector;
}

function parse({ parser, collector }: Stage, text: string, isLast: boolean): FileFault | null {
  const { rows, fault } = parser.push(text, isLast);
  collector.add(rows);
  if (fault !== null || !isLast) return fault;
  const { isBlank, recordCount } = collector.result();
  if (isBlank) return { type: 'empty' };
  return recordCount === 0 ? { type: 'noRecords' } : null;
}
