/** What people read about welcome emails (R21, R22): a section of `en-screens.ts`. */
import type { DeliveryType } from '../domain/mail-settings';
import { defaultWelcomeTemplate } from '../domain/welcome-template';
import type { MessageProblem, MessageState } from '../domain/welcome-message';
import { pageTitles } from './en';
import { formatNumber, plural } from './format';

const messageStateNames: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting',
  queued: 'Waiting',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Failed',
  discarded: 'Discarded',
};

const deliveryNames: Readonly<Record<DeliveryType, string>> = {
  drafts: 'Drafts for a mail program',
  jmap: 'JMAP mail server',
  webhook: 'Webhook',
};

const deliveryHints: Readonly<Record<DeliveryType, string>> = {
  drafts:
    'Download the emails as .eml files, open them in a mail program and send them from there. Nothing is sent by Rollcall.',
  jmap: 'Sends from a mailbox of yours whose server speaks JMAP (Fastmail, Stalwart, Cyrus, Apache James).',
  webhook:
    'Posts each email as JSON to an address of yours, which sends it. Each has an Idempotency-Key header, so that a repeated one can be told.',
};

/** Why a message didn't go out. `detail` is what the server says. */
const messageProblems: Readonly<Record<MessageProblem['code'], (detail: string) => string>> = {
  userGone: () => 'The user was deleted',
  passwordGone: () => 'The password was set anew or can’t be read any more: generate one for the user',
  unreachable: () => 'No answer from the server',
  busy: (detail) => `The server asks to try later (${detail})`,
  refused: (detail) => `Refused: ${detail}`,
  unauthorized: (detail) => `The sign-in was refused (${detail})`,
  misconfigured: (detail) => detail,
};

const messagesText = (count: number) =>
  plural(count, { one: '1 message', other: `${formatNumber(count)} messages` });

export const emails = {
  title: pageTitles.emails,
  table: 'Messages',
  columns: {
    recipient: 'Recipient',
    state: 'State',
    error: 'Error',
    changed: 'Changed',
    actions: 'Actions',
  },
  states: messageStateNames,
  problems: messageProblems,
  summary: (parts: readonly string[]) => parts.join(', '),
  count: {
    waiting: (count: number) => `${formatNumber(count)} waiting`,
    sending: (count: number) => `${formatNumber(count)} sending`,
    sent: (count: number) => `${formatNumber(count)} sent`,
    failed: (count: number) => `${formatNumber(count)} failed`,
    discarded: (count: number) => `${formatNumber(count)} discarded`,
  },
  empty: {
    title: 'No welcome emails yet',
    explanation:
      'Check “Notify new users” when you import, and each new user gets one message here. Nothing is sent before you say so.',
    importCsv: 'Import a CSV',
  },
  sendNow: 'Send now',
  sendNowHint: (count: number) => `Sends the ${messagesText(count)} that wait`,
  sendNeedsDelivery: 'Choose a mail server or a webhook under Delivery to send from here.',
  retryFailed: 'Retry failed',
  drafts: 'Download drafts',
  markSent: 'Mark as sent',
  markSentHint: 'For messages that went out from your mail program.',
  discard: 'Discard',
  retry: (recipient: string) => `Retry ${recipient}`,
  drop: (recipient: string) => `Don’t send to ${recipient}`,
  queued: (count: number) =>
    `${plural(count, { one: '1 message goes', other: `${formatNumber(count)} messages go` })} out now`,
  discarded: (count: number) => `${messagesText(count)} discarded`,
  markedSent: (count: number) => `${messagesText(count)} marked as sent`,
  drafted: (count: number, fileName: string) =>
    `${plural(count, { one: '1 draft', other: `${formatNumber(count)} drafts` })} saved to ${fileName}. ${plural(count, { one: 'Send it, then mark it', other: 'Send them, then mark them' })} as sent.`,
  draftsFailed: (count: number) =>
    `No draft could be made of ${messagesText(count)}: the reason stands beside each.`,
  discardTitle: (count: number) => `Discard ${messagesText(count)}?`,
  discardExplanation:
    'What is discarded is not sent, and the passwords kept for it go. This can’t be undone; the users stay as they are.',
  discardConfirm: 'Discard messages',
  markSentTitle: (count: number) => `Mark ${messagesText(count)} as sent?`,
  markSentExplanation: 'The passwords kept for them go, so they can’t be sent from here any more.',
  delivery: {
    offline: 'No network. The messages go out as soon as it is back.',
    pausing: (problem: string, time: string) => `${problem}. Next attempt at ${time}.`,
    blocked: (problem: string) => ({
      happened: `Nothing can be sent: ${problem}`,
      written: 'No message is lost.',
      next: 'Change Delivery, then press Send now.',
    }),
  },
  template: {
    heading: 'Template',
    subject: 'Subject',
    message: 'Message',
    placeholders: 'Placeholders',
    insert: (name: string) => `Insert ${name}`,
    unknown: (names: readonly string[]) =>
      `${plural(names.length, { one: 'There is no placeholder', other: 'There are no placeholders' })} ${names.map((name) => `{{${name}}}`).join(', ')}.`,
    subjectMissing: 'Give the email a subject.',
    noPassword: 'The message doesn’t say the password, so new users can’t sign in with it alone.',
    unset: (names: readonly string[]) =>
      `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not set yet:`,
    preferences: 'Preferences',
    preview: 'Preview',
    previewOf: 'As a sample user gets it',
    save: 'Save template',
    reset: 'Restore the first template',
    /** What the button above fills in. */
    first: defaultWelcomeTemplate,
    saved: 'Template saved',
  },
  settings: {
    heading: 'Delivery',
    type: 'Delivery',
    types: deliveryNames,
    hints: deliveryHints,
    senderName: 'Sender name',
    senderAddress: 'Sender address',
    senderAddressHint: {
      drafts: 'Left blank, your mail program fills it in.',
      jmap: 'Left blank, the account’s own address is taken.',
      webhook: 'Left blank, the receiver of the webhook decides.',
    },
    senderAddressInvalid: 'Give an email address, such as help@example.com, or none.',
    server: { jmap: 'Server address', webhook: 'Webhook address' },
    serverHint: {
      jmap: 'Such as https://mail.example.com; the session is found at /.well-known/jmap.',
      webhook:
        'It must answer this page’s origin with CORS headers that allow Content-Type, Idempotency-Key and X-Rollcall-Signature, and expose Retry-After.',
    },
    serverFaults: {
      missing: 'Give the address.',
      invalid:
        'Give a whole web address, such as https://mail.example.com, without a name or password in it.',
      insecure: 'Passwords are sent there, so the address must begin with https://.',
    },
    userName: 'User name',
    userNameHint: 'Left blank, the credential is an access token.',
    credential: { token: 'Access token', password: 'Password', webhook: 'Signing secret' },
    credentialHint: {
      kept: 'One is kept, encrypted with this device’s key. Type a new one to replace it.',
      none: 'Kept encrypted with this device’s key, and sent to this server alone.',
      webhook:
        'Signs each body: X-Rollcall-Signature: sha256=… (HMAC-SHA-256). Left blank, nothing is signed.',
    },
    credentialMissing: 'Give the access token or the password.',
    forget: 'Forget it',
    save: 'Save delivery',
    saved: 'Delivery saved',
  },
  sample: {
    firstName: 'Ada',
    middleName: '',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    password: 'k7mq-w3xr-ht9d-5vye-bn2c-pj8s-u4gf',
    company: 'Analytical Engines Ltd',
  },
};
