/** Ids of records that several devices may make: the same key gives the same id on every one (DESIGN, sync rule 1). */
import { parse, v5 } from 'uuid';
import type { CustomField } from './field';

/** Rollcall's own UUIDv5 namespaces, made up once. Changing one would make every team's next import meet strangers. */
const userNamespace = parse('f7b98a07-f70a-46cd-964a-18cc5cf1c497');
const groupNamespace = parse('d64de83f-91d0-43ea-aea1-a716ae404e8b');
const fieldNamespace = parse('b08ca299-4951-4c3b-9553-b648ba3b66cf');
const mappingNamespace = parse('4eb42b86-6ced-4d07-8e37-831ff9faa216');

/** uuid's own way from text to bytes throws at a lone surrogate. */
const encoder = new TextEncoder();

/**
 * The id of a user whom an import creates: UUIDv5 of the email key (`emailKey`, R10). If a user whose email has changed
 * since already has this id, the caller takes a random UUID instead.
 */
export function userIdForEmail(emailKey: string): string {
  return v5(encoder.encode(emailKey), userNamespace);
}

/** The id of a group that an import creates: UUIDv5 of its key (`groupKey`, R13); taken ids as with users. */
export function groupIdForKey(groupKey: string): string {
  return v5(encoder.encode(groupKey), groupNamespace);
}

/** The id of a custom field that somebody makes: a team has one of a label, type and options. If it is taken, a UUID, as for users. */
export function fieldIdFor({
  label,
  type,
  options,
}: Pick<CustomField, 'label' | 'type' | 'options'>): string {
  return v5(encoder.encode(JSON.stringify([label, type, options])), fieldNamespace);
}

/** The id of what is remembered for a header row (`headersKey`, R6), so that a team has one of it. */
export function mappingIdForKey(headersKey: string): string {
  return v5(encoder.encode(headersKey), mappingNamespace);
}
