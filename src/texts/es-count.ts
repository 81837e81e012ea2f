/** How Spanish counts: “2 usuarios”, but “1 000 000 de usuarios” (the plural category `many` of whole millions). */
import { formatNumber, plural } from './format';

/** @param one for 1 @param other for all else */
export function counted(count: number, one: string, other: string): string {
  return `${formatNumber(count)} ${plural(count, { one, many: `de ${other}`, other })}`;
}
