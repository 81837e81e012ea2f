/** What stands for a password of the file: they are nobody's to read, however they look in it. */
export function hiddenValue(value: string): string {
  return value === '' ? '' : '••••••••';
}
