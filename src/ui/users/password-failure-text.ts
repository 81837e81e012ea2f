/** Why a password was not set, for the panel that says so. What is wrong with the password itself stands at its field. */
import type { NotUndoable, PasswordFailure } from '../../engine/engine';
import type { FailureText } from '../../texts/en';
import { t } from '../../texts/texts.svelte';

export function passwordFailureText({ type }: PasswordFailure | NotUndoable): FailureText {
  if (type === 'userGone') return { happened: t.user.gone, written: '', next: '' };
  if (type === 'notUndoable') return { happened: t.undo.nothing, written: '', next: '' };
  if (type === 'passwordInvalid') return { happened: t.passwords.tooShort, written: '', next: '' };
  return t.failures.commit[type];
}
