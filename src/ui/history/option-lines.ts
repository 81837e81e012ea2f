/** How an import was told to behave, in the words of its review. */
import type { ImportRecord } from '../../domain/import-record';
import { t } from '../../texts/texts.svelte';

export interface OptionLine {
  readonly name: string;
  readonly value: string;
}

export function optionLines({ options }: ImportRecord): OptionLine[] {
  const { match, moreOptions } = t.import;
  const onOrOff = (isOn: boolean) => (isOn ? t.history.detail.on : t.history.detail.off);
  return [
    { name: match.updateExisting, value: onOrOff(options.updateExisting) },
    { name: match.notifyNew, value: onOrOff(options.notifyNew) },
    { name: moreOptions.blankCells, value: moreOptions.blankCellsChoices[options.blankCells] },
    { name: moreOptions.blankCompany, value: moreOptions.blankCompanyChoices[options.blankCompany] },
    { name: moreOptions.newEmails, value: moreOptions.newEmailsChoices[options.newEmails] },
    {
      name: moreOptions.olderValues,
      value: moreOptions.olderValuesChoices[options.olderValues ?? 'replace'],
    },
  ];
}
