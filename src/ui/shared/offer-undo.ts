/** Says that something was saved, and takes it back if the person wants that. */
import type { Remote } from 'comlink';
import type { Result } from '../../domain/result';
import type { CommitFailure, Engine, NotUndoable, Saved, Undone } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';
import { showFailure, showToast } from './announcements.svelte';

/** Confirms a change with a toast that can undo it. */
export function offerUndo(engine: Remote<Engine>, text: string, { undoId }: Saved): void {
  if (undoId === null) showToast(text);
  else showToast(text, { label: t.undo.undo, run: () => void reportUndo(engine.undo(undoId)) });
}

/** Takes back the newest change of this tab, as Ctrl+Z does. */
export function undoLast(engine: Remote<Engine>): Promise<void> {
  return reportUndo(engine.undoLast());
}

async function reportUndo(undoing: Promise<Result<Undone, NotUndoable | CommitFailure>>): Promise<void> {
  const undone = await undoing;
  if (undone.ok) showToast(undoneText(undone.value));
  else if (undone.error.type === 'notUndoable') showToast(t.undo.nothing);
  else showFailure(t.failures.commit[undone.error.type]);
}

/** What an undo says when it is done: whom it left alone, and whose password is lost. */
export function undoneText(undone: Undone): string {
  const text = leftAloneText(undone);
  const { passwordsLost } = undone;
  return passwordsLost === 0 ? text : `${text}. ${t.undo.passwordsLost(passwordsLost)}`;
}

function leftAloneText({ leftAlone, leftAloneCount }: Undone): string {
  if (leftAloneCount === 0) return t.undo.done;
  const names = leftAlone.map(({ name }) => name).join(', ');
  const others = leftAloneCount - leftAlone.length;
  return t.undo.leftAlone(leftAloneCount, others === 0 ? names : t.undo.andOthers(names, others));
}
