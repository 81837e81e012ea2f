import { describe, expect, it } from 'vitest';
import { moveField } from '../../../src/state/move-field';
import { sampleField } from '../directory/sample-records';

const site = sampleField('Site', { order: 0 });
const badge = sampleField('Badge', { order: 4 });
const start = sampleField('Start', { order: 9 });
const fields = [site, badge, start];

describe('the order of custom fields', () => {
  it('moves a field past its neighbour, up or down', () => {
    expect(moveField(fields, start, -1)).toEqual([site.id, start.id, badge.id]);
    expect(moveField(fields, site, 1)).toEqual([badge.id, site.id, start.id]);
  });

  it('leaves a field at the end where it is', () => {
    expect(moveField(fields, site, -1)).toEqual([site.id, badge.id, start.id]);
    expect(moveField(fields, start, 1)).toEqual([site.id, badge.id, start.id]);
  });
});
