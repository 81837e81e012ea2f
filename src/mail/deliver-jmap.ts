/**
 * Delivery by JMAP (RFC 8621, R22): the message is created as a draft and submitted in one request. Once only, whatever gets
 * lost: an attempt that may have arrived is looked for by its Message-ID first, and every creation names the state of
 * the account's emails that it was decided on (`ifInState`), so a request that was held up on its way can't follow a
 * second one.
 */
import * as z from 'zod/mini';
import { err, ok, type Result } from '../domain/result';
import type { Email } from './compose-email';
import { busy, refused, type DeliveryOutcome } from './delivery-outcome';
import { wireAddress } from './header-text';
import { openJmapAccount, type JmapAccount } from './jmap-account';
import {
  createJmapConnection,
  errorSchema,
  outcomeOfError,
  type JmapSettings,
  type MethodCall,
} from './jmap-connection';
import type { Deliver, TransportTools } from './transport';

const setSchema = z.object({
  newState: z.optional(z.nullable(z.string())),
  created: z.optional(z.nullable(z.record(z.string(), z.object({ id: z.string() })))),
  notCreated: z.optional(z.nullable(z.record(z.string(), errorSchema))),
});
const querySchema = z.object({ ids: z.array(z.string()) });
const emailsSchema = z.object({
  state: z.string(),
  list: z.array(
    z.object({
      id: z.string(),
      messageId: z.optional(z.nullable(z.array(z.string()))),
      keywords: z.optional(z.record(z.string(), z.boolean())),
    }),
  ),
});

/** What the server has of a message, and the state of its emails when it said so. */
interface Found {
  readonly arrived: 'sent' | 'draft' | 'no';
  readonly emailId: string;
  readonly emailState: string;
}

/** Other changes in the account move its state on; so many of them during one attempt are likelier to be a fault. */
const mostMismatches = 5;

/** @param senderAddress '' for the account's own */
export function createJmap(
  settings: JmapSettings & { readonly senderAddress: string },
  tools: TransportTools,
): Deliver {
  const connection = createJmapConnection(settings, tools);
  let opened: JmapAccount | null = null;

  /** The state that the next creation is decided on; the server's answers move it on. */
  let emailState = '';

  async function account(): Promise<Result<JmapAccount, DeliveryOutcome>> {
    if (opened !== null) return ok(opened);
    const account = await openJmapAccount(connection, settings.senderAddress);
    if (account.ok) {
      opened = account.value;
      emailState = account.value.emailState;
    }
    return account;
  }

  async function attempt(email: Email, mayHaveArrived: boolean): Promise<DeliveryOutcome> {
    const ready = await account();
    if (!ready.ok) return ready.error;
    for (let mismatches = 0; mismatches < mostMismatches; mismatches++) {
      if (mayHaveArrived || mismatches > 0) {
        const found = await find(ready.value, email);
        if (!found.ok) return found.error;
        if (found.value.arrived === 'sent') return { type: 'delivered' };
        if (found.value.arrived === 'draft') return submit(ready.value, found.value.emailId);
        emailState = found.value.emailState;
      }
      const outcome = await createAndSubmit(ready.value, email);
      if (outcome !== 'stateMismatch') return outcome;
    }
    return busy('stateMismatch');
  }

  async function createAndSubmit(
    account: JmapAccount,
    email: Email,
  ): Promise<DeliveryOutcome | 'stateMismatch'> {
    const { accountId } = account.session;
    const create = { message: emailObject(account, email) };
    const answers = await connection.call(account.session, [
      ['Email/set', { accountId, ifInState: emailState, create }, 'create'],
      submission(account, '#message'),
    ]);
    if (!answers.ok) return answers.error;
    const created = answers.value.read('create', setSchema);
    if (!created.ok) {
      return created.error.type === 'stateMismatch' ? 'stateMismatch' : outcomeOfError(created.error);
    }
    // RFC 8621 7.5: taking the draft's mark away is a change of its own, which comes last.
    const moved = answers.value.read('submit', setSchema, 'Email/set');
    emailState = (moved.ok ? moved.value.newState : undefined) ?? created.value.newState ?? emailState;
    const refusal = created.value.notCreated?.['message'];
    if (refusal !== undefined) return outcomeOfError(refusal);
    const emailId = created.value.created?.['message']?.id;
    const outcome = submissionOutcome(answers.value.read('submit', setSchema));
    if (outcome.type === 'refused' && emailId !== undefined) await destroy(account, emailId);
    return outcome;
  }

  async function submit(account: JmapAccount, emailId: string): Promise<DeliveryOutcome> {
    const answers = await connection.call(account.session, [submission(account, emailId)]);
    if (!answers.ok) return answers.error;
    const outcome = submissionOutcome(answers.value.read('submit', setSchema));
    if (outcome.type === 'refused') await destroy(account, emailId);
    return outcome;
  }

  /** A draft that will never go out has a password in it: it must not stay. That it is gone is a wish, not a condition. */
  async function destroy(account: JmapAccount, emailId: string): Promise<void> {
    const { accountId } = account.session;
    await connection.call(account.session, [['Email/set', { accountId, destroy: [emailId] }, 'destroy']]);
    opened = null;
  }

  async function find(account: JmapAccount, email: Email): Promise<Result<Found, DeliveryOutcome>> {
    const byMessageId = await search(account, email, { header: ['Message-ID', email.messageId] });
    if (byMessageId !== 'unsupportedFilter') return byMessageId;
    const byRecipient = await search(account, email, { to: wireAddress(email.to.email) });
    if (byRecipient !== 'unsupportedFilter') return byRecipient;
    return err(refused('It may have arrived: the server was lost, and can’t say.'));
  }

  async function search(
    account: JmapAccount,
    email: Email,
    filter: Readonly<Record<string, unknown>>,
  ): Promise<Result<Found, DeliveryOutcome> | 'unsupportedFilter'> {
    const { accountId } = account.session;
    const ids = { resultOf: 'query', name: 'Email/query', path: '/ids' };
    const answers = await connection.call(account.session, [
      [
        'Email/query',
        { accountId, filter, sort: [{ property: 'receivedAt', isAscending: false }], limit: 50 },
        'query',
      ],
      ['Email/get', { accountId, '#ids': ids, properties: ['id', 'messageId', 'keywords'] }, 'get'],
    ]);
    if (!answers.ok) return answers;
    const queried = answers.value.read('query', querySchema);
    if (!queried.ok) {
      return queried.error.type === 'unsupportedFilter'
        ? 'unsupportedFilter'
        : err(outcomeOfError(queried.error));
    }
    const emails = answers.value.read('get', emailsSchema);
    if (!emails.ok) return err(outcomeOfError(emails.error));
    const found = emails.value.list.find(({ messageId }) => messageId?.includes(email.messageId) === true);
    const { state: emailStateThen } = emails.value;
    if (found === undefined) return ok({ arrived: 'no', emailId: '', emailState: emailStateThen });
    // A submission takes the `$draft` away; where that failed, the submission itself tells.
    const isDraft = found.keywords?.['$draft'] === true;
    const submitted = isDraft ? await isSubmitted(account, found.id) : ok(true);
    if (!submitted.ok) return submitted;
    return ok({
      arrived: submitted.value ? 'sent' : 'draft',
      emailId: found.id,
      emailState: emailStateThen,
    });
  }

  async function isSubmitted(
    account: JmapAccount,
    emailId: string,
  ): Promise<Result<boolean, DeliveryOutcome>> {
    const { accountId } = account.session;
    const filter = { emailIds: [emailId] };
    const answers = await connection.call(account.session, [
      ['EmailSubmission/query', { accountId, filter }, 'submissions'],
    ]);
    if (!answers.ok) return answers;
    const queried = answers.value.read('submissions', querySchema);
    return queried.ok ? ok(queried.value.ids.length > 0) : err(outcomeOfError(queried.error));
  }

  return async (email, mayHaveArrived) => {
    const outcome = await attempt(email, mayHaveArrived);
    // Whatever was known of the account may be why.
    if (outcome.type !== 'delivered') opened = null;
    return outcome;
  };
}

