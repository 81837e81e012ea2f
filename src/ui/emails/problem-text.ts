/** Why a message did not go out, in words. */
import type { serverAddressFault } from '../../domain/mail-settings';
import type { MessageProblem } from '../../domain/welcome-message';
import { t } from '../../texts/texts.svelte';

type ServerFault = NonNullable<ReturnType<typeof serverAddressFault>>;

export function problemText(problem: MessageProblem): string {
  const detail = 'detail' in problem ? problem.detail : '';
  return isServerFault(detail)
    ? t.emails.settings.serverFaults[detail]
    : t.emails.problems[problem.code](detail);
}

function isServerFault(detail: string): detail is ServerFault {
  return Object.hasOwn(t.emails.settings.serverFaults, detail);
}
