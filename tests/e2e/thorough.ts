/** `npm test` tries what needs many tries a few times; `ROLLCALL_THOROUGH=1` as often as it takes to believe it. */
const isThorough = process.env['ROLLCALL_THOROUGH'] === '1';

export function times(usually: number, thoroughly: number): number {
  return isThorough ? thoroughly : usually;
}