function submission(account: JmapAccount, emailId: string): MethodCall {
  const { draftsId, sentId, identityId, session } = account;
  const move =
    sentId === null || sentId === draftsId
      ? {}
      : { [`mailboxIds/${draftsId}`]: null, [`mailboxIds/${sentId}`]: true };
  return [
    'EmailSubmission/set',
    {
      accountId: session.accountId,
      create: { submission: { identityId, emailId } },
      onSuccessUpdateEmail: { '#submission': { ...move, 'keywords/$draft': null } },
    },
    'submit',
  ];
}

function submissionOutcome(
  answer: Result<z.infer<typeof setSchema>, z.infer<typeof errorSchema>>,
): DeliveryOutcome {
  if (!answer.ok) return outcomeOfError(answer.error);
  const refusal = answer.value.notCreated?.['submission'];
  if (refusal !== undefined) return outcomeOfError(refusal);
  return answer.value.created?.['submission'] === undefined
    ? busy('The server did not say whether it was sent.')
    : { type: 'delivered' };
}

function emailObject(account: JmapAccount, email: Email): Readonly<Record<string, unknown>> {
  const from = { name: email.from?.name || account.identityName, email: account.identityEmail };
  return {
    mailboxIds: { [account.draftsId]: true },
    keywords: { $draft: true, $seen: true },
    from: [from.name === '' ? { email: from.email } : from],
    to: [
      {
        ...(email.to.name === '' ? {} : { name: email.to.name }),
        email: wireAddress(email.to.email),
      },
    ],
    subject: email.subject,
    messageId: [email.messageId],
    bodyStructure: {
      type: 'multipart/alternative',
      subParts: [
        { partId: 'text', type: 'text/plain' },
        { partId: 'html', type: 'text/html' },
      ],
    },
    bodyValues: { text: { value: email.text }, html: { value: email.html } },
  };
}
