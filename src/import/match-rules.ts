/** Which field a header means, by what its words mean (R6). */
import type { StandardField } from '../domain/field';
import type { HeaderReading } from './header-reading';
import type { Meaning } from './header-vocabulary';

/** How sure a match is; higher wins the field (R6: one field takes one column). */
export const confidence = {
  /** R24: whatever the values are. */
  export: 200,
  label: 100,
  foldedLabel: 98,
  customLabel: 96,
  foldedCustomLabel: 94,
  specific: 80,
  general: 60,
  misspelt: 50,
  userName: 45,
  employers: 42,
  personal: 40,
  payers: 36,
  someoneElses: 35,
  bare: 32,
  weak: 30,
  hint: 20,
} as const;

/**
 * What a header may go to. The values decide about a user name, a phone of no kind, and `Home` and `Work` with nothing after
 * them; the other columns decide which part of a name `name`, `secondName`, `otherNames` and `ownersName` are, and whether `client` is Company.
 */
export type HeaderTarget =
  | StandardField
  | 'fullName'
  | 'name'
  | 'secondName'
  | 'otherNames'
  | 'ownersName'
  | 'person'
  | 'client'
  | 'login'
  | 'anyPhone'
  | 'contact'
  | 'bareWork'
  | 'bareHome';

interface Rule {
  readonly target: HeaderTarget;
  readonly needs: readonly Meaning[];
  readonly allows: readonly Meaning[];
  readonly confidence: number;
}

export interface HeaderMatch {
  readonly target: HeaderTarget;
  readonly confidence: number;
}

/** The best match of each target that the readings of a header allow; none for a header that isn't understood. */
export function matchReadings(readings: readonly HeaderReading[]): HeaderMatch[] {
  const best = new Map<HeaderTarget, number>();
  for (const reading of readings) {
    for (const rule of rules) {
      if (rule.confidence > (best.get(rule.target) ?? 0) && agrees(rule, reading)) {
        best.set(rule.target, rule.confidence);
      }
    }
  }
  return [...best].map(([target, found]) => ({ target, confidence: found }));
}

function agrees(rule: Rule, reading: HeaderReading): boolean {
  if (!rule.needs.every((meaning) => reading.has(meaning))) return false;
  for (const meaning of reading) {
    if (!rule.needs.includes(meaning) && !rule.allows.includes(meaning)) return false;
  }
  return true;
}

function rule(
  target: HeaderTarget,
  needs: readonly Meaning[],
  allows: readonly Meaning[],
  certainty: keyof typeof confidence,
): Rule {
  return { target, needs, allows, confidence: confidence[certainty] };
}

const ofEmail: readonly Meaning[] = ['address', 'primary', 'one', 'value', 'id'];
const ofPhone: readonly Meaning[] = ['phone', 'number', 'primary', 'one', 'value'];

