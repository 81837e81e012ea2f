/** What a condition on a field says, and which conditions a field can have. */
import type { CustomField, FieldId } from '../../domain/field';
import type { FieldFilter } from '../../engine/engine';
import { t } from '../../texts/texts.svelte';
import { valueText } from '../../texts/value-text';

export type FilterType = FieldFilter['type'];

/** @param field null for a standard one */
export function filterTypes(field: CustomField | null): readonly FilterType[] {
  switch (field?.type) {
    case 'number':
    case 'date':
      return ['between', 'filled', 'blank'];
    case 'dropDown':
    case 'checkBox':
      return ['is', 'filled', 'blank'];
    default:
      return ['contains', 'filled', 'blank'];
  }
}

export function filterText(filter: FieldFilter, label: string, field: CustomField | null): string {
  const { says } = t.users.filter;
  switch (filter.type) {
    case 'contains':
      return says.contains(label, filter.text);
    case 'is':
      return says.is(label, valueText(filter.value, field?.type));
    case 'between':
      return says.between(label, valueText(filter.from, field?.type), valueText(filter.to, field?.type));
    case 'filled':
    case 'blank':
      return says[filter.type](label);
  }
}

/** A condition out of what a form says; null while a value is missing. */
export function makeFilter(type: FilterType, field: FieldId, value: string, to: string): FieldFilter | null {
  switch (type) {
    case 'filled':
    case 'blank':
      return { type, field };
    case 'is':
      return value === '' ? null : { type, field, value };
    case 'contains':
      return value.trim() === '' ? null : { type, field, text: value.trim() };
    case 'between':
      return value === '' && to === '' ? null : { type, field, from: value, to };
  }
}
