/** What an import did, as a text for whoever is asked for help: counts and reasons, nothing of the people in it. */
import { rowKinds } from '../../domain/plan';
import type { ImportResult } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';

/** The file's name and its headers stay out: they may name people. Reasons go by their code. */
export function importReport({ record, rejections, stopped }: ImportResult): string {
  const { counts, options, groupsAdded, batches } = record;
  const { mapping, dateOrders: _orders, ...choices } = options;
  const fields = mapping.filter((target) => target !== null).length;
  return [
    `${t.shell.appName}: ${t.import.title}`,
    new Date(record.at).toISOString(),
    ...rowKinds.map((kind) => t.import.result.counts[kind](counts[kind])),
    t.import.result.counts.groupsAdded(groupsAdded),
    ...Object.entries(rejections).map(([code, rows]) => `  ${code}: ${rows}`),
    `mapped: ${fields} / ${mapping.length}`,
    ...Object.entries(choices).map(([option, choice]) => `${option}: ${choice}`),
    ...(batches === undefined ? [] : [`batches of ${batches.size}: ${batches.done} / ${batches.records}`]),
    ...(stopped === null ? [] : [`stopped: ${stopped.type}`]),
  ].join('\n');
}
