import { describe, expect, it } from 'vitest';
import { defaultImportOptions } from '../../../src/domain/import-options';
import { noRows } from '../../../src/domain/plan';
import {
  firstStep,
  hasUnsavedWork,
  importBlock,
  reviewTabs,
  shownTab,
  type MatchStep,
} from '../../../src/state/import-wizard-step';
import { fileSummary, importResult, planSummary } from './fake-import-engine';

function matchStep(changes: Partial<MatchStep> = {}): MatchStep {
  return {
    step: 'match',
    source: new File([], 'people.csv'),
    file: fileSummary(),
    settings: {},
    options: { ...defaultImportOptions, mapping: ['email', 'firstName'] },
    plan: planSummary(),
    planNumber: 1,
    work: 'none',
    pickedTab: null,
    notice: null,
    missing: 'off',
    missingCount: null,
    ...changes,
  };
}

describe('R15: when Import can be pressed', () => {
  it('can with something to write', () => {
    expect(importBlock(matchStep())).toBeNull();
  });

  it('can’t while the shown plan is not the newest', () => {
    expect(importBlock(matchStep({ work: 'planning' }))).toBe('planning');
  });

  it.each(['unchanged', 'skipped', 'rejected'] as const)(
    'R14: can when every row is %s, which the result counts',
    (kind) => {
      expect(importBlock(matchStep({ plan: planSummary({ counts: { ...noRows, [kind]: 3 } }) }))).toBeNull();
    },
  );

  it('can’t when every row was left out', () => {
    expect(importBlock(matchStep({ plan: planSummary({ counts: noRows }) }))).toBe('nothingToImport');
  });

  it('S2: can’t without an Email column', () => {
    expect(importBlock(matchStep({ plan: planSummary({ blocked: 'noEmailColumn' }) }))).toBe('noEmailColumn');
  });

  it('S4: can’t above the limit, R4: nor with a damaged file', () => {
    expect(importBlock(matchStep({ file: fileSummary({ overLimit: true }) }))).toBe('overLimit');
    expect(importBlock(matchStep({ file: fileSummary({ fault: { type: 'noRecords' } }) }))).toBe('fileFault');
  });
});

describe('R15: the tab that is shown', () => {
  it.each(['create', 'update', 'rejected', 'skipped', 'unchanged'] as const)(
    'is %s when only that has rows',
    (kind) => {
      expect(shownTab(matchStep({ plan: planSummary({ counts: { ...noRows, [kind]: 2 } }) }))).toBe(kind);
    },
  );

  it('is the picked one, also when it is empty', () => {
    expect(shownTab(matchStep({ pickedTab: 'rejected' }))).toBe('rejected');
  });

  it('older values and missing people have one only when there is a reason', () => {
    const kinds = ['create', 'update', 'unchanged', 'skipped', 'rejected'];
    expect(reviewTabs(matchStep())).toEqual(kinds);
    const older = planSummary({ olderValues: { rows: 2, values: 3, kept: 0 } });
    expect(reviewTabs(matchStep({ plan: older, missing: 'groups' }))).toEqual([...kinds, 'older', 'missing']);
    expect(shownTab(matchStep({ plan: older, pickedTab: 'older' }))).toBe('older');
    expect(shownTab(matchStep({ pickedTab: 'older' })), 'when the last of them is gone').toBe('create');
  });
});

describe('R14: what closing the tab would lose', () => {
  it('is an import under way, and rows that were mended or left out', () => {
    const match = matchStep();
    expect(hasUnsavedWork({ step: 'importing', match, progress: null, cancelling: false })).toBe(true);
    for (const mended of [
      { cells: 1, leftOut: 0 },
      { cells: 0, leftOut: 1 },
    ])
      expect(hasUnsavedWork(matchStep({ plan: planSummary({ mended }) }))).toBe(true);
  });

  it('is nothing before and after that', () => {
    expect(hasUnsavedWork(firstStep)).toBe(false);
    expect(hasUnsavedWork(matchStep())).toBe(false);
    expect(hasUnsavedWork(matchStep({ plan: null }))).toBe(false);
    const result = importResult(1);
    expect(hasUnsavedWork({ step: 'done', match: matchStep(), result, generatedPasswords: 'waiting' })).toBe(
      false,
    );
  });
});
