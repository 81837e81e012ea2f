/** Why nothing can be imported, in words. */
import { assertNever } from '../../domain/assert-never';
import type { PlanSummary } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';

type Blocked = Exclude<PlanSummary['blocked'], null> | 'overLimit';

export function blockedText(blocked: Blocked, importLimit: number): string {
  switch (blocked) {
    case 'overLimit':
      return t.import.blocked.overLimit(importLimit);
    case 'fileFault':
    case 'noEmailColumn':
      return t.import.blocked[blocked];
    default:
      return assertNever(blocked);
  }
}
