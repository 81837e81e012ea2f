/** *Download drafts*: a zip of `.eml` files that a mail program opens, ready to be sent (R22). */
import type { Email } from './compose-email';
import { mimeMessage } from './mime-message';

/** One file per message, numbered in the order given and named for its recipient. */
export async function draftZip(emails: readonly Email[]): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const digits = String(emails.length).length;
  const files = Object.fromEntries(
    emails.map((email, index) => [
      `${String(index + 1).padStart(digits, '0')}-${fileName(email.to.email)}.eml`,
      strToU8(mimeMessage(email, true)),
    ]),
  );
  const zip = zipSync(files, { level: 6 });
  return new Blob([new Uint8Array(zip)], { type: 'application/zip' });
}

/** Nothing that a file system forbids. */
function fileName(email: string): string {
  return email.replace(/[^\p{L}\p{M}\p{N}@._+-]/gu, '_').slice(0, 80);
}
