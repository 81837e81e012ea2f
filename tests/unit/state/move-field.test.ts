import { describe, expect, it } from 'vitest';
import type { CustomField } from '../../../src/domain/field';
import { err, ok, type Result } from '../../../src/domain/result';
import type { CommitFailure } from '../../../src/engine/engine';
import { moveField } from '../../../src/state/move-field';

const field = (id: string, order: number): CustomField => ({
  id,
  label: id,
  type: 'text',
  options: [],
  required: false,
  order,
});

const site = field('site', 0);
const badge = field('badge', 4);
const start = field('start', 9);
const fields = [site, badge, start];

function engineKeeping(answer: Result<null, CommitFailure> = ok(null)) {
  const byId = new Map(fields.map((kept) => [kept.id, kept]));
  const changeField = (changed: CustomField) => {
    if (answer.ok) byId.set(changed.id, changed);
    return Promise.resolve(answer);
  };
  const order = () => [...byId.values()].toSorted((a, b) => a.order - b.order).map(({ id }) => id);
  return { changeField, order };
}

describe('the order of custom fields', () => {
  it('moves a field past its neighbour, up or down', async () => {
    const engine = engineKeeping();
    await moveField(engine, fields, start, -1);
    expect(engine.order()).toEqual(['site', 'start', 'badge']);
    const other = engineKeeping();
    await moveField(other, fields, site, 1);
    expect(other.order()).toEqual(['badge', 'site', 'start']);
  });

  it('leaves a field at the end where it is', async () => {
    const engine = engineKeeping();
    expect(await moveField(engine, fields, site, -1)).toEqual(ok(null));
    expect(engine.order()).toEqual(['site', 'badge', 'start']);
  });

  it('says why nothing could be moved', async () => {
    const engine = engineKeeping(err({ type: 'quotaExceeded' }));
    expect(await moveField(engine, fields, site, 1)).toEqual(err({ type: 'quotaExceeded' }));
    expect(engine.order()).toEqual(['site', 'badge', 'start']);
  });
});
