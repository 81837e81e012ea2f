/** Which column goes to which field, before a person has a say: header and values → one target per column (S11, R6). */
import { numberedColumns } from '../csv/collect-records';
import { unguardFormula } from '../csv/formula-guard';
import { cleanText } from '../domain/clean-text';
import type { CustomField, FieldId } from '../domain/field';
import { standardFields } from '../domain/field';
import type { ColumnTarget } from '../domain/import-options';
import { lazy } from '../domain/lazy';
import { fieldsOfExport, standardHeaders } from './export-rows';
import { isDecoy } from './header-decoy-words';
import { headerKey } from './header-key';
import { withoutNumbering } from './header-numbering';
import { withoutPersonAffix } from './header-person-affix';
import { withoutPrefix } from './header-prefix';
import { readHeader } from './header-reading';
import { respellHeader } from './header-spelling';
import { matchClient } from './match-client';
import { judgeMatches } from './match-judging';
import { matchLabelledPhones } from './match-labelled-phones';
import { isDoubtfulPart, matchNames, namesOwner } from './match-names';
import { rejectedColumns } from './match-rejected-columns';
import { relatedPeopleColumns } from './match-related-people';
import type { HeaderMatch, HeaderTarget } from './match-rules';
import { confidence, matchReadings } from './match-rules';
import { matchUnsaidName } from './match-unsaid-names';
import { matchUnsaidParts } from './match-unsaid-parts';
import type { ColumnProfile } from './value-sniffing';
import { profileColumn } from './value-sniffing';

/** A target that a column could go to. */
interface Candidate {
  readonly column: number;
  readonly target: HeaderTarget | FieldId;
  readonly confidence: number;
}

/** More records say nothing new about a column. */
const mostRecords = 300;

/**
 * One target per column, by position: a standard field, a custom field's id, `fullName`, or null. The surest match of a field
 * gets it; among equals the column with more values, then the one further left. A header that isn't wholly understood
 * goes nowhere, unless no other column is Email and nearly all of its values are addresses, or no other one is a name and
 * nearly all of its values are those of the addresses. Reads the first few hundred records only.
 */
export function matchColumns(
  headers: readonly string[],
  records: readonly (readonly string[])[],
  customFields: readonly CustomField[],
): ColumnTarget[] {
  const head = records.slice(0, mostRecords).filter((record) => !isHeaderAgain(record, headers));
  const profiles = headers.map((_, column) => lazy(() => profileColumn(head, column)));
  const ignored = rejectedColumns(headers, records);
  const ownFields = fieldsOfExport(headers, customFields);
  const wordings = withoutPersonAffix(withoutPrefix(withoutNumbering(headers), ignored));
  const related = relatedPeopleColumns(wordings, head);
  const columns = headers
    .map((header, column) => ({ header, wording: wordings[column] ?? header, column }))
    .filter(({ column }) => !ignored.has(column) || ownFields[column] !== undefined);
  const labelledPhones = matchLabelledPhones(wordings, head);

  const candidates = columns.flatMap(({ header, wording, column }): Candidate[] => {
    const own = ownFields[column];
    if (own !== undefined) return [{ column, target: own, confidence: confidence.export }];
    const custom = matchCustomFields(header, column, customFields);
    if (related.has(column)) return custom;
    const matches = labelledPhones.get(column) ?? matchHeader(wording);
    if (matches.length === 0) return custom;
    return [...custom, ...judgeMatches(matches, profileOf(column)).map((match) => ({ column, ...match }))];
  });
  const hasAddresses = candidates.some(
    ({ column, target }) => target === 'email' && profileOf(column).share('email') > 0,
  );
  candidates.sort(
    (a, b) => rank(b) - rank(a) || profileOf(b.column).fill - profileOf(a.column).fill || a.column - b.column,
  );

  const mapping: ColumnTarget[] = headers.map(() => null);
  const free = (column: number) => mapping[column] === null;
  const assign = (column: number, target: ColumnTarget) => {
    if (free(column) && !mapping.includes(target)) mapping[column] = target;
  };
  for (const candidate of candidates) {
    if (!isUndecided(candidate.target) && !isDoubtfulPart(candidate) && !isWithoutAddresses(candidate))
      assign(candidate.column, candidate.target);
  }
  const names = candidates.filter(({ column }) => free(column));
  for (const { column, target } of matchNames(names, wordings, mapping, head)) assign(column, target);
  const addresses = sniffedEmailColumn();
  if (addresses !== null) assign(addresses, 'email');
  if (!nameFields.some((field) => mapping.includes(field))) {
    const unsaid = unsaidColumns().map(({ column }) => column);
    const name = matchUnsaidName(unsaid, mapping.indexOf('email'), head, profileOf);
    const parts =
      name === null && isHeaderless(headers)
        ? matchUnsaidParts(unsaid, mapping.indexOf('email'), head)
        : null;
    if (name !== null) assign(name, 'fullName');
    if (parts !== null) {
      assign(parts.firstName, 'firstName');
      assign(parts.lastName, 'lastName');
    }
  }
  const clients = candidates.filter(
    ({ column, target }) =>
      free(column) && (target === 'client' || (target === 'name' && isContactsName(column))),
  );
  const client = matchClient(
    clients.map(({ column }) => column),
    mapping,
    head,
  );
  if (client !== null) assign(client, 'company');
  for (const { column } of candidates.filter(isWithoutAddresses)) assign(column, 'email');
  return mapping;

  /** An Email, blank or `anonymous`, that leaves the field to a column of addresses whose header doesn't say so. */
  function isWithoutAddresses({ column, target }: Candidate): boolean {
    return target === 'email' && profileOf(column).share('email') === 0 && head.length > 0;
  }

  function profileOf(column: number): ColumnProfile {
    return profiles[column]?.() ?? profileColumn([], column);
  }

  /**
   * A column of blanks or of flags comes after one of others whose header says as much, a blank work phone also after a phone of no
   * kind. Between two columns for Email, one without a single address comes after one that has some, and one whose addresses
   * repeat, as those of a class's teacher do, after one nearly as sure whose don't. A name that is an account's comes after all
   * others.
   */
  function rank({ column, target, confidence: sure }: Candidate): number {
    const profile = profileOf(column);
    if (target === 'name' && profile.share('account') >= 0.8) return confidence.hint;
    if (target !== 'email' && target !== 'ownersName') {
      const isBlank = profile.count === 0 && head.length > 0;
      if (isBlank && target === 'workPhone') return Math.min(sure - lossOfBlank, confidence.weak - 1);
      return isBlank || profile.share('flag') >= 0.8 ? sure - lossOfBlank : sure;
    }
    const isEmpty = target === 'email' && profile.share('email') === 0;
    if (isEmpty && hasAddresses) return Math.min(sure, confidence.hint + sure / 100);
    return profile.count > 1 && profile.distinct() <= 0.5 ? sure - lossOfRepeats : sure;
  }

  /**
   * R6: a column of addresses, one a cell, is Email when no header says so. Those of an owner or a manager repeat; those of users
   * don't, unless there are no others, nor a header row to say whose they are.
   */
  function sniffedEmailColumn(): number | null {
    if (mapping.includes('email')) return null;
    const found = unsaidColumns()
      .filter(
        ({ column }) => profileOf(column).share('email') >= 0.8 && profileOf(column).share('emails') < 0.5,
      )
      .sort((a, b) => profileOf(b.column).fill - profileOf(a.column).fill);
    const own = found.find(({ column }) => profileOf(column).distinct() > 0.5);
    const only = found.length === 1 && isHeaderless(headers) ? found[0] : undefined;
    return (own ?? only)?.column ?? null;
  }

  /** Beside `Contact Name`, who is somebody else, `Name` is what the contact is for. */
  function isContactsName(name: number): boolean {
    const person = mapping.findIndex((target) => target === 'fullName' || target === 'lastName');
    return namesOwner(wordings[person] ?? '') && profileOf(name).share('fullName') < 0.8;
  }

  /** The columns whose headers say nothing, and not that they are somebody else's. */
  function unsaidColumns() {
    return columns.filter(({ wording, column }) => free(column) && !related.has(column) && !isDecoy(wording));
  }
}

