/** Why there is no directory to show, in words. */
import type { DirectoryFailure } from '../../state/directory-state.svelte';
import type { FailureText } from '../../texts/en';
import { t } from '../../texts/texts.svelte';

export function directoryFailureText(failure: DirectoryFailure): FailureText {
  switch (failure.type) {
    case 'engineCrashed':
      return t.failures.engine;
    case 'closed':
      return t.failures.closed[failure.reason];
    case 'vanished': {
      const { happened, written, next } = t.failures.vanished;
      return { happened: happened(failure.expected, failure.found), written, next };
    }
    default:
      return t.failures.open[failure.type];
  }
}

/** Whether trying again, a backup or a new beginning may help; otherwise only a reload does. */
export function isRecoverable(failure: DirectoryFailure): boolean {
  switch (failure.type) {
    case 'unavailable':
    case 'damaged':
    case 'vanished':
      return true;
    case 'closed':
      return failure.reason === 'lost';
    default:
      return false;
  }
}
