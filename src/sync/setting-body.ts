/** The team's settings ⇄ bodies (DESIGN, sync rule 1). What comes from the server is checked here, value by value. */
import * as z from 'zod/mini';
import { parseEmail } from '../domain/email';
import { longTextLimit } from '../domain/field';
import { rememberedOptionsSchema } from '../domain/import-options-schema';
import { mappingName } from '../domain/saved-mapping';
import type { ConflictValue } from '../domain/sync-record';
import type { SettingValues, TeamSetting } from '../domain/team-setting';
import { anyMomentSchema } from './moment';

type Values = Readonly<Record<string, ConflictValue>>;

export function settingToBody({ values, changedAt }: TeamSetting): Values {
  return { ...values, changedAt };
}

/** Unknown values are dropped. Throws when it is no setting of that name. */
export function bodyToSetting(name: string, { changedAt, ...body }: Values): TeamSetting {
  const values = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
  return { name, values: checkedValues(name, values), changedAt: anyMomentSchema.parse(changedAt) };
}

function checkedValues(name: string, values: Values): SettingValues {
  if (name === 'preferences') return preferencesSchema.parse(values);
  if (name === 'welcome') return welcomeSchema.parse(values);
  const fixed = mappingSchema.parse(values);
  // The name is made of the headers, so that the same file meets the same setting everywhere.
  if (mappingName(fixed.headers) !== name) throw new TypeError('The headers are those of another mapping');
  const byColumn = Object.entries(values).flatMap(([field, value]) => {
    if (/^column\.\d+$/u.test(field)) return [[field, line.parse(value)]];
    return /^dateOrder\.\d+$/u.test(field) ? [[field, dateOrder.parse(value)]] : [];
  });
  return { ...fixed, ...Object.fromEntries(byColumn) };
}

const line = z.string().check(z.maxLength(1000), z.regex(/^[^\r\n]*$/u));
const dateOrder = z.enum(['dayFirst', 'monthFirst']);

const preferencesSchema = z.object({
  importLimit: z.exactOptional(z.number().check(z.int(), z.positive())),
  helpdeskName: z.exactOptional(line),
  loginAddress: z.exactOptional(line.check(z.regex(/^https?:\/\//iu))),
});

const welcomeSchema = z.object({
  subject: z.exactOptional(line),
  body: z.exactOptional(z.string().check(z.maxLength(longTextLimit))),
  senderName: z.exactOptional(line),
  senderAddress: z.exactOptional(line.check(z.refine((address) => parseEmail(address).ok))),
});

/** Without what is chosen column by column: each of those choices is a value of its own. */
const mappingSchema = z.extend(z.omit(rememberedOptionsSchema, { dateOrders: true }), {
  headers: z.array(z.string()),
  encoding: z.exactOptional(line),
});
