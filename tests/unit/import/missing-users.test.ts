import { describe, expect, it } from 'vitest';
import type { ColumnTarget, ImportOptions } from '../../../src/domain/import-options';
import { createNamedInFile, missingUsers, type MissingScope } from '../../../src/import/missing-users';
import { acme, ann, directoryWith } from '../../support/import-case';
import { sampleGroup, sampleUser } from '../directory/sample-records';

const globex = sampleGroup('Globex');
const bob = sampleUser(2, { email: 'bob@example.com', groupId: acme.id });
const cleo = sampleUser(3, { email: 'cleo@example.com', groupId: globex.id });
const dan = sampleUser(4, { email: 'dan@example.com', groupId: 'individuals' });
const directory = directoryWith({ users: [ann, bob, cleo, dan], groups: [acme, globex] });

function missing(
  scope: MissingScope,
  mapping: readonly ColumnTarget[],
  records: readonly (readonly string[])[],
  blankCompany: ImportOptions['blankCompany'] = 'individuals',
): readonly string[] {
  const file = createNamedInFile({ mapping, blankCompany });
  for (const record of records) file.add([record]);
  return missingUsers(directory, file.named(), scope).map(({ email }) => email.replace('@example.com', ''));
}

describe('people who are not in the file', () => {
  it('of everybody: whoever no row names by email, in whatever spelling', () => {
    const records = [[' ANN@example.com'], ['BOB@example.COM\u00a0'], ['zoe@example.com']];
    expect(missing('all', ['email'], records)).toEqual(['cleo', 'dan']);
  });

  it('of the groups that the file names: nobody else', () => {
    const company: readonly ColumnTarget[] = ['email', 'company'];
    expect(missing('groups', company, [['ann@example.com', ' ACME']])).toEqual(['bob']);
    expect(missing('groups', company, [['ann@example.com', 'New Co']])).toEqual([]);
    expect(missing('groups', company, [['ann@example.com', '']])).toEqual(['dan']);
    expect(missing('groups', company, [['ann@example.com', '']], 'keep')).toEqual([]);
    expect(missing('groups', company, [['ann@example.com']])).toEqual([]);
  });

  it('of the groups that the people of the file are in, where no column names any', () => {
    expect(missing('groups', ['email'], [['cleo@example.com'], ['ann@example.com']])).toEqual(['bob']);
  });

  it('R23: in a guarded cell, too', () => {
    const file = createNamedInFile({ mapping: ['email', 'company'], blankCompany: 'keep' });
    file.add([["'+eve@example.com", "'@Work"]]);
    const named = { emailKeys: new Set(['+eve@example.com']), groupKeys: new Set(['@work']), nameless: 0 };
    expect(file.named()).toEqual(named);
  });

  it('a row that names nobody is counted: whom it means may be listed', () => {
    const file = createNamedInFile({ mapping: ['email'], blankCompany: 'keep' });
    file.add([['ann at example.com'], [''], ['bob@example.com']]);
    expect(file.named().nameless).toBe(2);
  });
});
