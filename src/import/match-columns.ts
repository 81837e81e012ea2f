/** Which column goes to which field, before a person has a say: header and values → one target per column (S11, R6). */
import { cleanText } from '../domain/clean-text';
import type { CustomField, FieldId } from '../domain/field';
import { standardFields } from '../domain/field';
import type { ColumnTarget } from '../domain/import-options';
import { unguardFormula } from '../csv/formula-guard';
import { standardHeaders } from './export-rows';
import { isDecoy } from './header-decoy-words';
import { headerKey } from './header-key';
import { readHeader } from './header-reading';
import { respellHeader } from './header-spelling';
import { matchLabelledPhones } from './match-labelled-phones';
import { matchNames } from './match-names';
import type { HeaderMatch, HeaderTarget } from './match-rules';
import { confidence, matchReadings } from './match-rules';
import { rejectedColumns } from './match-rejected-columns';
import type { ColumnProfile } from './value-sniffing';
import { profileColumn } from './value-sniffing';

/** A target that a column could go to. */
interface Candidate {
  readonly column: number;
  readonly target: HeaderTarget | FieldId;
  readonly confidence: number;
}

/**
 * One target per column, by position: a standard field, a custom field's id, `fullName`, or null. The surest match of a field
 * gets it; among equals the column with more values, then the one further left. A header that isn't wholly understood
 * goes nowhere, unless no other column is Email and nearly all of its values are addresses. Reads the first few hundred
 * records only.
 */
export function matchColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
  customFields: readonly CustomField[],
): ColumnTarget[] {
  const profiles = headers.map((_, column) => lazy(() => profileColumn(records, column)));
  const ignored = rejectedColumns(headers, records);
  const columns = headers
    .map((header, column) => ({ header, column }))
    .filter(({ column }) => !ignored.has(column));
  const labelledPhones = matchLabelledPhones(headers, records);

  const candidates = columns.flatMap(({ header, column }) => {
    const matches = labelledPhones.get(column) ?? matchHeader(header);
    const standard = matches.flatMap((match) => judge(match, profileOf(column), column));
    return [...matchCustomFields(header, column, customFields), ...standard];
  });
  candidates.sort(
    (a, b) =>
      b.confidence - a.confidence ||
      profileOf(b.column).fill - profileOf(a.column).fill ||
      a.column - b.column,
  );

  const mapping: ColumnTarget[] = headers.map(() => null);
  const free = (column: number) => mapping[column] === null;
  const assign = (column: number, target: ColumnTarget) => {
    if (free(column) && !mapping.includes(target)) mapping[column] = target;
  };
  for (const { column, target } of candidates) {
    if (target !== 'name' && target !== 'secondName' && target !== 'fullName') assign(column, target);
  }
  const names = candidates.filter(({ column }) => free(column));
  for (const { column, target } of matchNames(names, mapping, records)) assign(column, target);
  const addresses = sniffedEmailColumn();
  if (addresses !== null) assign(addresses, 'email');
  return mapping;

  function profileOf(column: number): ColumnProfile {
    return profiles[column]?.() ?? profileColumn([], column);
  }

  /** R6: a column of addresses is Email when no header says so. Those of an owner or a manager repeat; those of users don't. */
  function sniffedEmailColumn(): number | null {
    if (mapping.includes('email')) return null;
    const found = columns
      .filter(({ header, column }) => free(column) && !isDecoy(header))
      .filter(({ column }) => profileOf(column).emails >= 0.8 && profileOf(column).distinct > 0.5)
      .sort((a, b) => profileOf(b.column).fill - profileOf(a.column).fill);
    return found[0]?.column ?? null;
  }
}

/** What the header says, the exact label of a standard field before all else (S11). */
function matchHeader(header: string): HeaderMatch[] {
  const key = headerKey(header);
  const field = standardFields.find((standard) => headerKey(standardHeaders[standard]) === key);
  if (field !== undefined) {
    const isExact = cleanText(header) === standardHeaders[field];
    return [{ target: field, confidence: isExact ? confidence.label : confidence.foldedLabel }];
  }
  const matches = matchReadings(readHeader(header));
  if (matches.length > 0) return matches;
  const respelt = respellHeader(header);
  if (respelt === null) return [];
  return matchReadings(readHeader(respelt)).map(({ target }) => ({
    target,
    confidence: confidence.misspelt,
  }));
}

/** S11 again: a custom field's label wins over every synonym, and loses against a standard field's own label. */
function matchCustomFields(
  header: string,
  column: number,
  customFields: readonly CustomField[],
): Candidate[] {
  const text = cleanText(unguardFormula(header)).toLowerCase();
  const key = headerKey(header);
  return customFields.flatMap(({ id, label }): Candidate[] => {
    if (text !== '' && cleanText(label).toLowerCase() === text) {
      return [{ column, target: id, confidence: confidence.customLabel }];
    }
    const isSameKey = key !== '' && headerKey(label) === key;
    return isSameKey ? [{ column, target: id, confidence: confidence.foldedCustomLabel }] : [];
  });
}

const emailConfidenceWithoutAddresses = 50;

/** What the values say to what the header says: nothing, a lower confidence, or a veto. */
function judge(match: HeaderMatch, profile: ColumnProfile, column: number): Candidate[] {
  const { target } = match;
  const isLabel = match.confidence >= confidence.foldedLabel;
  const isMisspelt = match.confidence === confidence.misspelt;
  if (isMisspelt && target === 'email' && profile.count > 0 && profile.emails < 0.5) return [];
  if (profile.count > 0 && isVetoed(target, profile, isLabel)) return [];
  if (target === 'login') {
    return profile.emails >= 0.5 ? [{ column, target: 'email', confidence: match.confidence }] : [];
  }
  if (target === 'anyPhone') return [{ column, target: 'workPhone', confidence: match.confidence }];
  if (target === 'email' && profile.emails === 0 && match.confidence > confidence.misspelt) {
    return [{ column, target, confidence: emailConfidenceWithoutAddresses + match.confidence / 100 }];
  }
  return [{ column, target, confidence: match.confidence }];
}

/** Few values are enough to see a flag or a label; a field's own label is doubted only for what can't be its value at all. */
function isVetoed(target: HeaderTarget, profile: ColumnProfile, isLabel: boolean): boolean {
  const mostlyLabels = profile.labels >= 0.8;
  switch (target) {
    case 'email':
      return (
        profile.emails < 0.5 &&
        (mostlyLabels || (!isLabel && (profile.letterless >= 0.8 || profile.wordy >= 0.8)))
      );
    case 'password':
      return profile.hidden >= 0.5 || (mostlyLabels && !isLabel);
    case 'workPhone':
    case 'cellPhone':
    case 'homePhone':
    case 'anyPhone':
      return isLabel ? mostlyLabels : profile.phones < 0.5;
    case 'company':
      return mostlyLabels || (!isLabel && (profile.letterless >= 0.8 || profile.emails >= 0.5));
    case 'notes':
      return !isLabel && mostlyLabels;
    case 'login':
      return false;
    default:
      return (
        !isLabel &&
        (mostlyLabels || profile.codes >= 0.8 || profile.letterless >= 0.8 || profile.emails >= 0.5)
      );
  }
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
