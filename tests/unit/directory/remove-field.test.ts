import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/directory/directory';
import { fieldValueCount, removeField } from '../../../src/directory/remove-field';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { sampleField, sampleUser } from './sample-records';

const badge = sampleField('Badge');
const floor = sampleField('Floor');
const both = sampleUser(1, { custom: { [badge.id]: '17', [floor.id]: '3' } });
const one = sampleUser(2, { custom: { [floor.id]: '4' } });
const none = sampleUser(3);
const directory = createDirectory({
  version: 1,
  users: [both, one, none],
  groups: [],
  customFields: [badge, floor],
});

describe('deleting a custom field', () => {
  it('says beforehand how many values go', () => {
    expect(fieldValueCount(directory, floor.id)).toBe(2);
  });

  it('takes its values from the users who have one, and touches nobody else', () => {
    expect(removeField(directory, badge.id, 9_000)).toEqual({
      ...emptyChangeSet,
      usersChanged: [
        {
          before: both,
          after: { ...both, custom: { [floor.id]: '3' }, changedAt: 9_000, changedBy: 'hand' },
        },
      ],
      fieldsRemoved: [badge],
    });
  });

  it('changes nothing when there is no such field', () => {
    expect(removeField(directory, 'field-unknown', 9_000)).toEqual(emptyChangeSet);
  });
});
