/** Users, groups, fields and imports for tests: whatever a test doesn't say is filled in and the same every time. */
import type { CustomField } from '../../../src/domain/field';
import { individuals, type Group } from '../../../src/domain/group';
import { defaultImportOptions } from '../../../src/domain/import-options';
import type { ImportRecord } from '../../../src/domain/import-record';
import type { User } from '../../../src/domain/user';

/** A user whose id, email and names follow from `order`. */
export function sampleUser(order: number, values: Partial<User> = {}): User {
  return {
    id: `user-${order}`,
    order,
    firstName: `First${order}`,
    middleName: '',
    lastName: `Last${order}`,
    email: `person${order}@example.org`,
    groupId: individuals.id,
    workPhone: '',
    cellPhone: '',
    homePhone: '',
    notes: '',
    custom: {},
    createdAt: 1_000 + order,
    createdBy: 'hand',
    changedAt: 1_000 + order,
    changedBy: 'hand',
    ...values,
  };
}

export function sampleUsers(count: number, firstOrder = 0): User[] {
  return Array.from({ length: count }, (_, at) => sampleUser(firstOrder + at));
}

export function sampleGroup(name: string, values: Partial<Group> = {}): Group {
  return { id: `group-${name.toLowerCase()}`, name, createdAt: 1_000, ...values };
}

export function sampleField(label: string, values: Partial<CustomField> = {}): CustomField {
  return {
    id: `field-${label.toLowerCase()}`,
    label,
    type: 'text',
    options: [],
    required: false,
    order: 0,
    ...values,
  };
}

export function sampleImport(id: string, values: Partial<ImportRecord> = {}): ImportRecord {
  return {
    id,
    fileName: `${id}.csv`,
    at: 1_000,
    options: { ...defaultImportOptions, mapping: ['email'] },
    headers: ['Email'],
    counts: { create: 1, update: 0, unchanged: 0, skipped: 0, rejected: 0 },
    groupsAdded: 0,
    ...values,
  };
}
