import { beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/issue';
import { issuesText, issueText } from '../../../src/texts/issue-text';
import { loadFirstTexts, t } from '../../../src/texts/texts.svelte';

beforeAll(loadFirstTexts);

const name = (field: string) => (field === 'email' ? 'Email' : 'Cell Phone');

describe('R14: a reason says what is wrong and what would fit', () => {
  it.each<[Issue, string]>([
    [
      { severity: 'error', code: 'emailInvalid', field: 'email', params: { reason: 'noAt' } },
      'Email can’t be used: there is no @ in it, as in name@example.com',
    ],
    [
      { severity: 'error', code: 'tooLong', field: 'cellPhone', params: { limit: 255, length: 1200 } },
      'Cell Phone is 1,200 characters long: at most 255 fit',
    ],
    [
      { severity: 'error', code: 'tooManyCells', params: { cells: 14, columns: 13 } },
      'The row has 14 cells, but the header has 13: a value may lack its quotation marks',
    ],
  ])('%o', (issue, text) => {
    expect(issueText(issue, name)).toBe(text);
  });

  it('puts errors before warnings', () => {
    const issues: Issue[] = [
      { severity: 'warning', code: 'companyCleared', field: 'company' },
      { severity: 'error', code: 'emailMissing', field: 'email' },
    ];
    expect(issuesText(issues, name)).toBe(`${t.issues.emailMissing()}; ${t.issues.companyCleared()}`);
  });

  it('leaves no detail open', () => {
    const codes = ['passwordTooShort', 'replacementCharacter', 'requiredMissing', 'dateAmbiguous'] as const;
    for (const code of codes)
      expect(issueText({ severity: 'error', code, field: 'cellPhone' }, name)).toContain('Cell Phone');
  });
});
