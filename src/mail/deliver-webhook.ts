/**
 * Delivery by webhook (R22): one POST of JSON per message. A repeated attempt has the same `Idempotency-Key`, by which the
 * receiver knows what it has already.
 */
import { toHex } from '../domain/hex';
import { unreachable, outcomeOfStatus } from './delivery-outcome';
import { requestDefaults, type Deliver, type TransportTools } from './transport';
import { wireMailbox } from './header-text';

export interface WebhookSettings {
  readonly address: string;
  /** Signs the body: `X-Rollcall-Signature: sha256=<HMAC-SHA-256 in hex>`. '' for none. */
  readonly secret: string;
}

export function createWebhook(
  { address, secret }: WebhookSettings,
  { request, now }: TransportTools,
): Deliver {
  return async (email) => {
    const body = JSON.stringify({
      type: 'welcome_email',
      id: email.id,
      message_id: email.messageId,
      to: wireMailbox(email.to),
      from: email.from && wireMailbox(email.from),
      subject: email.subject,
      text: email.text,
      html: email.html,
    });
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'Idempotency-Key': email.id,
    };
    if (secret !== '') headers['X-Rollcall-Signature'] = `sha256=${await hmacHex(secret, body)}`;
    try {
      const response = await request(address, {
        ...requestDefaults,
        method: 'POST',
        redirect: 'manual',
        headers,
        body,
      });
      return (await outcomeOfStatus(response, now())) ?? { type: 'delivered' };
    } catch {
      return unreachable;
    }
  };
}

async function hmacHex(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return toHex(signature);
}
