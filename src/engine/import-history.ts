/** The import history as the page sees it (R17): what imports did, taking them back, and dropping what that needs. */
import { imageValue } from '../domain/before-images';
import { emptyChangeSet } from '../domain/change-set';
import { discardMessagesOfImport, type DiscardedMessages } from '../domain/discard-messages';
import { individuals } from '../domain/group';
import { importState } from '../domain/import-record';
import { err, ok } from '../domain/result';
import type { FieldChange } from '../domain/user';
import { fullName } from '../domain/user-name';
import { planUndo, type UndoPlan } from '../import/plan-undo';
import { readRecordedImports } from '../store/before-images';
import { readImageSizes, readImports } from '../store/history';
import { messagesOfImport } from '../store/messages';
import { countSecretPasswords, readSecretsOfImport } from '../store/secrets';
import type { DirectorySession } from './directory-session';
import type { HistoryEngine, ImportChange, ImportedChange, UndoSummary } from './history-engine';
import { readAwaitedHashes } from './pending-password';
import { importEnds, listImports } from './running-imports';

interface TurnedMessages extends DiscardedMessages {
  /** How many were discarded before, and stay so although their users come back. */
  readonly staying: number;
}

/** Of a list that may be of any length, as many cross to the page: more nobody reads. */
const mostShown = 200;

export function createImportHistory(
  session: DirectorySession,
  { now, key: deviceKey }: { readonly now: () => number; readonly key: () => Promise<CryptoKey> },
): HistoryEngine {
  const { store, directory } = session;
  let planned: { readonly importId: string; readonly plan: UndoPlan } | null = null;
  /** The rows of the import that the page looks at, by the version of the directory they were made on. */
  let listed: { readonly key: string; readonly rows: readonly ImportChange[] } | null = null;

  async function plan(importId: string): Promise<UndoPlan | null> {
    const history = await readRecordedImports(store);
    if (!history.some(({ record }) => record.id === importId)) return null;
    const awaitsHash = await readAwaitedHashes(store, deviceKey, importId);
    const made = planUndo(directory, history, importId, { now: now(), awaitsHash });
    planned = { importId, plan: made };
    return made;
  }

  /** R22: welcome emails that were not sent yet go; a redo brings none back, their passwords are gone. */
  async function turned(importId: string, { turn, changes }: UndoPlan): Promise<TurnedMessages> {
    const messages = await messagesOfImport(store, importId);
    if (turn === 'undo') return { ...discardMessagesOfImport(messages, now()), staying: 0 };
    const back = new Set(changes.usersAdded.map(({ id }) => id));
    const staying = messages.filter(({ state, userId }) => state === 'discarded' && back.has(userId)).length;
    return { ...discardMessagesOfImport([], now()), staying };
  }

  async function changedRows(importId: string): Promise<readonly ImportChange[]> {
    const key = `${importId} ${directory.version}`;
    if (listed?.key === key) return listed.rows;
    const history = await readRecordedImports(store);
    const recorded = history.find(({ record }) => record.id === importId);
    const isUndone = recorded !== undefined && importState(recorded.record) === 'undone';
    const removed = new Map(history.flatMap((entry) => entry.removed.users.map((user) => [user.id, user])));
    const groups = new Map(
      history.flatMap((entry) => entry.removed.groups.map(({ id, name }) => [id, name])),
    );
    const groupName = (id: string) => directory.groupById(id)?.name ?? groups.get(id) ?? '';
    const rowOf = (userId: string, isNew: boolean, changes: readonly FieldChange[]): ImportChange => {
      const there = directory.userById(userId);
      const known = there ?? removed.get(userId);
      return {
        userId,
        isNew,
        isThere: there !== undefined,
        email: known?.email ?? '',
        name: known === undefined ? '' : fullName(known),
        changes: changes.map((change) => {
          const current = there === undefined ? null : imageValue(there, change.field);
          return shownChange(change, current, isUndone, groupName);
        }),
      };
    };
    const rows = (recorded?.images ?? []).flatMap(({ usersCreated, usersChanged }) => [
      ...usersCreated.map(({ id }) => rowOf(id, true, [])),
      ...usersChanged.map(({ id, changes }) => rowOf(id, false, changes)),
    ]);
    listed = { key, rows };
    return rows;
  }

  /** Imports under way whose end no commit may tell: the tab may be closed. */
  const followed = new Set<string>();
  async function follow(importId: string): Promise<void> {
    if (followed.has(importId)) return;
    followed.add(importId);
    await importEnds(importId);
    followed.delete(importId);
    session.tellPage();
  }

  return {
    async imports() {
      const records = await listImports(store);
      for (const { id, isRunning } of records) if (isRunning === true) void follow(id);
      return records;
    },
    generatedPasswordCount: (importId) => countSecretPasswords(store, 'handOut', { importId }),
    async importChanges(importId, start, count) {
      const rows = await changedRows(importId);
      return { matching: rows.length, rows: rows.slice(start, start + count) };
    },
    async planUndo(importId) {
      const made = await plan(importId);
      return made && summaryOf(importId, made, await turned(importId, made));
    },
    async undoImport(importId, directoryVersion) {
      const current = planned;
      if (current?.importId !== importId || current.plan.directoryVersion !== directoryVersion)
        return err({ type: 'planStale' });
      const { changes, turn } = current.plan;
      // What the import left waiting goes with it: its secrets and its messages.
      const secrets = turn === 'undo' ? await readSecretsOfImport(store, importId) : [];
      const messages = await turned(importId, current.plan);
      const committed = await session.commitPlanned(directoryVersion, {
        ...changes,
        ...messages.changes,
        secretsRemoved: secrets.map(({ id }) => id),
      });
      planned = null;
      return committed.ok ? ok(summaryOf(importId, current.plan, messages)) : committed;
    },
    async imageSizes() {
      const sizes = await readImageSizes(store);
      return [...sizes].map(([id, bytes]) => ({ id, bytes }));
    },
    async dropImages(importIds) {
      const wanted = new Set(importIds);
      return session.attemptInTurn(async () => {
        const { version } = directory;
        const records = (await readImports(store)).filter(({ id }) => wanted.has(id));
        const committed = await session.commitPlanned(version, {
          ...emptyChangeSet,
          importsChanged: records.map((record) => ({ ...record, imagesDropped: true })),
          imagesDropped: importIds,
        });
        return committed.ok ? ok(null) : committed;
      });
    },
  };
}

