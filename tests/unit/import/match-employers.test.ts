import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: the employer in the words of staff lists and registration forms is Company', () => {
  test.each([
    ['Legal entity', 'Legal employer', 'Legal Entity Name', 'LEGAL_EMPLOYER'],
    ['Entité légale', 'Entidad legal', 'Entidade legal', 'Entità legale', 'Juridische entiteit'],
    ['Aktueller Arbeitgeber', 'Aktuelle Firma', 'Current employer', 'Entreprise actuelle'],
    ['School/Organization', 'Company or school', 'Company/University', 'Schule/Firma', 'École / Entreprise'],
  ])('%j', (...headers) => {
    for (const header of headers) expect(matchColumns([header], [], []), header).toEqual(['company']);
  });

  test('a company comes before it, and its number and address are none', () => {
    expect(matchColumns(['Legal entity', 'Company'], [], [])).toEqual([null, 'company']);
    for (const header of [
      'Legal entity ID',
      'Legal entity code',
      'School',
      'University',
      'School company address',
    ])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});
