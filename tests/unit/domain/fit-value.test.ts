import { expect, test } from 'vitest';
import { createFitCheck } from '../../../src/domain/fit-value';
import { sampleField } from '../directory/sample-records';

const level = sampleField('Level', { type: 'dropDown', options: ['Gold', 'Silver'] });
const budget = sampleField('Budget', { type: 'number' });
const unfit = createFitCheck([level, budget]);

test.each([
  [level.id, 'Gold', null],
  [level.id, '', null],
  [level.id, 'gold', 'misfit'],
  [level.id, 'Bronze', 'misfit'],
  [budget.id, '1.5', null],
  [budget.id, '1,5', 'misfit'],
  ['field-of-nobody', '', 'fieldGone'],
])('R24: a value can come back as it is, or not at all: %s %j', (field, value, reason) => {
  expect(unfit(field, value)).toBe(reason);
});
