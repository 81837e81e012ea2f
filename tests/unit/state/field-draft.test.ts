import { describe, expect, it } from 'vitest';
import { draftFaults, type FieldDraft } from '../../../src/state/field-draft';

const draft = (label: string): FieldDraft => ({ label, type: 'text', options: [], required: false });

describe('R8: a custom field that is being made', () => {
  it('S11: needs a label that no other field has, spaces, case and punctuation aside', () => {
    expect(draftFaults(draft(' '), []).label).toBe('labelMissing');
    expect(draftFaults(draft('cell-phone'), ['Cell Phone']).label).toBe('labelTaken');
    expect(draftFaults(draft('Site'), ['Cell Phone']).label).toBeNull();
  });

  it('tells labels of punctuation apart', () => {
    expect(draftFaults(draft('#'), ['%']).label).toBeNull();
    expect(draftFaults(draft('#'), ['#']).label).toBe('labelTaken');
  });

  it('needs options for a drop-down', () => {
    expect(draftFaults({ ...draft('Site'), type: 'dropDown' }, [])).toEqual({
      label: null,
      options: 'optionsMissing',
    });
  });

  it('is told all that is wrong at once', () => {
    expect(draftFaults({ ...draft(''), type: 'dropDown' }, [])).toEqual({
      label: 'labelMissing',
      options: 'optionsMissing',
    });
  });
});
