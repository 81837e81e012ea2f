import { describe, expect, it } from 'vitest';
import { draftFault, parseOptions, type FieldDraft } from '../../../src/state/field-draft';

const draft = (label: string): FieldDraft => ({ label, type: 'text', options: [], required: false });

describe('R8: a custom field that is being made', () => {
  it('takes one option a line, once', () => {
    expect(parseOptions('Berlin\n Paris \n\nBerlin\n')).toEqual(['Berlin', 'Paris']);
  });

  it('S11: needs a label that no other field has, spaces, case and punctuation aside', () => {
    expect(draftFault(draft(' '), [])).toBe('labelMissing');
    expect(draftFault(draft('cell-phone'), ['Cell Phone'])).toBe('labelTaken');
    expect(draftFault(draft('Site'), ['Cell Phone'])).toBeNull();
  });

  it('tells labels of punctuation apart', () => {
    expect(draftFault(draft('#'), ['%'])).toBeNull();
    expect(draftFault(draft('#'), ['#'])).toBe('labelTaken');
  });

  it('needs options for a drop-down', () => {
    expect(draftFault({ ...draft('Site'), type: 'dropDown' }, [])).toBe('optionsMissing');
  });
});
