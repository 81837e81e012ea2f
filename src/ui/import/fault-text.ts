/** What stands in the way of a file, in words (R4). */
import { assertNever } from '../../domain/assert-never';
import type { FileFault } from '../../domain/csv-file';
import type { FailureText } from '../../texts/en';
import { t } from '../../texts/texts.svelte';

export function fileFaultText(fault: FileFault, fileName: string): FailureText {
  switch (fault.type) {
    case 'empty':
    case 'unreadable':
      return t.import.faults[fault.type](fileName);
    case 'notCsv':
      return t.import.faults.notCsv(fileName, fault.kind);
    case 'unclosedQuote':
      return t.import.faults.unclosedQuote(fault.line);
    case 'noRecords':
      return t.import.faults.noRecords();
    default:
      return assertNever(fault);
  }
}
