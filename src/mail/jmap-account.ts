/** What must be known of a JMAP account before a message can go out: who sends, and where drafts and sent mail lie. */
import * as z from 'zod/mini';
import { emailKey } from '../domain/email';
import { err, ok, type Result } from '../domain/result';
import { blocked, type DeliveryOutcome } from './delivery-outcome';
import { wireAddress } from './header-text';
import { outcomeOfError, type JmapConnection, type JmapSession } from './jmap-connection';

export interface JmapAccount {
  readonly session: JmapSession;
  readonly identityId: string;
  readonly identityName: string;
  /** As mail knows it: the domain in punycode. */
  readonly identityEmail: string;
  /** Where a message lies until it is submitted. */
  readonly draftsId: string;
  /** null: the server has no such mailbox, and the message stays among the drafts without being one. */
  readonly sentId: string | null;
  /** The state of the account's emails: see `deliver-jmap.ts`. */
  readonly emailState: string;
}

const identitySchema = z.object({
  list: z.array(z.object({ id: z.string(), email: z.string(), name: z.optional(z.nullable(z.string())) })),
});
const mailboxSchema = z.object({
  list: z.array(z.object({ id: z.string(), role: z.optional(z.nullable(z.string())) })),
});
const stateSchema = z.object({ state: z.string() });

/** @param senderAddress the identity must be allowed to use it; '' takes the account's first identity */
export async function openJmapAccount(
  connection: JmapConnection,
  senderAddress: string,
): Promise<Result<JmapAccount, DeliveryOutcome>> {
  const session = await connection.openSession();
  if (!session.ok) return session;
  const { accountId } = session.value;
  const answers = await connection.call(session.value, [
    ['Identity/get', { accountId, ids: null }, 'identities'],
    ['Mailbox/get', { accountId, ids: null, properties: ['id', 'role'] }, 'mailboxes'],
    ['Email/get', { accountId, ids: [], properties: ['id'] }, 'state'],
  ]);
  if (!answers.ok) return answers;
  const identities = answers.value.read('identities', identitySchema);
  const mailboxes = answers.value.read('mailboxes', mailboxSchema);
  const state = answers.value.read('state', stateSchema);
  if (!identities.ok) return err(outcomeOfError(identities.error));
  if (!mailboxes.ok) return err(outcomeOfError(mailboxes.error));
  if (!state.ok) return err(outcomeOfError(state.error));

  const identity = identities.value.list.find(({ email }) => maySendAs(email, senderAddress));
  if (identity === undefined) {
    const allowed = identities.value.list.map(({ email }) => email).join(', ');
    return err(blocked(`This account can’t send as ${senderAddress}. It can as: ${allowed}`));
  }
  const withRole = (role: string) =>
    mailboxes.value.list.find((mailbox) => mailbox.role === role)?.id ?? null;
  const draftsId = withRole('drafts') ?? withRole('sent') ?? withRole('inbox');
  if (draftsId === null) return err(blocked('This account has no mailbox for drafts.'));
  return ok({
    session: session.value,
    identityId: identity.id,
    identityName: identity.name ?? '',
    identityEmail: wireAddress(senderAddress || identity.email),
    draftsId,
    sentId: withRole('sent'),
    emailState: state.value.state,
  });
}

/** An identity of `*@example.com` is one for every address there (RFC 8621 6), however its domain is written. */
function maySendAs(identityEmail: string, senderAddress: string): boolean {
  const [identity, sender] = [emailKey(identityEmail), emailKey(senderAddress)];
  if (sender === '') return !identity.startsWith('*');
  return identity === sender || (identity.startsWith('*@') && sender.endsWith(identity.slice(1)));
}
