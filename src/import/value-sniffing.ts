/** What the values of a column look like: it can make a column Email, and veto what its header says (R6). */
import { unguardFormula } from '../csv/formula-guard';
import { looksLikeNothing } from '../csv/looks-like-data';
import { trimText } from '../domain/clean-text';
import { isDamagedPhone } from '../domain/text-value';

/** What a value can look like; one value can look like several. */
export type ValueKind = keyof typeof kinds;

export interface ColumnProfile {
  /** Values that aren't blank. */
  readonly count: number;
  /** Share of records whose value isn't blank, 0 to 1. */
  readonly fill: number;
  /** Different values per value, 0 to 1. */
  distinct(): number;
  /** Share of the values that look like this, 0 to 1; 0 when all are blank. Counted when it is first asked for. */
  share(kind: ValueKind): number;
}

/** More records than this say nothing new about a column. */
const mostRecords = 200;

/** Looks at the first records only. A record may be shorter than the header (R4). */
export function profileColumn(records: readonly (readonly string[])[], column: number): ColumnProfile {
  const head = records.slice(0, mostRecords);
  const values = head
    .map((record) => trimText(unguardFormula(record[column] ?? '')))
    .filter((value) => value !== '' && !looksLikeNothing(value));
  const ofValues = (count: number) => (values.length === 0 ? 0 : count / values.length);
  const shares = new Map<ValueKind, number>();
  return {
    count: values.length,
    fill: head.length === 0 ? 0 : values.length / head.length,
    distinct: () => ofValues(new Set(values).size),
    share(kind) {
      const share = shares.get(kind) ?? ofValues(values.filter(kinds[kind]).length);
      shares.set(kind, share);
      return share;
    },
  };
}

const kinds = {
  email: looksLikeEmail,
  /** Several in one cell. */
  emails: (value: string) => looksLikeEmail(value) && value.split('@').length > 2,
  phone: (value: string) => looksLikePhone(value) || isDamagedPhone(value),
  /** A phone that can't be the number of a room. */
  longPhone: (value: string) => looksLikePhone(value) && (value.match(/\p{Nd}/gu)?.length ?? 0) >= 7,
  /** `true`, `no`: whether something is so, and nobody's name or number. */
  truth: looksLikeTruth,
  /** `true`, `1`, `* Work`, `SMTP`: a flag, or the label of another column. */
  flag: (value: string) => looksLikeTruth(value) || looksLikeLabel(value),
  /** Password hashes, or the asterisks that stand for a hidden password. */
  hidden: looksHidden,
  /** One name or several, and nothing else: no account, no code. */
  letters: (value: string) => /^[\p{L}\p{M}'’ -]+$/u.test(value),
  letterless: (value: string) => !/\p{L}/u.test(value),
  /** Numbers, dates, serial numbers: what can't be a name. */
  code: (value: string) => /\p{Nd}/u.test(value) && !/\p{Ll}/u.test(value),
  /** `ann.lee`, `@ann:example.org`: how somebody signs in. */
  account: (value: string) => /^(?=.*\p{Ll})[\p{Ll}\p{Nd}._@:\\-]+$/u.test(value),
  /** Several words, as a postal address has. */
  wordy: (value: string) => /\s/u.test(value) && !value.includes('@'),
  fullName: looksLikeFullName,
  /** `Acme Ltd`, `ООО Ромашка`; one of them may also be somebody's name. */
  company: (value: string) => wordsOf(value).some(isCompanyForm),
} as const satisfies Readonly<Record<string, (value: string) => boolean>>;

/** Loose on purpose: a column with faulty addresses is still the Email column. `SMTP:ann@example.org` is one of a list of aliases. */
function looksLikeEmail(value: string): boolean {
  return (
    /^(?:mailto:)?[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+/iu.test(value) || /<[^\s@<>]+@[^\s@<>]+>$/u.test(value)
  );
}

/** Mostly digits, and no date; what a spreadsheet makes of a long number is one too (R11). */
function looksLikePhone(value: string): boolean {
  const digits = value.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = value.match(/\p{L}/gu)?.length ?? 0;
  const isDate = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.]\d{1,2}[/.]\d{4}/u.test(value);
  return digits >= 3 && digits <= 30 && letters <= digits && !isDate && !value.includes('@');
}

/** Two to five words of letters, the first and the last one capital, and none that tells of a company. */
function looksLikeFullName(value: string): boolean {
  const words = wordsOf(value);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^[\p{L}\p{M}'’.,-]+$/u.test(word) && !isCompanyForm(word)) &&
    [words.at(0), words.at(-1)].every((word) => !/^\p{Ll}/u.test(word ?? ''))
  );
}

/** Legal forms and the like, without their dots. */
const companyForms = new Set(
  [
    'ltd limited inc llc llp plc corp corporation co company group pty gmbh ag kg kgaa ohg gbr ug ev sa sas sarl srl',
    'sl slu spa ltda lda eirl bv nv bvba oy oyj ab as a/s aps sro kft zrt bt zoo doo uab sia oü aş şti ооо оао зао пао тов',
  ].flatMap((line) => line.split(' ')),
);

function isCompanyForm(word: string): boolean {
  return companyForms.has(word.replace(/[.,]/gu, '').toLowerCase());
}

function wordsOf(value: string): string[] {
  return value.split(/\s+/u);
}

function looksLikeTruth(value: string): boolean {
  return /^(?:true|false|yes|no|y|n|oui|non|ja|nein|nee|sí|si|wahr|falsch)$/iu.test(value);
}

function looksLikeLabel(value: string): boolean {
  return /^(?:\*\s*)?(?:0|1|work|home|mobile|cell|other|main|office|private|smtp|ex|obsolete|verified|unverified|subscribed|unsubscribed|active|inactive|enabled|disabled)$/iu.test(
    value,
  );
}

function looksHidden(value: string): boolean {
  return (
    /^[*•●·]+$/u.test(value) ||
    /^\$(?:2[abxy]?|1|5|6|7|y|S|P|H|argon2\w*|pbkdf2[\w-]*|scrypt|wp\$2y)\$/u.test(value) ||
    /^\{(?:S?SHA\d*|S?MD5|CRYPT|BCRYPT|PBKDF2\S*)\}/iu.test(value) ||
    /^(?:pbkdf2|bcrypt|argon2|scrypt|sha\d+|md5)\w*[$:]/iu.test(value) ||
    // As hexadecimal digits, also in front of or behind a salt, and with MySQL's asterisk
    /^(?:[0-9a-f]+[:$.]|\*)?[0-9a-f]{32,}(?:[:$.]\S*)?$/iu.test(value) ||
    // ASP.NET Identity
    /^AQAAAA[A-Za-z0-9+/]{40,}=*$/u.test(value)
  );
}
