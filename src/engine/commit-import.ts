/** A plan on its way to the store: ids, passwords, and one transaction (D3, D4, R16). */
import type { ImportOptions } from '../domain/import-options';
import type { ImportRecord } from '../domain/import-record';
import type { Plan } from '../domain/plan';
import { groupIdForKey, userIdForEmail } from '../domain/record-id';
import { err, ok, type Result } from '../domain/result';
import type { SettingChange } from '../domain/team-setting';
import { newUserIds, plannedPasswords, planToChangeSet } from '../import/plan-to-change-set';
import type { FillRandom } from '../passwords/fill-random';
import { welcomeMessages } from '../mail/welcome-messages';
import { noPasswords, preparePasswords } from '../passwords/prepare-passwords';
import type { CommitFailure } from '../store/commit-failure';
import type { DirectorySession } from './directory-session';
import type { ImportProgress } from './engine';

export interface ImportTools {
  readonly now: () => number;
  readonly newId: () => string;
  readonly fill: FillRandom;
  /** What this device seals its secrets with. */
  readonly key: () => Promise<CryptoKey>;
}

export interface ImportWork {
  readonly importId: string;
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly options: ImportOptions;
  /** What is remembered of the choices (R6), in the same transaction. */
  readonly remembered: readonly SettingChange[];
  /** The history entry, from that of this plan alone: an import in batches adds up. */
  readonly toRecord: (record: ImportRecord) => ImportRecord;
}

export interface CommittedImport {
  readonly record: ImportRecord;
  readonly generatedPasswords: number;
  readonly messages: number;
}

/** Of the whole; writing the rows is one step, whose end is the import's. */
const passwordsShare = 0.5;

/** Writes what the plan says, whole or not at all. `planStale` when the directory has moved on since it was made. */
export async function commitImport(
  session: DirectorySession,
  plan: Plan,
  { importId, fileName, headers, options, remembered, toRecord }: ImportWork,
  tools: ImportTools,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<Result<CommittedImport, CommitFailure>> {
  const { directory } = session;
  if (plan.directoryVersion !== directory.version) return err({ type: 'planStale' });
  onProgress({ phase: 'passwords', done: 0 });
  const userIds = newUserIds(plan, (key) =>
    freeId(userIdForEmail(key), (id) => directory.userById(id) !== undefined, tools),
  );
  const passwords = plannedPasswords(plan, userIds);
  const setsPasswords = passwords.chosen.length + passwords.generateFor.length > 0;
  const { hashes, secrets } = setsPasswords
    ? await preparePasswords(
        { importId, ...passwords, mailTo: new Set(options.notifyNew ? userIds : []) },
        { key: await tools.key(), fill: tools.fill, newId: tools.newId },
        (done) => onProgress({ phase: 'passwords', done: done * passwordsShare }),
      )
    : noPasswords;
  onProgress({ phase: 'writing', done: passwordsShare });
  const now = tools.now();
  const changes = planToChangeSet(plan, {
    importId,
    fileName,
    headers,
    options,
    now,
    nextOrder: directory.nextOrder,
    userIds,
    passwordHashes: hashes,
  });
  if (changes.importRecord === undefined) throw new Error('An import has a history entry');
  const record = toRecord(changes.importRecord);
  // S10, R21: in the import's own transaction, and only if it was asked for.
  const messagesAdded = options.notifyNew
    ? welcomeMessages(changes.usersAdded, importId, now, tools.newId)
    : [];
  const committed = await session.commitPlanned(
    plan.directoryVersion,
    {
      ...changes,
      importRecord: record,
      secretsAdded: secrets,
      messagesAdded,
      settingsChanged: remembered,
    },
    signal,
  );
  if (!committed.ok) return committed;
  return ok({
    record,
    generatedPasswords: passwords.generateFor.length,
    messages: messagesAdded.length,
  });
}

/** The id that a new group gets by its key: the same on every device, or, where someone has it already, a new one. */
export function newGroupId(
  { directory }: DirectorySession,
  tools: Pick<ImportTools, 'newId'>,
): (key: string) => string {
  return (key) => freeId(groupIdForKey(key), (id) => directory.groupById(id) !== undefined, tools);
}

function freeId(id: string, isTaken: (id: string) => boolean, { newId }: Pick<ImportTools, 'newId'>): string {
  return isTaken(id) ? newId() : id;
}
