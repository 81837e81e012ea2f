import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

const headers = ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'];

function match(...records: readonly (readonly string[])[]) {
  return matchColumns(headers, records, []);
}

describe('R6: in a file without headers, the addresses tell first and last names in two columns', () => {
  test('in the order in which they stand there', () => {
    expect(
      match(
        ['1', 'Ahmet', 'Yılmaz', 'Ankara', 'ahmet.yilmaz@x.example'],
        ['2', 'Ayşe', 'Kaya', 'İzmir', 'ayse_kaya7@x.example'],
        ['3', 'Can', 'Ak', 'Ankara', 'info@x.example'],
      ),
    ).toEqual([null, 'firstName', 'lastName', null, 'email']);
    expect(
      match(
        ['1', 'Dupont', 'Jean', 'Paris', 'jean.dupont@x.example'],
        ['2', 'Durand', 'Marie', 'Lyon', 'marie.durand@x.example'],
      ),
    ).toEqual([null, 'lastName', 'firstName', null, 'email']);
  });

  test('or where one of them is an initial, which is the first one', () => {
    expect(
      match(
        ['1', 'Aldaitz', 'Thomas', '35', 'taldaitz@x.example'],
        ['2', 'Test', 'Robert', '67', 'testr@x.example'],
      ),
    ).toEqual([null, 'lastName', 'firstName', null, 'email']);
  });

  test('not where they tell nothing, or one thing of one person and another one of the next', () => {
    expect(
      match(
        ['1', 'Joseph', 'Smith', 'York', 'test@x.example'],
        ['2', 'Anna', 'Stone', 'York', 'anna@x.example'],
        ['3', 'Eva', 'Winter', 'Hull', 'winter@x.example'],
      ),
    ).toEqual([null, null, null, null, 'email']);
    expect(
      match(
        ['1', 'Dupont', 'Jean', 'Paris', 'jean.dupont@x.example'],
        ['2', 'Marie', 'Durand', 'Lyon', 'marie.durand@x.example'],
      ),
    ).toEqual([null, null, null, null, 'email']);
    expect(match(['1', 'Jean', 'Dupont', 'Paris', 'jean.dupont@x.example'])).toEqual([
      null,
      null,
      null,
      null,
      'email',
    ]);
  });

  test('not an account, nor titles, and nothing below headers', () => {
    const accounts = [
      ['1', 'ann.lee', 'Lee', '', 'ann.lee@x.example'],
      ['2', 'bob.ray', 'Ray', '', 'bob.ray@x.example'],
    ];
    expect(match(...accounts)).toEqual([null, null, null, null, 'email']);
    const titles = ['Moritz', 'Mia', 'Eva', 'Jan'].map((name, row) => [
      String(row),
      row === 1 ? 'Ms' : 'Mr',
      'Lang',
      '',
      `${name.charAt(0)}lang@x.example`,
    ]);
    expect(match(...titles)).toEqual([null, null, null, null, 'email']);
    const named = [
      ['Ann', 'Lee', 'ann.lee@x.example'],
      ['Bob', 'Ray', 'bob.ray@x.example'],
    ];
    expect(matchColumns(['Manager A', 'Manager B', 'Email'], named, [])).toEqual([null, null, 'email']);
  });
});
