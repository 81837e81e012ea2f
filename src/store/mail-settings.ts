/** How welcome emails are written and delivered, and the sealed credential: two records beside the directory. */
import * as z from 'zod/mini';
import { defaultMailSettings, deliveryTypes, type MailSettings } from '../domain/mail-settings';
import { err, ok, type Result } from '../domain/result';
import { sealedTextSchema, type SealedText } from '../domain/sealed-text';
import { toCommitFailure, type CommitFailure } from './commit-failure';
import { changedAtOf, metaKeys } from './meta';
import type { Store } from './open-store';

const text = z.string();
const settingsSchema = z.object({
  template: z.object({ subject: text, body: text }),
  senderName: text,
  senderAddress: text,
  delivery: z.enum(deliveryTypes),
  serverAddress: text,
  userName: text,
});

export async function readMailSettings({ database }: Store): Promise<MailSettings> {
  return readMailSettingsMeta((await database.meta.get(metaKeys.mailSettings))?.value);
}

/** What was set last; the defaults where nothing was, or what is there can't be read. */
export function readMailSettingsMeta(value: unknown): MailSettings {
  const read = settingsSchema.safeParse(value);
  return read.success ? read.data : defaultMailSettings;
}

export async function readMailCredential({ database }: Store): Promise<SealedText | null> {
  const read = sealedTextSchema.safeParse((await database.meta.get(metaKeys.mailCredential))?.value);
  return read.success ? read.data : null;
}

/**
 * How this device delivers, and its credential, in one transaction: the template and the sender are the team's
 * (`team-settings.ts`). What `change` doesn't say stays. `credential` null: there is none any more; undefined: it stays.
 */
export async function writeDelivery(
  { database }: Store,
  change: Partial<MailSettings>,
  credential?: SealedText | null,
): Promise<Result<null, CommitFailure>> {
  const { dexie, meta } = database;
  try {
    await dexie.transaction('rw', meta, async () => {
      const record = await meta.get(metaKeys.mailSettings);
      const before = readMailSettingsMeta(record?.value);
      const { delivery, serverAddress, userName } = { ...before, ...change };
      const value = { ...before, delivery, serverAddress, userName };
      await meta.put({ key: metaKeys.mailSettings, value: { ...value, changedAt: changedAtOf(record) } });
      if (credential === null) await meta.delete(metaKeys.mailCredential);
      else if (credential !== undefined) await meta.put({ key: metaKeys.mailCredential, value: credential });
    });
    return ok(null);
  } catch (error) {
    return err(toCommitFailure(error));
  }
}
