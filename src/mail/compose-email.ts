/** A message for one user, ready for any way of delivery: the template filled, as plain text and as HTML (R21). */
import type { User } from '../domain/user';
import { fullName } from '../domain/user-name';
import { fillTemplate, unnamedHelpdesk, type WelcomeTemplate } from '../domain/welcome-template';
import type { WelcomeMessage } from '../domain/welcome-message';
import { htmlFromText } from './html-from-text';

export interface Mailbox {
  /** '' for none. */
  readonly name: string;
  readonly email: string;
}

export interface Email {
  /** The message's own id, for servers that deliver a thing once. */
  readonly id: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly to: Mailbox;
  /** null: whoever sends it fills it in. */
  readonly from: Mailbox | null;
  readonly subject: string;
  /** Lines end in LF. */
  readonly text: string;
  readonly html: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
}

/** What all messages of one moment share. */
export interface Letterhead {
  readonly template: WelcomeTemplate;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly helpdeskName: string;
  readonly loginAddress: string;
}

/** @param password '' where the template names none; @param company the name of the user's group */
export function composeEmail(
  message: WelcomeMessage,
  user: User,
  password: string,
  company: string,
  letterhead: Letterhead,
): Email {
  const { subject, body } = fillTemplate(letterhead.template, {
    first_name: user.firstName,
    middle_name: user.middleName,
    last_name: user.lastName,
    full_name: fullName(user),
    email: user.email,
    password,
    company,
    helpdesk_name: letterhead.helpdeskName || unnamedHelpdesk,
    login_url: letterhead.loginAddress,
  });
  const { senderName, senderAddress } = letterhead;
  return {
    id: message.id,
    messageId: message.messageId ?? messageIdOf(message.id, senderAddress),
    to: { name: fullName(user), email: user.email },
    from: senderAddress === '' ? null : { name: senderName, email: senderAddress },
    subject,
    text: body,
    html: htmlFromText(body),
    date: message.createdAt,
  };
}

/** RFC 5322: unique for ever, at the sender's domain. */
export function messageIdOf(id: string, senderAddress: string): string {
  const domain = senderAddress.slice(senderAddress.lastIndexOf('@') + 1).toLowerCase();
  return `${id}@${/^[a-z0-9.-]+$/u.test(domain) ? domain : 'rollcall.invalid'}`;
}
