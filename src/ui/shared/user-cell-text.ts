/** What a cell of the list of users says. */
import type { CustomField, FieldId } from '../../domain/field';
import { foldText } from '../../domain/fold-text';
import { userValue, type User } from '../../domain/user';
import { valueText } from '../../texts/value-text';

/** '' where the user has no value. */
export function userCellText(
  user: User,
  field: FieldId,
  fieldsById: ReadonlyMap<string, CustomField>,
  groupNames: ReadonlyMap<string, string>,
): string {
  const value = userValue(user, field);
  if (field === 'company') return groupNames.get(value) ?? '';
  return valueText(value, fieldsById.get(field)?.type);
}

/** As much of a long text as a cell can show. */
const shownCharacters = 300;
/** How much stands before a match that would be out of sight. */
const beforeMatch = 20;

/**
 * The part of a text that a cell shows: its beginning, or what is around the first of the words when that lies further in. Notes may
 * have 65,535 characters, and a hundred rows of them would be slow to lay out.
 */
export function cellExcerpt(text: string, words: readonly string[]): string {
  if (text.length <= beforeMatch * 2) return text;
  const folded = words.length === 0 ? '' : foldText(text);
  const found = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const first = found.length === 0 ? 0 : Math.min(...found);
  const start = first < beforeMatch * 2 ? 0 : first - beforeMatch;
  if (start === 0 && text.length <= shownCharacters) return text;
  const end = Math.min(text.length, start + shownCharacters);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
