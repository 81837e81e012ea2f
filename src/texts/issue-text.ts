/** An issue in words: what is wrong, and what would fit (D7). The review shows it, and rejected rows carry it. */
import { assertNever } from '../domain/assert-never';
import type { EmailFault } from '../domain/email';
import type { FieldId } from '../domain/field';
import type { Issue } from '../domain/issue';
import { joinClauses, t } from './texts.svelte';

/** @param fieldName what people call a field */
export function issueText(issue: Issue, fieldName: (field: FieldId) => string): string {
  const { code, params = {} } = issue;
  const field = issue.field === undefined ? '' : fieldName(issue.field);
  const number = (name: string) => Number(params[name] ?? 0);
  const text = (name: string) => String(params[name] ?? '');
  switch (code) {
    case 'emailMissing':
    case 'companyCleared':
    case 'companyPlaceholder':
      return t.issues[code]();
    case 'emailInvalid':
      return t.issues.emailInvalid(emailFaultText(text('reason')));
    case 'emailTaken':
      return t.issues.emailTaken(text('name'));
    case 'tooLong':
      return t.issues.tooLong(field, number('length'), number('limit'));
    case 'controlCharacter':
      return t.issues.controlCharacter(field, text('codePoint'));
    case 'tooManyCells':
    case 'tooFewCells':
      return t.issues[code](number('cells'), number('columns'));
    case 'notAnOption':
      return t.issues.notAnOption(field, text('options'));
    case 'notANumber':
    case 'notADate':
      return t.issues[code](field, text('format'));
    case 'passwordTooShort':
    case 'passwordShort':
    case 'passwordCommon':
    case 'replacementCharacter':
    case 'requiredMissing':
    case 'dateAmbiguous':
    case 'notACheckBox':
    case 'phoneDamaged':
    case 'lineBreakFolded':
    case 'excelSerialDate':
      return t.issues[code](field);
    default:
      return assertNever(code);
  }
}

/** All issues of a row, errors first, as one text. */
export function issuesText(issues: readonly Issue[], fieldName: (field: FieldId) => string): string {
  const bySeverity = [...issues].sort((one, other) => severityRank(one) - severityRank(other));
  return joinClauses(bySeverity.map((issue) => issueText(issue, fieldName)));
}

function severityRank({ severity }: Issue): number {
  return severity === 'error' ? 0 : 1;
}

function emailFaultText(reason: string): string {
  return isEmailFault(reason) ? t.issues.emailFaults[reason] : reason;
}

function isEmailFault(reason: string): reason is EmailFault {
  return Object.hasOwn(t.issues.emailFaults, reason);
}
