import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../src/domain/result';
import type { UndoSummary } from '../../../src/engine/engine';
import { ImportUndo, type UndoEngine } from '../../../src/state/import-undo.svelte';

function summary(changes: Partial<UndoSummary> = {}): UndoSummary {
  return {
    importId: 'one',
    directoryVersion: 1,
    turn: 'undo',
    usersRemoved: 2,
    usersRestored: 0,
    usersAdded: 0,
    groupsRemoved: [],
    groupsAdded: [],
    messagesDiscarded: 0,
    messagesStaying: 0,
    messagesSent: 0,
    messagesSentTo: [],
    leftAloneCount: 0,
    leftAlone: [],
    ...changes,
  };
}

/** Plans on the versions that the directory has had, one after the other, and takes only the last of them. */
function engineWith(plans: readonly (UndoSummary | null)[]): UndoEngine {
  const coming = [...plans];
  const newest = plans.findLast((plan) => plan !== null) ?? summary();
  return {
    planUndo: async () => (coming.length > 0 ? (coming.shift() ?? null) : newest),
    undoImport: async (_, version) =>
      version === newest.directoryVersion && coming.length === 0 ? ok(newest) : err({ type: 'planStale' }),
  };
}

async function confirmed(plans: readonly (UndoSummary | null)[]): Promise<ImportUndo> {
  const undo = new ImportUndo(engineWith(plans), 'one');
  await undo.plan();
  await undo.confirm();
  return undo;
}

describe('R16: an undo whose directory has changed since it was shown', () => {
  it('is done when it would do the same, as while passwords are hashed in the background', async () => {
    const undo = await confirmed([1, 2, 3].map((directoryVersion) => summary({ directoryVersion })));
    expect(undo.current).toMatchObject({ step: 'done', summary: { directoryVersion: 3 } });
  });

  it('is shown again when it would do something else', async () => {
    const undo = await confirmed([summary(), summary({ directoryVersion: 2, usersRemoved: 1 })]);
    expect(undo.current).toMatchObject({ step: 'shown', isReplanned: true, summary: { usersRemoved: 1 } });
  });

  it('is shown again when the directory stays as it is and takes nothing', async () => {
    const engine = {
      ...engineWith([summary()]),
      undoImport: async () => err({ type: 'planStale' } as const),
    };
    const undo = new ImportUndo(engine, 'one');
    await undo.plan();
    await undo.confirm();
    expect(undo.current).toMatchObject({ step: 'shown', isReplanned: true });
  });

  it('says so when what the import changed was dropped meanwhile', async () => {
    expect((await confirmed([null])).current).toEqual({ step: 'gone' });
    expect((await confirmed([summary(), null])).current).toEqual({ step: 'gone' });
  });
});
