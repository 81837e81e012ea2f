import { beforeAll, expect, it } from 'vitest';
import { fieldName } from '../../../src/texts/field-name';
import { loadFirstTexts } from '../../../src/texts/texts.svelte';
import { sampleField } from '../directory/sample-records';

beforeAll(() => loadFirstTexts());

const badge = sampleField('Badge');

it.each([
  ['workPhone', 'Work Phone'],
  ['fullName', 'Full name'],
  [badge.id, 'Badge'],
] as const)('%s is called “%s”', (field, name) => {
  expect(fieldName(field, [badge])).toBe(name);
});

it('a custom field that was deleted is called that, not by its id, which says nothing to anybody', () => {
  expect(fieldName(badge.id, [])).toBe('Deleted field');
});