/** In files that were put together. */
function isHeaderAgain(record: readonly string[], headers: readonly string[]): boolean {
  return (
    headers.length > 1 &&
    headers.every((header, column) => cleanText(record[column] ?? '') === cleanText(header))
  );
}

const nameFields: readonly ColumnTarget[] = ['firstName', 'lastName', 'fullName'];

function isHeaderless(headers: readonly string[]): boolean {
  return numberedColumns(headers.length).every((name, column) => name === headers[column]);
}

/** What a blank column loses in confidence: a field's label is then less sure than a synonym. */
const lossOfBlank = 25;

/** What an address that comes again and again loses: a company's is then less sure than a personal one. */
const lossOfRepeats = 3;

/** What the header says, the exact label of a standard field before all else (S11). */
export function matchHeader(header: string): HeaderMatch[] {
  const key = headerKey(header);
  const field = standardFields.find((standard) => headerKey(standardHeaders[standard]) === key);
  if (field !== undefined) {
    const isExact = cleanText(header) === standardHeaders[field];
    return [{ target: field, confidence: isExact ? confidence.label : confidence.foldedLabel }];
  }
  const attribute = attributeName(header);
  if (attribute !== null) return matchReadings(readHeader(attribute));
  const matches = matchReadings(readHeader(header));
  if (matches.length > 0) return matches;
  const respelt = respellHeader(header);
  if (respelt === null) return [];
  return matchReadings(readHeader(respelt)).map(({ target }) => ({
    target,
    confidence: confidence.misspelt,
  }));
}

/**
 * The attribute of a directory that a header names beside its label in whatever language, as Entra does:
 * `Příjmení [surname]`; null when it names none.
 */
function attributeName(header: string): string | null {
  return /\[([a-z]+(?:[A-Z][a-z]+)+|surname|mail|mobile)\]/u.exec(header)?.[1] ?? null;
}

/** Other columns decide on these. */
function isUndecided(
  target: Candidate['target'],
): target is 'name' | 'secondName' | 'otherNames' | 'ownersName' | 'fullName' | 'client' {
  return ['name', 'secondName', 'otherNames', 'ownersName', 'fullName', 'client'].includes(target);
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
