/**
 * An email as a file (RFC 5322, 2045–2047): text and HTML, right for any script and any length of line. By hand, because
 * mimetext 3.0 writes encoded words of any length, unfolded, and 8-bit text of any line length declared as `7bit`.
 */
import { bytesToBase64 } from '../domain/base64';
import type { Email } from './compose-email';
import { mailboxHeader, textHeader } from './header-text';

/** @param isDraft `X-Unsent: 1`: mail programs open it to be sent */
export function mimeMessage(email: Email, isDraft: boolean): string {
  const boundary = `=_${email.id}`;
  const lines = [
    ...(isDraft ? ['X-Unsent: 1'] : []),
    `Date: ${dateHeader(email.date)}`,
    ...(email.from === null ? [] : [mailboxHeader('From', email.from)]),
    mailboxHeader('To', email.to),
    textHeader('Subject', email.subject),
    `Message-ID: <${email.messageId}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', email.text),
    ...part(boundary, 'text/html', email.html),
    `--${boundary}--`,
    '',
  ];
  return lines.join('\r\n');
}

function part(boundary: string, type: string, text: string): string[] {
  const bytes = new TextEncoder().encode(text.replace(/\r\n?|\n/gu, '\r\n'));
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(bytesToBase64(bytes).match(/.{1,76}/gu) ?? []),
    '',
  ];
}

/** `Mon, 23 Nov 2026 16:08:33 +0000`; the zone's name that JavaScript writes is obsolete there. */
function dateHeader(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '+0000');
}
