/** Runs the delivery loop (R22): one tab at a time, with whatever settings there are at each attempt. */
import type { MailSettings } from '../domain/mail-settings';
import { serverAddressFault } from '../domain/mail-settings';
import type { WelcomeMessage } from '../domain/welcome-message';
import { messageIdOf } from '../mail/compose-email';
import { createJmap } from '../mail/deliver-jmap';
import { createWebhook } from '../mail/deliver-webhook';
import { runDelivery, type DeliveryPort, type DeliveryTools } from '../mail/delivery-loop';
import { blocked } from '../mail/delivery-outcome';
import type { Deliver, HttpRequest } from '../mail/transport';
import { readMailCredential, readMailSettings } from '../store/mail-settings';
import { changeOutbox, findMessages, nextMessage } from '../store/messages';
import { whileStoreIsOpen } from '../store/watch-query';
import { composeEmails } from './compose-emails';
import type { DirectorySession } from './directory-session';
import { openCredential } from './mail-credential';
import { endMessages, movedMessage, type OutboxTools } from './outbox-changes';

export interface MailDeliveryTools extends OutboxTools, Omit<DeliveryTools, 'deliver'> {
  readonly request: HttpRequest;
  /** Ends it, after the attempt under way. */
  readonly signal: AbortSignal;
}

/** After a note that could not be written. */
const writePause = 30_000;

/** Answers the function that says there may be something to send, or that settings changed. */
export function startDelivery(session: DirectorySession, tools: MailDeliveryTools): () => void {
  const { store } = session;
  let current = new AbortController();

  const port: DeliveryPort = {
    next: () => nextMessage(store),
    async begin(message) {
      const { senderAddress } = await readMailSettings(store);
      const messageId = message.messageId ?? messageIdOf(message.id, senderAddress);
      const begun: WelcomeMessage = {
        ...movedMessage(message, 'sending', tools.now()),
        attempts: message.attempts + 1,
        messageId,
      };
      const written = await change(message, begun);
      return written.ok && written.value.has(begun.id) ? begun : null;
    },
    async compose(message) {
      const settings = await readMailSettings(store);
      const [composed] = await composeEmails(session, await tools.key(), settings, [message]);
      return composed ?? { code: 'userGone' };
    },
    async end(message, state, problem) {
      if (state === 'sent') return (await endMessages(store, [message], 'sent', tools)).ok;
      // What no server has answered says nothing about the message.
      const counts = problem?.code === 'busy' || problem?.code === 'refused';
      const attempts = counts ? message.attempts : Math.max(0, message.attempts - 1);
      const after = { ...movedMessage(message, state, tools.now(), problem), attempts };
      return (await change(message, after)).ok;
    },
    onStatus: (status) => session.showDelivery(status),
  };

  function change(before: WelcomeMessage, after: WelcomeMessage) {
    const messages = [{ before, after }];
    return changeOutbox(store, { messages, secretsShrunk: [], secretsRemoved: [] });
  }

  const deliver = currentTransport(session, tools);

  async function run(signal: AbortSignal): Promise<void> {
    for (;;) {
      if ((await readMailSettings(store)).delivery === 'drafts') return abandonAttempts();
      const end = await runDelivery(port, { ...tools, deliver }, signal);
      if (end !== 'writeFailed') return;
      await tools.sleep(writePause, signal);
    }
  }

  /** An attempt that died before a person chose drafts: whether it arrived, nobody can ask any more. */
  async function abandonAttempts(): Promise<void> {
    for (const message of await findMessages(store, { states: ['sending'] })) {
      await change(message, movedMessage(message, 'failed', tools.now(), { code: 'unreachable' }));
    }
  }

  return () => {
    current.abort();
    current = new AbortController();
    const signal = AbortSignal.any([tools.signal, current.signal]);
    // Every tab waits for its turn, once, and finds nothing left when another one has sent it all.
    const turn = navigator.locks.request('rollcall-delivery', { signal }, () => run(signal));
    void whileStoreIsOpen(
      turn.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      }),
    );
  };
}

/** The way of delivery that is set up at the moment of each attempt; kept as long as nothing changes. */
function currentTransport({ store }: DirectorySession, tools: MailDeliveryTools): Deliver {
  let madeFor = '';
  let made: Deliver | null = null;
  return async (email, mayHaveArrived) => {
    const settings = await readMailSettings(store);
    if (settings.delivery === 'drafts') return blocked('');
    const fault = serverAddressFault(settings.serverAddress);
    if (fault !== null) return blocked(fault);
    const credential = await openCredential(await tools.key(), settings, await readMailCredential(store));
    const wanted = JSON.stringify([{ ...settings, template: null }, credential]);
    if (made === null || wanted !== madeFor) {
      made = createTransport(settings, credential, tools);
      madeFor = wanted;
    }
    return made(email, mayHaveArrived);
  };
}

function createTransport(settings: MailSettings, credential: string, tools: MailDeliveryTools): Deliver {
  const { delivery, serverAddress: address, userName, senderAddress } = settings;
  return delivery === 'jmap'
    ? createJmap({ address, userName, credential, senderAddress }, tools)
    : createWebhook({ address, secret: credential }, tools);
}
