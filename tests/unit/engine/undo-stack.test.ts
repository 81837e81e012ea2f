import { describe, expect, it } from 'vitest';
import { emptyChangeSet } from '../../../src/domain/change-set';
import { createUndoStack } from '../../../src/engine/undo-stack';
import { sampleUsers } from '../directory/sample-records';

function stack() {
  let made = 0;
  return createUndoStack(() => `undo-${made++}`);
}

describe('what a tab can undo', () => {
  it('is the newest fifty changes', () => {
    const undo = stack();
    const ids = Array.from({ length: 60 }, () => undo.push(emptyChangeSet));
    expect(undo.get(ids[9] ?? '')).toBeUndefined();
    expect(undo.get(ids[10] ?? '')).toBe(emptyChangeSet);
    expect(undo.last).toBe('undo-59');
  });

  it('goes back one by one', () => {
    const undo = stack();
    const [first, second] = [undo.push(emptyChangeSet), undo.push(emptyChangeSet)];
    undo.forget(second);
    expect(undo.last).toBe(first);
    undo.forget(first);
    expect(undo.last).toBeNull();
  });

  it('is nothing of users that were erased', () => {
    const undo = stack();
    const [gone, kept] = sampleUsers(2);
    if (gone === undefined || kept === undefined) throw new Error('No users');
    const usersChanged = [gone, kept].map((before) => ({ before, after: { ...before, notes: 'x' } }));
    const id = undo.push({ ...emptyChangeSet, usersChanged, usersRemoved: [gone], usersAdded: [gone] });
    undo.forgetUsers(new Set([gone.id]));
    expect(JSON.stringify(undo.get(id))).not.toContain(gone.email);
    expect(undo.get(id)?.usersChanged).toEqual(usersChanged.slice(1));
  });

  it('keeps a change of any size, but not many big ones', () => {
    const undo = stack();
    const usersRemoved = sampleUsers(600_000);
    const first = undo.push({ ...emptyChangeSet, usersRemoved });
    expect(undo.get(first)).toBeDefined();
    const second = undo.push({ ...emptyChangeSet, usersRemoved });
    expect(undo.get(first)).toBeUndefined();
    expect(undo.get(second)).toBeDefined();
  });
});