function summaryOf(
  importId: string,
  { directoryVersion, turn, changes, leftAlone }: UndoPlan,
  messages: TurnedMessages,
): UndoSummary {
  return {
    importId,
    directoryVersion,
    turn,
    usersRemoved: changes.usersRemoved.length,
    usersRestored: changes.usersChanged.length,
    usersAdded: changes.usersAdded.length,
    groupsRemoved: changes.groupsRemoved.map(({ name }) => name),
    groupsAdded: changes.groupsAdded.map(({ name }) => name),
    messagesDiscarded: messages.changes.messagesChanged?.length ?? 0,
    messagesStaying: messages.staying,
    messagesSent: messages.sent.length,
    messagesSentTo: messages.sent.slice(0, mostShown).map(({ email }) => email),
    leftAloneCount: leftAlone.length,
    leftAlone: leftAlone.slice(0, mostShown),
  };
}

/** Passwords are nobody's to read, not even hashed. A group is the same by name: one that came back may be another record. */
function shownChange(
  change: FieldChange,
  current: string | null,
  isUndone: boolean,
  groupName: (id: string) => string,
): ImportedChange {
  const { field } = change;
  if (field === 'password') return { field, before: '', after: '', now: null };
  const shown = (value: string) =>
    field !== 'company' ? value : value === individuals.id ? individuals.name : groupName(value);
  const [before, after] = [shown(change.before), shown(change.after)];
  const now = current === null ? null : shown(current);
  return { field, before, after, now: now === (isUndone ? before : after) ? null : now };
}
