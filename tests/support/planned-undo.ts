/** The plan to undo or redo an import whose before-images are kept. */
import type { HistoryEngine, UndoSummary } from '../../src/engine/history-engine';

export async function plannedUndo(history: HistoryEngine, importId: string): Promise<UndoSummary> {
  const summary = await history.planUndo(importId);
  if (summary === null) throw new Error('What the import changed is no longer kept');
  return summary;
}
