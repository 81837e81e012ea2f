import { describe, expect, it } from 'vitest';
import { savedMappingFor, withSavedMapping, type SavedMapping } from '../../../src/domain/saved-mapping';

function saved(headers: readonly string[], mapping: SavedMapping['mapping'], savedAt = 1): SavedMapping {
  const options = { blankCells: 'keep', blankCompany: 'keep', newEmails: 'create', dateOrders: {} } as const;
  return { headers, mapping, options, settings: {}, savedAt };
}

const isField = (target: string) => target !== 'gone';

describe('R6: the mapping of a header row comes back', () => {
  it('for the same headers, whatever their case', () => {
    const list = [saved(['E-Mail', 'Who'], ['email', 'lastName'])];
    expect(savedMappingFor(list, ['e-mail', ' WHO'], isField)?.mapping).toEqual(['email', 'lastName']);
    expect(savedMappingFor(list, ['Who', 'E-Mail'], isField)).toBeUndefined();
  });

  it('without fields that are gone or stand there twice', () => {
    const list = [saved(['A', 'B', 'C'], ['email', 'gone', 'email'])];
    expect(savedMappingFor(list, ['A', 'B', 'C'], isField)?.mapping).toEqual(['email', null, null]);
  });

  it('as it was chosen the last time', () => {
    const list = withSavedMapping([saved(['A'], ['email'])], saved(['a'], ['notes'], 2));
    expect(list).toHaveLength(1);
    expect(savedMappingFor(list, ['A'], isField)?.mapping).toEqual(['notes']);
  });
});
