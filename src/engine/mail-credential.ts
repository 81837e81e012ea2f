/** The credential of the mail server: sealed under the device's key, and bound to the server it was given for (R22). */
import type { MailSettings } from '../domain/mail-settings';
import type { SealedText } from '../domain/sealed-text';
import type { FillRandom } from '../passwords/fill-random';
import { openText, sealText } from '../passwords/sealed-text';

export function sealCredential(
  key: CryptoKey,
  settings: MailSettings,
  credential: string,
  fill: FillRandom,
): Promise<SealedText> {
  return sealText(key, credential, purpose(settings), fill);
}

/** '' when there is none, or it was given for another server. */
export async function openCredential(
  key: CryptoKey,
  settings: MailSettings,
  sealed: SealedText | null,
): Promise<string> {
  return sealed === null ? '' : ((await openText(key, sealed, purpose(settings))) ?? '');
}

function purpose({ delivery, serverAddress }: MailSettings): string {
  const origin = URL.canParse(serverAddress) ? new URL(serverAddress).origin : '';
  return JSON.stringify(['mail', delivery, origin]);
}
