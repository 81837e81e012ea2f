/**
 * What another program wrote, as an import and a form would keep it (R8, R10, R11, R13). Each of these throws where those would
 * refuse it, and answers the record itself where nothing has to change.
 */
import { createCheck, plainFormats } from '../domain/check-value';
import { characterCount, cleanText } from '../domain/clean-text';
import { parseEmail } from '../domain/email';
import {
  isCustomFieldId,
  isTextField,
  oneLineLimit,
  parseOptions,
  standardFields,
  type CustomField,
} from '../domain/field';
import type { Group } from '../domain/group';
import type { Issue } from '../domain/issue';
import { checkLongText, type ValueCheck } from '../domain/text-value';
import type { User } from '../domain/user';

/** Of custom values no more than what they hold: which type their field has may come later. */
export function keptUser(user: User): User {
  let kept = withKeptEmail(user);
  for (const [field, check] of textChecks) {
    const value = keptText(field, kept[field], check);
    if (value !== kept[field]) kept = { ...kept, [field]: value };
  }
  for (const [id, given] of Object.entries(user.custom)) {
    const value = keptText(`custom ${id}`, given, checkCustom);
    if (value === given) continue;
    const { [id]: _given, ...others } = kept.custom;
    kept = { ...kept, custom: value === '' ? others : { ...others, [id]: value } };
  }
  return kept;
}

const textChecks = standardFields
  .filter(isTextField)
  .map((field) => [field, createCheck(field, plainFormats)] as const);
const checkCustom = checkLongText('custom');
const checkCompany = createCheck('company', plainFormats);

function withKeptEmail(user: User): User {
  const parsed = parseEmail(user.email);
  if (!parsed.ok) throw new TypeError(`email is not valid (${parsed.error})`);
  const { email } = parsed.value;
  return email === user.email ? user : { ...user, email };
}

export function keptGroup(group: Group): Group {
  const name = keptText('name', group.name, checkCompany);
  if (name === '') throw new TypeError('name is missing');
  return { ...group, name };
}

/** A label may hold what the header held that it was made of. */
export function keptField(field: CustomField): CustomField {
  if (!isCustomFieldId(field.id)) throw new TypeError('The id means something else');
  const label = cleanText(field.label);
  if (label === '') throw new TypeError('label is missing');
  if (characterCount(label) > oneLineLimit) throw new TypeError('label is not valid (tooLong)');
  const isDropDown = field.type === 'dropDown';
  const options = isDropDown ? parseOptions(field.options.join('\n')) : [];
  if (isDropDown && options.length === 0) throw new TypeError('options are missing');
  return { ...field, label, options };
}

function keptText(name: string, text: string, check: ValueCheck): string {
  if (text === '') return text;
  const issues: Issue[] = [];
  const kept = check(text, issues);
  const error = issues.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new TypeError(`${name} is not valid (${error.code})`);
  return kept;
}
