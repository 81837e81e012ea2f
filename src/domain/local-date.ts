/** The person's own date at a time in milliseconds since the epoch, `YYYY-MM-DD`: it names downloads. */
export function localDate(now: number): string {
  const date = new Date(now);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
