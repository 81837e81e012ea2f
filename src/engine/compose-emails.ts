/** Makes the emails of messages: reads the template, the users and their sealed passwords, as they are now (R19, R21). */
import { individuals } from '../domain/group';
import type { MailSettings } from '../domain/mail-settings';
import type { MessageProblem, WelcomeMessage } from '../domain/welcome-message';
import { unknownPlaceholders, usesPlaceholder } from '../domain/welcome-template';
import { composeEmail, type Email } from '../mail/compose-email';
import { currentPasswords, openPasswords } from '../passwords/sealed-secret';
import { readSecrets } from '../store/secrets';
import type { DirectorySession } from './directory-session';

/** For each message, in order, its email or why there can't be one. */
export async function composeEmails(
  session: DirectorySession,
  key: CryptoKey,
  settings: MailSettings,
  messages: readonly WelcomeMessage[],
): Promise<readonly (Email | MessageProblem)[]> {
  // Another tab may have made the user, or set the password, a moment ago.
  await session.catchUp();
  const { store, directory, state } = session;
  const { template, senderName, senderAddress } = settings;
  const { helpdeskName, loginAddress } = state.preferences;
  const letterhead = { template, senderName, senderAddress, helpdeskName, loginAddress };
  const unknown = unknownPlaceholders(template);
  const namesPassword = usesPlaceholder(template, 'password');
  const passwords = namesPassword ? await passwordsByUser() : new Map<string, string>();

  /** Those that still hold: whoever got another password since is not told the old one. */
  async function passwordsByUser(): Promise<ReadonlyMap<string, string>> {
    const byUser = new Map<string, string>();
    const wanted = new Set(messages.map(({ userId }) => userId));
    for (const importId of new Set(messages.map((message) => message.importId))) {
      for (const secret of await readSecrets(store, 'mail', importId)) {
        if (!secret.userIds.some((id) => wanted.has(id))) continue;
        const opened = await openPasswords(key, secret);
        const clear = opened.ok ? opened.value : [];
        for (const { userId, password } of currentPasswords(
          clear,
          (id) => directory.userById(id)?.passwordHash,
        )) {
          byUser.set(userId, password);
        }
      }
    }
    return byUser;
  }

  return messages.map((message) => {
    if (unknown.length > 0) {
      return { code: 'refused', detail: unknown.map((name) => `{{${name}}}`).join(', ') };
    }
    const user = directory.userById(message.userId);
    if (user === undefined) return { code: 'userGone' };
    const password = passwords.get(user.id);
    if (namesPassword && password === undefined) return { code: 'passwordGone' };
    const company = directory.groupById(user.groupId)?.name ?? individuals.name;
    return composeEmail(message, user, password ?? '', company, letterhead);
  });
}
