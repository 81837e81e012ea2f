/** How welcome emails are written and delivered, and the sealed credential: two records beside the directory. */
import * as z from 'zod/mini';
import type { TableRows } from '../domain/change-set';
import { defaultMailSettings, deliveryTypes, type MailSettings } from '../domain/mail-settings';
import { sealedTextSchema, type SealedText } from '../domain/sealed-text';
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
 * What a commit writes to change how this device delivers, and its credential; nothing where that stays. The template and
 * the sender are the team's (`team-settings.ts`). What `change` doesn't say stays. `credential` null: there is none any
 * more; undefined: it stays.
 */
export async function deliveryRows(
  { database }: Store,
  change: Partial<MailSettings>,
  credential?: SealedText | null,
): Promise<readonly TableRows[]> {
  const record = await database.meta.get(metaKeys.mailSettings);
  const before = readMailSettingsMeta(record?.value);
  const { delivery, serverAddress, userName } = { ...before, ...change };
  const after = { ...before, delivery, serverAddress, userName };
  if (credential === undefined && JSON.stringify(after) === JSON.stringify(before)) return [];
  const settings = { key: metaKeys.mailSettings, value: { ...after, changedAt: changedAtOf(record) } };
  if (credential === undefined) return [{ table: 'meta', removed: [], put: [settings] }];
  const kept = credential === null ? [] : [{ key: metaKeys.mailCredential, value: credential }];
  return [{ table: 'meta', removed: [metaKeys.mailCredential], put: [settings, ...kept] }];
}
