/** Why a group was not changed: a sentence at its name, or a failure of the store. */
import type { CommitFailure, GroupFault } from '../../engine/engine';
import type { FailureText } from '../../texts/en';
import { issuesText } from '../../texts/issue-text';
import { t } from '../../texts/texts.svelte';

export function groupFaultText(fault: GroupFault | CommitFailure): string | FailureText {
  switch (fault.type) {
    case 'invalid':
      return issuesText(fault.issues, () => t.groups.name);
    case 'nameTaken':
      return t.groups.faults.nameTaken(fault.name);
    case 'nameMissing':
    case 'individuals':
    case 'groupGone':
      return t.groups.faults[fault.type];
    default:
      return t.failures.commit[fault.type];
  }
}
