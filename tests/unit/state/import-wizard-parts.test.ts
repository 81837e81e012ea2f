import { describe, expect, it } from 'vitest';
import { ambiguousDate } from '../../../src/state/import-wizard-dates';
import { pastedFile } from '../../../src/state/import-wizard-pasted-file';

describe('R8: the question about a date', () => {
  it.each([
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3.4.26', '2026-04-03', '2026-03-04'],
    ['03/04/65', '1965-04-03', '1965-03-04'],
    ['03-04-2026 08:15', '2026-04-03', '2026-03-04'],
  ])('%s may be two days', (written, dayFirst, monthFirst) => {
    expect(ambiguousDate([written])).toEqual({ written, dayFirst, monthFirst });
  });

  it.each(['13/04/2026', '04/04/2026', '2026-04-03', '31/12/2026', 'soon'])('%s is no example', (written) => {
    expect(ambiguousDate([written])).toBeNull();
  });

  it('takes the first value that is an example', () => {
    expect(ambiguousDate(['', '25/12/2026', '01/02/2026'])?.written).toBe('01/02/2026');
  });
});

describe('S3: pasted cells', () => {
  it('become a tab-separated file', async () => {
    const file = pastedFile('Email\tName\nada@example.com\tAda\n');
    expect(file?.name).toBe('pasted-cells.tsv');
    expect(await file?.text()).toBe('Email\tName\nada@example.com\tAda\n');
  });

  it.each(['', '  \n ', 'a word'])('are not made of %j', (text) => {
    expect(pastedFile(text)).toBeNull();
  });
});
