/** What the form of a user shows for each field: S1's in sections, then the team's own. */
import type { CustomField, CustomFieldType, FieldId, StandardField } from '../../domain/field';
import { t } from '../../texts/texts.svelte';

export interface FormField {
  readonly id: FieldId;
  readonly label: string;
  readonly kind: CustomFieldType | 'email' | 'phone' | 'company';
  readonly options: readonly string[];
  readonly isRequired: boolean;
}

export interface FormSection {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** What a date control stands for that holds half a date, or a day that there isn't: its own value is as blank as an empty one's. */
export const noDay = '?';

type FormStandardField = Exclude<StandardField, 'password'>;

const kinds: Readonly<Record<FormStandardField, FormField['kind']>> = {
  firstName: 'text',
  middleName: 'text',
  lastName: 'text',
  email: 'email',
  company: 'company',
  workPhone: 'phone',
  cellPhone: 'phone',
  homePhone: 'phone',
  notes: 'longText',
};

export function formSections(customFields: readonly CustomField[]): readonly FormSection[] {
  const standard = (id: FormStandardField): FormField => ({
    id,
    label: t.fields.standard[id],
    kind: kinds[id],
    options: [],
    isRequired: id === 'email',
  });
  const custom = customFields.map(({ id, label, type, options, required }) => ({
    id,
    label,
    kind: type,
    options,
    isRequired: required,
  }));
  const sections: readonly FormSection[] = [
    { title: t.user.name, fields: [standard('firstName'), standard('middleName'), standard('lastName')] },
    {
      title: t.user.contact,
      fields: [
        standard('email'),
        standard('company'),
        standard('workPhone'),
        standard('cellPhone'),
        standard('homePhone'),
        standard('notes'),
      ],
    },
    { title: t.user.more, fields: custom },
  ];
  return sections.filter(({ fields }) => fields.length > 0);
}

/** What the form of a new user starts with: a required check box says no until it is checked. */
export function newUserValues(customFields: readonly CustomField[]): Readonly<Record<FieldId, string>> {
  const unchecked = customFields.filter(({ type, required }) => type === 'checkBox' && required);
  return Object.fromEntries(unchecked.map(({ id }) => [id, 'false']));
}
