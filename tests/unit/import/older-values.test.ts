import { describe, expect, it } from 'vitest';
import { mergeGroups, renameGroup } from '../../../src/directory/change-groups';
import type { Directory } from '../../../src/directory/directory';
import { emptyChangeSet, type ChangeSet } from '../../../src/domain/change-set';
import { formerValuesOf, type FormerValues } from '../../../src/domain/former-values';
import type { ColumnTarget, ImportOptions } from '../../../src/domain/import-options';
import { blankSyncWrite } from '../../../src/domain/sync-record';
import type { Origin } from '../../../src/domain/user';
import { createFormerValueLookup } from '../../../src/import/older-values';
import { planImport } from '../../../src/import/plan-import';
import { rowPositions } from '../../../src/import/rows-by-kind';
import { acme, ann, directoryWith, groupIdOf, optionsWith } from '../../support/import-case';
import { sampleField, sampleGroup } from '../directory/sample-records';

/** A directory whose commits leave former values, as the store keeps them. */
class Remembering {
  readonly directory: Directory;
  readonly kept: FormerValues[] = [];

  constructor(directory = directoryWith({})) {
    this.directory = directory;
  }

  commit(changes: ChangeSet): void {
    this.kept.push(formerValuesOf(changes, this.directory));
    this.directory.apply(changes, this.directory.version + 1);
  }

  edit(values: Readonly<Record<string, unknown>>, changedAt: number, changedBy: Origin = 'hand'): void {
    const before = this.directory.userById(ann.id) ?? ann;
    this.commit({
      ...emptyChangeSet,
      usersChanged: [{ before, after: { ...before, ...values, changedAt, changedBy } }],
    });
  }

  plan(
    mapping: readonly ColumnTarget[],
    records: readonly (readonly string[])[],
    options: Partial<ImportOptions> = {},
    keepsNewer: (record: number) => boolean = () => options.olderValues === 'keep',
    ignored: Origin | null = null,
  ) {
    const headers = mapping.map((target) => target ?? '');
    return planImport(this.directory, { headers, records }, optionsWith(mapping, options), groupIdOf, {
      olderValues: { formerValues: createFormerValueLookup(this.kept, ignored), keepsNewer },
    });
  }
}

const phone: readonly ColumnTarget[] = ['email', 'workPhone'];

describe('a cell that puts an older value back is noticed', () => {
  it('with the change that replaced it: when, and by whom', () => {
    const kept = exported((kept) => {
      kept.edit({ workPhone: '555-0199' }, 20, 'hand');
      kept.edit({ workPhone: '555-0200', lastName: 'Lee-Fox' }, 30, 'import:a');
    });
    expect(kept.plan(phone, [['ann@example.com', '555-0101']]).olderRows.get(0)).toEqual({
      values: [{ field: 'workPhone', value: '555-0101', at: 20, by: 'hand' }],
      isKept: false,
    });
    expect(kept.plan(phone, [['ann@example.com', '555-0199']]).olderRows.get(0)?.values[0]).toMatchObject({
      at: 30,
      by: 'import:a',
    });
    const name = kept.plan(['email', 'lastName'], [['ann@example.com', 'Lee']]);
    expect(name.olderRows.get(0)?.values).toMatchObject([{ field: 'lastName', at: 30 }]);
  });

  it('not where the value is new to the field, nor where it is the one the user has', () => {
    const kept = exported((kept) => {
      kept.edit({ workPhone: '555-0199', cellPhone: '555-0101' }, 20);
      kept.edit({ workPhone: '555-0101' }, 30);
    });
    const mapping: readonly ColumnTarget[] = ['email', 'workPhone', 'cellPhone'];
    const { olderRows, counts } = kept.plan(mapping, [
      ['ann@example.com', '555-0101', '555-0102'],
      ['ann@example.com', '555-0101', ''],
    ]);
    expect(olderRows.size).toBe(0);
    expect(counts).toMatchObject({ update: 1, unchanged: 1 });
  });

  it('R13: not where the user is back in the company, however it is spelled', () => {
    const company: readonly ColumnTarget[] = ['email', 'company'];
    const back = exported((kept) => {
      kept.edit({ groupId: 'individuals' }, 20);
      kept.edit({ groupId: acme.id }, 30);
    });
    expect(back.plan(company, [['ann@example.com', 'ACME']]).olderRows.size).toBe(0);
    back.edit({ groupId: 'individuals' }, 40);
    expect(back.plan(company, [['ann@example.com', '']]).olderRows.size).toBe(0);
  });

  it('of two replacements of one value the later one tells', () => {
    const kept = exported((kept) => {
      kept.edit({ workPhone: '555-0199' }, 20);
      kept.edit({ workPhone: '555-0101' }, 30, 'import:a');
      kept.edit({ workPhone: '555-0300' }, 40, 'undo');
    });
    expect(kept.plan(phone, [['ann@example.com', '555-0101']]).olderRows.get(0)?.values).toEqual([
      { field: 'workPhone', value: '555-0101', at: 40, by: 'undo' },
    ]);
  });

  it('R12: a blank cell that clears what was filled in since is one, too', () => {
    const kept = exported((kept) => kept.edit({ cellPhone: '555-0300' }, 20));
    const mapping: readonly ColumnTarget[] = ['email', 'cellPhone'];
    expect(kept.plan(mapping, [['ann@example.com', '']], { blankCells: 'clear' }).olderRows.size).toBe(1);
    expect(kept.plan(mapping, [['ann@example.com', '']]).olderRows.size).toBe(0);
  });

  it('in custom fields', () => {
    const badge = sampleField('Badge');
    const kept = new Remembering(directoryWith({ customFields: [badge] }));
    kept.edit({ custom: { [badge.id]: '7' } }, 10);
    kept.edit({ custom: { [badge.id]: '8' } }, 20);
    expect(kept.plan(['email', badge.id], [['ann@example.com', '7']]).olderRows.get(0)?.values).toEqual([
      { field: badge.id, value: '7', at: 20, by: 'hand' },
    ]);
  });

  it('R13: a former company, also when its group was merged into another, or has another name since', () => {
    const globex = sampleGroup('Globex');
    const merged = new Remembering(directoryWith({ groups: [acme, globex] }));
    const merge = mergeGroups(merged.directory, [acme.id], globex.id, 20);
    if (merge.ok) merged.commit(merge.value);
    const company: readonly ColumnTarget[] = ['email', 'company'];
    const plan = merged.plan(company, [['ann@example.com', ' ACME']]);
    expect(plan.olderRows.get(0)?.values).toEqual([{ field: 'company', value: '', at: 20, by: 'hand' }]);
    expect(plan.newGroups.map(({ name }) => name)).toEqual(['ACME']);
    const kept = merged.plan(company, [['ann@example.com', ' ACME']], { olderValues: 'keep' });
    expect([kept.newGroups, kept.counts.unchanged]).toEqual([[], 1]);

    const renamed = new Remembering();
    const rename = renameGroup(renamed.directory, acme.id, 'Acme Worldwide', 30);
    if (rename.ok) renamed.commit(rename.value);
    expect(renamed.plan(company, [['ann@example.com', 'Acme']]).olderRows.get(0)?.values).toEqual([
      { field: 'company', value: '', at: 30, by: 'hand' },
    ]);
    expect(renamed.plan(company, [['ann@example.com', 'acme  worldwide']]).olderRows.size).toBe(0);
  });

  it('S9: a blank company that moves someone back to Individuals', () => {
    const kept = new Remembering(directoryWith({ users: [{ ...ann, groupId: 'individuals' }] }));
    kept.edit({ groupId: acme.id }, 20);
    const company: readonly ColumnTarget[] = ['email', 'company'];
    expect(kept.plan(company, [['ann@example.com', '']]).olderRows.size).toBe(1);
    expect(kept.plan(company, [['ann@example.com', '']], { blankCompany: 'keep' }).olderRows.size).toBe(0);
    const { counts, warnings } = kept.plan(company, [['ann@example.com', '']], { olderValues: 'keep' });
    expect([counts.unchanged, warnings]).toEqual([1, {}]);
  });

  it('what sync brought is by sync, unless it was an import', () => {
    const { directory } = new Remembering();
    const sync = blankSyncWrite('tab');
    const by = (changedBy: Origin) =>
      formerValuesOf(
        {
          ...emptyChangeSet,
          usersChanged: [{ before: ann, after: { ...ann, notes: 'x', changedBy } }],
          sync,
        },
        directory,
      ).replacements[0]?.by;
    expect([by('hand'), by('undo'), by('import:b')]).toEqual(['sync', 'sync', 'import:b']);
  });
});