const rules: readonly Rule[] = [
  rule('email', ['email'], ofEmail, 'specific'),
  rule('email', ['email'], [...ofEmail, 'owner', 'work', 'corporate', 'campus', 'login'], 'general'),
  rule('email', ['email'], [...ofEmail, 'owner', 'home', 'personal'], 'personal'),
  rule('email', ['email', 'company'], ofEmail, 'employers'),
  rule('email', ['email', 'billing'], ofEmail, 'someoneElses'),
  rule('email', ['otherEmail'], [], 'weak'),
  rule('login', ['login'], ['owner', 'work', 'primary', 'address', 'id'], 'userName'),

  rule('workPhone', ['phone', 'work'], ofPhone, 'specific'),
  rule('workPhone', ['phone', 'work'], [...ofPhone, 'owner'], 'general'),
  rule('workPhone', ['workPhone'], [...ofPhone, 'work'], 'specific'),
  rule('workPhone', ['landline', 'work'], ofPhone, 'general'),
  rule('workPhone', ['phone', 'corporate'], [...ofPhone, 'owner'], 'general'),
  rule('workPhone', ['directPhone', 'work'], ofPhone, 'specific'),
  rule('workPhone', ['phone', 'direct', 'work'], ofPhone, 'specific'),
  rule('workPhone', ['directPhone'], [...ofPhone, 'owner', 'work'], 'general'),
  rule('workPhone', ['phone', 'direct'], [...ofPhone, 'owner', 'work'], 'general'),
  rule('bareWork', ['direct'], ['number', 'work'], 'bare'),
  rule('cellPhone', ['cell'], ofPhone, 'specific'),
  rule(
    'cellPhone',
    ['cell'],
    [...ofPhone, 'owner', 'work', 'corporate', 'company', 'campus', 'messenger'],
    'general',
  ),
  rule('cellPhone', ['cell'], [...ofPhone, 'owner', 'home', 'personal'], 'personal'),
  rule('cellPhone', ['messenger'], [...ofPhone, 'owner'], 'weak'),
  rule('homePhone', ['phone', 'home'], ofPhone, 'specific'),
  rule('homePhone', ['phone', 'home'], [...ofPhone, 'owner', 'personal'], 'general'),
  rule('homePhone', ['homePhone'], ofPhone, 'specific'),
  rule('homePhone', ['landline', 'home'], ofPhone, 'general'),
  rule('bareWork', ['work'], ['number'], 'bare'),
  rule('bareHome', ['home'], ['number'], 'bare'),
  rule('anyPhone', ['phone'], [...ofPhone, 'owner'], 'weak'),
  rule('contact', ['contact'], [], 'hint'),

  rule('firstName', ['firstName'], ['value', 'legal', 'one', 'first'], 'specific'),
  rule('firstName', ['firstName', 'legal'], ['name'], 'specific'),
  rule('firstName', ['firstName'], ['owner', 'legal'], 'general'),
  rule('firstName', ['firstName', 'billing'], [], 'payers'),
  rule('firstName', ['firstName', 'primary'], ['owner'], 'payers'),
  rule('firstName', ['firstName', 'owner'], ['one', 'primary'], 'someoneElses'),
  rule('firstName', ['first'], ['name'], 'general'),
  rule('middleName', ['middleName'], ['value', 'legal', 'initial'], 'specific'),
  rule('middleName', ['middleName', 'legal'], ['name'], 'specific'),
  rule('middleName', ['middleName'], ['owner', 'legal'], 'general'),
  rule('middleName', ['middle'], ['name'], 'general'),
  rule('middleName', ['nameParticle'], [], 'weak'),
  rule('lastName', ['lastName'], ['value', 'legal', 'one', 'last'], 'specific'),
  rule('lastName', ['lastName', 'legal'], ['name'], 'specific'),
  rule('lastName', ['lastName'], ['owner', 'legal', 'secondName'], 'general'),
  rule('lastName', ['lastName', 'billing'], [], 'payers'),
  rule('lastName', ['lastName', 'owner'], ['one', 'primary'], 'someoneElses'),
  rule('lastName', ['last'], ['name'], 'general'),
  rule('secondName', ['secondName'], ['owner', 'name'], 'general'),
  rule('otherNames', ['otherNames'], ['owner'], 'general'),
  rule('name', ['name'], [], 'general'),
  rule('name', ['longName'], [], 'specific'),
  rule(
    'fullName',
    ['fullName'],
    ['name', 'legal', 'first', 'middle', 'last', 'and', 'firstName', 'middleName', 'lastName'],
    'specific',
  ),
  rule('fullName', ['fullName'], ['name', 'owner', 'legal'], 'general'),
  rule('ownersName', ['name', 'owner'], [], 'general'),
  rule('ownersName', ['name', 'owner'], ['one', 'primary'], 'someoneElses'),
  rule('ownersName', ['contactPerson'], ['primary'], 'weak'),
  rule('person', ['person'], ['primary'], 'hint'),
  rule('person', ['name', 'legal'], [], 'hint'),
  rule('client', ['client'], ['name'], 'hint'),
  rule('fullName', ['displayName'], ['name', 'owner', 'fullName'], 'weak'),
  rule('fullName', ['firstName', 'lastName'], ['middleName', 'name', 'and', 'owner'], 'specific'),
  rule('fullName', ['name', 'lastName'], ['middleName', 'and', 'owner'], 'specific'),
  rule('fullName', ['name', 'firstName'], ['and', 'owner'], 'specific'),
  rule('fullName', ['first', 'last'], ['middle', 'name', 'and', 'owner'], 'specific'),
  rule('fullName', ['first', 'lastName'], ['middle', 'name', 'and'], 'specific'),

  rule('company', ['company'], ['name', 'value'], 'specific'),
  rule(
    'company',
    ['company'],
    ['name', 'value', 'and', 'owner', 'primary', 'one', 'associated', 'group', 'legal'],
    'general',
  ),
  rule('company', ['accountName'], ['owner', 'company', 'one', 'name'], 'weak'),
  rule('company', ['group'], ['name'], 'hint'),
  rule('company', ['institution'], ['name', 'company'], 'weak'),
  rule('company', ['company', 'campus'], ['name'], 'weak'),
  rule('company', ['company', 'school'], ['name', 'institution'], 'weak'),
  rule('company', ['institution', 'school'], ['name'], 'weak'),

  rule('password', ['password'], [], 'specific'),
  rule('password', ['password'], ['owner', 'initial', 'one', 'login'], 'general'),

  rule('notes', ['notes'], ['and'], 'specific'),
  rule('notes', ['notes'], ['owner', 'additional', 'description', 'and'], 'general'),
  rule('notes', ['notes', 'internal'], [], 'weak'),
  rule('notes', ['info'], [], 'weak'),
  rule('notes', ['description'], [], 'hint'),
];
