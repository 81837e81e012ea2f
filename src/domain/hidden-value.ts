/** What stands for a password of a file: nobody is to read it, nor to see its length, however it looks there. Blank stays blank. */
export function hiddenValue(value: string): string {
  return value === '' ? '' : '••••••••';
}