describe('the newer values can be kept', () => {
  const week = () =>
    exported((kept) => {
      kept.edit({ workPhone: '555-0199', lastName: 'Lee-Fox' }, 20);
    });
  const mapping: readonly ColumnTarget[] = ['email', 'workPhone', 'lastName', 'notes', 'company'];
  const row = ['ann@example.com', '555-0101', 'Lee', 'Edited offline', 'Globex'];

  it('for all: the rest of the row is imported', () => {
    const plan = week().plan(mapping, [row], { olderValues: 'keep' });
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'notes', before: ann.notes, after: 'Edited offline' },
      { field: 'company', before: acme.id, after: groupIdOf('globex') },
    ]);
    expect(plan.changed[0]?.after).toMatchObject({ workPhone: '555-0199', lastName: 'Lee-Fox' });
    expect(plan.olderRows.get(0)).toMatchObject({ isKept: true });
    expect(plan.olderRows.get(0)?.values.map(({ field, value }) => [field, value])).toEqual([
      ['workPhone', '555-0101'],
      ['lastName', 'Lee'],
    ]);
  });

  it('for a row: the others do as all do', () => {
    const other = { ...ann, id: 'bob', order: 2, email: 'bob@example.com' };
    const kept = new Remembering(directoryWith({ users: [ann, other] }));
    const after = { workPhone: '1', changedAt: 20, changedBy: 'hand' as const };
    kept.commit({
      ...emptyChangeSet,
      usersChanged: [
        { before: ann, after: { ...ann, ...after } },
        { before: other, after: { ...other, ...after } },
      ],
    });
    const records = [
      ['ann@example.com', '555-0101'],
      ['bob@example.com', '555-0101'],
    ];
    const plan = kept.plan(phone, records, {}, (record) => record === 1);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['update', 'unchanged']);
    expect([...rowPositions(plan, plan.olderRows)]).toEqual([0, 1]);
  });

  it('R5: an import in batches is no later change to itself', () => {
    const kept = week();
    kept.edit({ workPhone: '555-0500' }, 40, 'import:running');
    expect(kept.plan(phone, [['ann@example.com', '555-0199']]).olderRows.size).toBe(1);
    const own = kept.plan(phone, [['ann@example.com', '555-0199']], {}, undefined, 'import:running');
    expect(own.olderRows.size).toBe(0);
  });
});

/** Ann was exported, and then a week went by. */
function exported(week: (kept: Remembering) => void): Remembering {
  const kept = new Remembering();
  week(kept);
  return kept;
}
