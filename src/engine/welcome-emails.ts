/** *Welcome Emails* as the page asks for it (R21, R22): the outbox, its settings, and what is done with messages. */
import { emptyChangeSet, isEmptyChangeSet } from '../domain/change-set';
import type { MailSettings } from '../domain/mail-settings';
import { ok, type Result } from '../domain/result';
import { isOpen, type MessageState, type WelcomeMessage } from '../domain/welcome-message';
import type { Email } from '../mail/compose-email';
import { draftZip } from '../mail/draft-zip';
import type { CommitFailure } from '../store/commit-failure';
import { deliveryRows, readMailCredential, readMailSettings } from '../store/mail-settings';
import { changeOutbox, findMessages, readMessages } from '../store/messages';
import { composeEmails } from './compose-emails';
import type { DirectorySession } from './directory-session';
import type { Drafts, MailSetup, MessageChoice } from './engine';
import { openCredential, sealCredential } from './mail-credential';
import { startDelivery, type MailDeliveryTools } from './mail-delivery';
import { endMessages, movedMessage } from './outbox-changes';
import { welcomeChanges } from './team-settings';

export interface WelcomeEmails {
  messages(start: number, count: number): Promise<readonly WelcomeMessage[]>;
  setup(): Promise<MailSetup>;
  setSettings(change: Partial<MailSettings>, credential: string | null): Promise<Result<null, CommitFailure>>;
  send(which: MessageChoice): Promise<Result<null, CommitFailure>>;
  end(which: MessageChoice, state: 'sent' | 'discarded'): Promise<Result<number, CommitFailure>>;
  drafts(): Promise<Result<Drafts | null, CommitFailure>>;
  /** Sends what is queued, as far as it can: at the start, and when the network is back. */
  deliver(): void;
}

export function createWelcomeEmails(session: DirectorySession, tools: MailDeliveryTools): WelcomeEmails {
  const { store, directory } = session;
  const deliver = startDelivery(session, tools);

  async function chosen(which: MessageChoice, states: readonly MessageState[]) {
    if (which === 'failed') return findMessages(store, { states: ['failed'] });
    return (await findMessages(store, which === 'all' ? { states } : { ids: which })).filter(isOpen);
  }

  return {
    deliver,
    messages: (start, count) => readMessages(store, start, count),

    async setup() {
      const settings = await readMailSettings(store);
      const sealed = await readMailCredential(store);
      const credential = await openCredential(await tools.key(), settings, sealed);
      return { settings, hasCredential: credential !== '' };
    },

    async setSettings(change, credential) {
      const key = await tools.key();
      const saved = await session.attemptInTurn<null, CommitFailure>(async () => {
        const { version } = directory;
        const settings = { ...(await readMailSettings(store)), ...change };
        const seal = (text: string) => sealCredential(key, settings, text, tools.fill);
        const sealed = credential === null ? undefined : credential === '' ? null : await seal(credential);
        const changes = {
          ...emptyChangeSet,
          tableRows: await deliveryRows(store, change, sealed),
          settingsChanged: welcomeChanges(directory.settings, change, tools.now()),
        };
        if (isEmptyChangeSet(changes)) return ok(null);
        const committed = await session.commitPlanned(version, changes);
        return committed.ok ? ok(null) : committed;
      });
      if (saved.ok) deliver();
      return saved;
    },

    async send(which) {
      const now = tools.now();
      const messages = (await chosen(which, ['waiting'])).map((before) => ({
        before,
        // A person who says so asks for as many attempts again.
        after: { ...movedMessage(before, 'queued', now), attempts: 0 },
      }));
      const changed = await changeOutbox(store, { messages, secretsShrunk: [], secretsRemoved: [] });
      if (!changed.ok) return changed;
      deliver();
      return ok(null);
    },

    // Of a message that failed nobody knows that it went out: it can be discarded, but is not among *all* that were sent.
    end: async (which, state) =>
      endMessages(
        store,
        await chosen(which, state === 'sent' ? ['waiting', 'queued'] : ['waiting', 'queued', 'failed']),
        state,
        tools,
      ),

    async drafts() {
      const messages = await chosen('all', ['waiting', 'queued', 'failed']);
      if (messages.length === 0) return ok(null);
      const settings = await readMailSettings(store);
      const composed = await composeEmails(session, await tools.key(), settings, messages);
      const emails: Email[] = [];
      const changes = messages.flatMap((before, index) => {
        const email = composed[index];
        if (email === undefined) return [];
        if ('code' in email) return [{ before, after: movedMessage(before, 'failed', tools.now(), email) }];
        emails.push(email);
        // What was wrong with it before isn't any more: a draft of it is there.
        return before.state === 'failed'
          ? [{ before, after: movedMessage(before, 'waiting', tools.now()) }]
          : [];
      });
      const changed = await changeOutbox(store, {
        messages: changes,
        secretsShrunk: [],
        secretsRemoved: [],
      });
      if (!changed.ok) return changed;
      const blob = await draftZip(emails);
      const failed = messages.length - emails.length;
      return ok({ name: 'welcome-emails.zip', blob, drafted: emails.length, failed });
    },
  };
}
