/** How welcome emails are written and delivered (R21, R22). Credentials are no part of it: they rest sealed. */
import { defaultWelcomeTemplate, type WelcomeTemplate } from './welcome-template';

export const deliveryTypes = ['drafts', 'jmap', 'webhook'] as const;

/** `drafts`: the person downloads them and sends them with their own mail program. */
export type DeliveryType = (typeof deliveryTypes)[number];

export interface MailSettings {
  readonly template: WelcomeTemplate;
  readonly senderName: string;
  /** '' until it is set: drafts then leave the sender to the mail program. */
  readonly senderAddress: string;
  readonly delivery: DeliveryType;
  /** Of the JMAP server or the webhook; '' until it is set. */
  readonly serverAddress: string;
  /** With a user name the credential is a password (Basic), without one a token (Bearer). For JMAP alone. */
  readonly userName: string;
}

export const defaultMailSettings: MailSettings = {
  template: defaultWelcomeTemplate,
  senderName: '',
  senderAddress: '',
  delivery: 'drafts',
  serverAddress: '',
  userName: '',
};

/** Why a server address can't be used: it must not send credentials or passwords in clear. null: it can. */
export function serverAddressFault(address: string): 'missing' | 'invalid' | 'insecure' | null {
  if (address.trim() === '') return 'missing';
  if (!URL.canParse(address)) return 'invalid';
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'invalid';
  if (protocol === 'https:') return null;
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'http:' && isLocal ? null : protocol === 'http:' ? 'insecure' : 'invalid';
}
