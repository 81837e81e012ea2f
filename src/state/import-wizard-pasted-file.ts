/** Cells copied from a spreadsheet, as a file (step 1 of the wizard). */

/**
 * What the clipboard's plain text becomes: tab-separated, as every spreadsheet copies cells. null when there is nothing
 * in it that could be a table.
 */
export function pastedFile(text: string): File | null {
  if (text.trim() === '' || !/[\t\r\n]/.test(text.trim())) return null;
  return new File([text], 'pasted-cells.tsv', { type: 'text/tab-separated-values' });
}
