/** Commits that are made again when somebody else was quicker (R16, D5). */
import type { DirectoryView } from '../directory/directory';
import type { Result } from '../domain/result';

/**
 * Calls `attempt` again for as long as it answers `planStale` on a directory that has moved on since. It answers that
 * itself when the directory stays as it is: the disk is older than what is known here, as after a browser threw the
 * database away, and trying again would never end.
 */
export async function retryWhileStale<Value, Failure extends { readonly type: string }>(
  directory: Pick<DirectoryView, 'version'>,
  attempt: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  for (;;) {
    const { version } = directory;
    const outcome = await attempt();
    const isStale = !outcome.ok && outcome.error.type === 'planStale';
    if (!isStale || directory.version === version) return outcome;
  }
}
