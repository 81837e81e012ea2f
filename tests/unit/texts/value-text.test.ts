import { beforeAll, expect, it } from 'vitest';
import { loadFirstTexts } from '../../../src/texts/texts.svelte';
import { valueText } from '../../../src/texts/value-text';

beforeAll(() => loadFirstTexts());

it.each([
  ['2026-03-04', 'date', 'Mar 4, 2026'],
  ['2026-02-30', 'date', '2026-02-30'],
  ['true', 'checkBox', 'Yes'],
  ['false', 'checkBox', 'No'],
  ['', 'checkBox', ''],
  ['true', 'text', 'true'],
  ['2026-03-04', undefined, '2026-03-04'],
] as const)('“%s” of type %s reads “%s”', (value, type, text) => {
  expect(valueText(value, type)).toBe(text);
});
