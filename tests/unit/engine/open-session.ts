/** A directory session on a database of the test's own, in memory. */
import { emptyChangeSet, type SealedSecret } from '../../../src/domain/change-set';
import { welcomeMessages } from '../../../src/mail/welcome-messages';
import { createUndoStack, type UndoStack } from '../../../src/engine/undo-stack';
import { openDirectory, type DirectorySession } from '../../../src/engine/directory-session';
import type { DirectoryState } from '../../../src/engine/engine';
import { fillRandom } from '../../../src/passwords/fill-random';
import { preparePasswords } from '../../../src/passwords/prepare-passwords';
import { createSealingKey } from '../../../src/passwords/sealed-secret';
import { metaKeys } from '../../../src/store/meta';
import { openStore } from '../../../src/store/open-store';
import { sampleUsers } from '../directory/sample-records';

export interface OpenedSession {
  readonly session: DirectorySession;
  readonly tools: {
    readonly now: () => number;
    readonly newId: () => string;
    readonly fill: typeof fillRandom;
    readonly key: () => Promise<CryptoKey>;
    readonly undoStack: UndoStack;
  };
}

/**
 * With so many users, who all wait for a welcome email with a generated password in it.
 *
 * @param sealingKey what secrets are sealed with; a new one, if a test doesn't say
 */
export async function openSession(count: number, sealingKey?: CryptoKey): Promise<OpenedSession> {
  const key = sealingKey ?? (await createSealingKey());
  const session = await openNamed(`rollcall-${crypto.randomUUID()}`);
  const newId = () => crypto.randomUUID();
  const tools = {
    now: () => 5_000,
    newId,
    undoStack: createUndoStack(newId),
    fill: fillRandom,
    key: async () => key,
  };
  const users = sampleUsers(count, 0);
  const userIds = users.map(({ id }) => id);
  const { hashes, secrets } = await preparePasswords(
    { importId: 'import', chosen: [], generateFor: userIds, mailTo: new Set(userIds) },
    { ...tools, key },
    () => {},
  );
  const written = await session.write(() => ({
    ...emptyChangeSet,
    usersAdded: users.map((user) => ({ ...user, passwordHash: hashes.get(user.id) ?? '' })),
    messagesAdded: welcomeMessages(users, 'import', 1_000, tools.newId),
    secretsAdded: secrets,
  }));
  if (!written.ok) throw new Error(written.error.type);
  return { session, tools };
}

/** What another tab of the same browser has open. */
export function openSameStore(
  { store }: DirectorySession,
  onState?: (state: DirectoryState) => void,
): Promise<DirectorySession> {
  return openNamed(store.database.dexie.name, onState);
}

async function openNamed(
  name: string,
  onState: (state: DirectoryState) => void = () => {},
): Promise<DirectorySession> {
  const opened = await openStore({ name });
  if (!opened.ok) throw new Error(opened.error.type);
  return openDirectory(opened.value, onState);
}

export async function mailSecrets({ store }: DirectorySession): Promise<readonly SealedSecret[]> {
  return store.database.secrets.where('purpose').equals('mail').toArray();
}

/** The disk is as it was before anything was committed, as when a browser threw the database away. */
export async function forgetCommits({ store }: DirectorySession): Promise<void> {
  await store.database.meta.delete(metaKeys.directory);
}
