/** The records of the meta table, checked whenever they are read: they outlive the program that wrote them. */
import * as z from 'zod/mini';
import { defaultPreferences, type Preferences } from '../domain/preferences';
import type { MetaRecord } from './schema';

// Compiled schemas need `eval`, which our Content Security Policy forbids.
z.config({ jitless: true });

const count = z.number().check(z.int(), z.nonnegative());

const directoryMetaSchema = z.object({ version: count, nextOrder: count });

/** Where the directory stands. `nextOrder` is the first `order` no user has or ever had. */
export type DirectoryMeta = Readonly<z.infer<typeof directoryMetaSchema>>;

const importLimitSchema = z.number().check(z.int(), z.positive());
const themeSchema = z.enum(['system', 'light', 'dark']);
const textSchema = z.string();

const changedAtSchema = z.catch(z.object({ changedAt: z._default(z.number().check(z.nonnegative()), 0) }), {
  changedAt: 0,
});

export const metaKeys = {
  directory: 'directory',
  firstSight: 'firstSight',
  preferences: 'preferences',
  sealingKey: 'sealingKey',
  syncLink: 'syncLink',
  syncProgress: 'syncProgress',
  syncLeader: 'syncLeader',
  syncEnded: 'syncEnded',
  mailSettings: 'mailSettings',
  mailCredential: 'mailCredential',
  mappings: 'mappings',
  restorePoint: 'restorePoint',
  autoBackup: 'autoBackup',
} as const;

/** What an empty database says. Throws when the value is there but damaged: no commit could be trusted on it. */
export function readDirectoryMeta(value: unknown): DirectoryMeta {
  return value === undefined ? { version: 0, nextOrder: 0 } : directoryMetaSchema.parse(value);
}

/** Always answers. Each preference for itself: one that can't be read starts anew and takes no other with it. */
export function readPreferencesMeta(value: unknown): Preferences {
  const kept = new Map<string, unknown>(Object.entries(value ?? {}));
  return {
    importLimit: readOr(importLimitSchema, kept.get('importLimit'), defaultPreferences.importLimit),
    theme: readOr(themeSchema, kept.get('theme'), defaultPreferences.theme),
    helpdeskName: readOr(textSchema, kept.get('helpdeskName'), defaultPreferences.helpdeskName),
    loginAddress: readOr(textSchema, kept.get('loginAddress'), defaultPreferences.loginAddress),
  };
}

/** When the team's part of a settings record was last changed, in milliseconds since the epoch; 0: never, or not known. */
export function changedAtOf(record: MetaRecord | undefined): number {
  return changedAtSchema.parse(record?.value).changedAt;
}

function readOr<Value>(schema: z.ZodMiniType<Value>, value: unknown, fallback: Value): Value {
  const read = schema.safeParse(value);
  return read.success ? read.data : fallback;
}
