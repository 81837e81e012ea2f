import { expect, it } from 'vitest';
import { parseOptions } from '../../../src/domain/field';

it('R8: a drop-down takes one option a line, once', () => {
  expect(parseOptions('Berlin\n Paris \n\nBerlin\n')).toEqual(['Berlin', 'Paris']);
});
