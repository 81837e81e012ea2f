/** How French counts: “2 utilisateurs”, but “1 000 000 d’utilisateurs” (the plural category `many` of whole millions). */
import { formatNumber, plural } from './format';

/** @param one for 0 and 1 @param other for all else */
export function counted(count: number, one: string, other: string): string {
  const linked = /^[aeéèêiouyh]/iu.test(other) ? `d’${other}` : `de ${other}`;
  return `${formatNumber(count)} ${plural(count, { one, many: linked, other })}`;
}
