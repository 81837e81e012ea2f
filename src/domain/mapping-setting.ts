/** A remembered mapping as the team's setting: a choice for each column is a field of its own, so that two people's choices meet. */
import { defaultImportOptions } from './import-options';
import { rememberedOptionsSchema } from './import-options-schema';
import { comparedHeaders, mappingName, type SavedMapping } from './saved-mapping';
import type { SettingValues, TeamSetting } from './team-setting';

export function mappingSetting(saved: SavedMapping): TeamSetting {
  const { headers, mapping, options, settings, savedAt } = saved;
  const { dateOrders, olderValues = 'replace', ...choices } = options;
  const values: Record<string, SettingValues[string]> = {
    headers: comparedHeaders(headers),
    ...choices,
    // As at first, it has no entry: settings from before there was this choice stay the same.
    ...(olderValues === 'replace' ? {} : { olderValues }),
    ...settings,
  };
  mapping.forEach((target, position) => {
    if (target !== null) values[`column.${position}`] = target;
  });
  for (const [position, order] of Object.entries(dateOrders)) values[`dateOrder.${position}`] = order;
  return { name: mappingName(headers), values, changedAt: savedAt };
}

export function isMappingName(name: string): boolean {
  return name.startsWith('mapping-');
}

/** What the setting says; what it doesn't say is as at first. */
export function settingToMapping({ values, changedAt }: TeamSetting): SavedMapping {
  const headers = typeof values['headers'] === 'object' ? values['headers'] : [];
  const { encoding } = values;
  return {
    headers,
    mapping: headers.map((_, position) => {
      const target = values[`column.${position}`];
      return typeof target === 'string' ? target : null;
    }),
    options: rememberedOptionsSchema.parse({
      ...defaultImportOptions,
      ...values,
      dateOrders: dateOrdersOf(values),
    }),
    settings: typeof encoding === 'string' ? { encoding } : {},
    savedAt: changedAt,
  };
}

function dateOrdersOf(values: SettingValues): SavedMapping['options']['dateOrders'] {
  const orders: Record<number, 'dayFirst' | 'monthFirst'> = {};
  for (const [field, order] of Object.entries(values)) {
    const [, position] = /^dateOrder\.(\d+)$/u.exec(field) ?? [];
    if (position !== undefined && (order === 'dayFirst' || order === 'monthFirst')) {
      orders[Number(position)] = order;
    }
  }
  return orders;
}
