/**
 * What a header says, when *every* word of it is known (R6). One unknown word, as in `Recovery Email`, `E-mail Type` or
 * `Work Phone Ext`, and it isn't understood at all: that is how a decoy is told from the column it resembles.
 */
import { headerWords } from './header-key';
import type { Meaning } from './header-vocabulary';
import { phraseIndex } from './header-vocabulary';

/** The meanings in a header, each once; their order says nothing, because it differs between languages. */
export type HeaderReading = ReadonlySet<Meaning>;

/** All readings of a header, words with two meanings giving two; none when a word of it is unknown. */
export function readHeader(header: string): HeaderReading[] {
  const text = withoutRemarks(header);
  return readWords(partOfName(text) ?? text);
}

function readWords(text: string): HeaderReading[] {
  const phrases = toPhrases(headerWords(text));
  if (phrases === null) return [];
  let readings: Meaning[][] = [[]];
  for (const meanings of phrases) {
    if (meanings.some((meaning) => saysNothing.has(meaning))) continue;
    readings = meanings.flatMap((meaning) => readings.map((reading) => [...reading, meaning]));
    if (readings.length > mostReadings) return [];
  }
  return readings.map((reading) => new Set(reading));
}

/** The meanings of a header's phrases in the order they stand, of one that isn't understood those of the words that are. */
export function readPhrases(header: string): readonly (readonly Meaning[])[] {
  const words = headerWords(header);
  return toPhrases(words) ?? words.flatMap((word) => toPhrases([word]) ?? []);
}

const mostReadings = 64;

const saysNothing: ReadonlySet<Meaning> = new Set(['filler', 'question', 'required']);

/**
 * What stands behind the label of a whole name: the `First Name` of `Full Name - First Name` and `Name (First Name)`. Behind a
 * dash it says `name` again, or the label says more, because `Nom - Prénom` is both of them. null when there is no such part, or the
 * label says only whose it is, as `Contact - Prénom` does.
 */
function partOfName(text: string): string | null {
  const [, label = '', separator = '', part = ''] =
    /^([^([]*[^\s([])(\s+[-–]\s+|\s*[([])([^()[\]]+)[)\]]?\s*$/u.exec(text) ?? [];
  if (!readWords(part).some((reading) => reading.size === 1 && namesPart(reading))) return null;
  const mayBeBoth = /[-–]/u.test(separator) && !headerWords(part).includes(headerWords(label).join(' '));
  const isWholeName = readWords(label).some(
    (reading) =>
      [...reading].every((meaning) => wholeName.has(meaning)) &&
      !isOnly(reading, 'owner') &&
      (!mayBeBoth || !isOnly(reading, 'name')),
  );
  return isWholeName ? part : null;
}

const wholeName: ReadonlySet<Meaning> = new Set(['name', 'fullName', 'owner']);

function namesPart(reading: HeaderReading): boolean {
  return reading.has('firstName') || reading.has('middleName') || reading.has('lastName');
}

function isOnly(reading: HeaderReading, meaning: Meaning): boolean {
  return reading.size === 1 && reading.has(meaning);
}

/** Spelling out what a header abbreviates, and leaving out what it only remarks. */
function withoutRemarks(header: string): string {
  return rewrites.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), header);
}

const rewrites: readonly (readonly [RegExp, string])[] = [
  // `Email (e.g. name@example.org)`, `Phone [must be in the E.164 format]`
  [
    /[([{][^)\]}]*(?:@|\b(?:e\.?g|examples?|format|m(?:in|ax)|incl|digits?|z\. ?b|p\. ?ex|ej)\b)[^)\]}]*[)\]}]/giu,
    ' ',
  ],
  // `Name (as per IC)`, `Name (as you want it on your badge)`, `Nama (seperti dalam IC)`
  [/[([]?\bas (?:per|in|on|it|you)\b(?!.*\bbank\b)[^)\]]*[)\]]?\s*$/iu, ' '],
  [/[([](?:seperti|sesuai|beserta|lengkap)\b(?!.*\bbank\b)[^)\]]*[)\]]\s*$/iu, ' '],
  // `Name (IN BLOCK LETTERS)`, `NOM (en majuscules)`, `Cognome (in stampatello)`
  [/[([]?\bin (?:block|capitals?|upper ?case)(?: letters?)?[)\]]?\s*$/iu, ' '],
  [
    /[([]?\b(?:e[nm] (?:majuscules|minuscules|may[uú]sculas|min[uú]sculas|mai[uú]sculas)|in (?:stampatello|druckbuchstaben|hoofdletters))[)\]]?\s*$/iu,
    ' ',
  ],
  // `Full Name (in English)`, `Name (EN)`, `name_en`, beside those in other letters
  [/(?<=\bnames?\s*)[([]?(?:\bin english|(?<=[([])en(?:glish)?)\b[)\]]?\s*$/iu, ' '],
  [/(?<=[Nn]ame|NAME)(?:[\s_-]+(?:en|EN)|En)$/u, ''],
  // `Phone (555-555-5555)`, `Mobile (09xxxxxxxxx)`
  [/[([](?=(?:[^\dx#]*[\dx#]){6})[\dx#+ ().-]+[)\]]\s*$/iu, ' '],
  // `Email (please double check)`, `Telefone (com DDD)`, `Phone (with +91)`
  [/[([]please [^)\]]*[)\]]|[([]?\bcom ddd\b[)\]]?|[([]with \+\d+[)\]]/giu, ' '],
  // `Celular com WhatsApp`
  [/\b(?:com|con|avec|with|mit|met)\s+(?=whats ?app\b)/giu, ''],
  // `Phone (with country code)`, `Company (if applicable)`
  [
    /[([](?:(?:with|incl\w*) )?(?:country|area|std|isd) code[)\]]|[([]if (?:any|applicable|available)[)\]]/giu,
    ' ',
  ],
  // `Empresa o institución`; `o` alone is a company in directories, and `Besteller` is no `best eller`
  [/(?<=\p{L}{3})\s+(?:[ou]|eller|lub|nebo|или)\s+(?=\p{L}{3})/giu, ' '],
  // `Nome completo (sem abreviações)`
  [/[([]\s*(?:sem|sin|sans|senza) abb?r[eé]via\p{L}*\s*[)\]]/giu, ' '],
  // `Name (Original Name)`, `Nom (nom original)`
  [/[(（](?:original ?name|no(?:mbre|me?) originale?|oorspronkelijke naam|元の名前|原始名称)[)）]/giu, ' '],
  // Salesforce's own mark of a custom field: `First_Name__c`
  [/__p?c$/iu, ''],
  // `Attendee name: Given name`, which isn't `Name, Vorname`
  [/\bname:\s*(?=\p{L})/iu, ''],
  // `Phone (W)`, `phone_w`, `H Phone`
  [/(?<=\b(?:phone|tel|ph)[\s.]*)\([wo]\)/giu, ' work'],
  [/(?<=\b(?:phone|tel|ph)[\s.]*)\([hr]\)/giu, ' home'],
  [/(?<=\b(?:phone|tel|ph)[\s.]*)\([cm]\)/giu, ' mobile'],
  [/(?<=^(?:phone|ph)\s*[_-]\s*)[wo]$/iu, 'work'],
  [/(?<=^(?:phone|ph)\s*[_-]\s*)h$/iu, 'home'],
  [/(?<=^(?:phone|ph)\s*[_-]\s*)[cm]$/iu, 'mobile'],
  [/^w\s(?=phone\b)/iu, 'work '],
  [/^h\s(?=phone\b)/iu, 'home '],
  [/^c\s(?=phone\b)/iu, 'mobile '],
  // `Phone #`, `Employee #`
  [/#\s*$/u, ' number'],
  // `Tel. P`, `Telefon G`; but not `Telp`
  [/\b(tel(?:efon)?)[\s.]+p\.?$/iu, '$1 privat'],
  [/\b(tel(?:efon)?)[\s.]+g\.?$/iu, '$1 geschäftlich'],
  // `Mitarbeiter*in`, `Schüler/innen`, `Alumno/a`, `Adhérent(e)`
  [/(?<=\p{L}{4})[/*:·•(]-?(?:in|innen|[ae]s?)\)?(?![\p{L}\p{Nd}])/giu, ''],
  // `First name(s)`; `Student's email`
  [/\((?:e?s|e?n)\)/giu, ''],
  [/(?<=\p{L})['’]s\b/giu, ''],
  // `user_first`, `attendee[first]`, but not `First contact`
  [
    /^((?:user|student|member|employee|customer|client|staff|attendee|participant)[\s_.[-]+(?:first|middle|last))\]?$/iu,
    '$1 name',
  ],
  // SCIM: `emails[type eq "work"].value`
  [/\[type eq "?(\w+)"?\]/giu, ' $1 '],
  [/^urn:\S+:user[:.]/iu, ''],
  // Paths: `name.first`, `name.givenName`, `profile.name`, `address.phone`, `emails[0].value`, `emails.0.value`
  [/^(.*[.[/_])?names?[.[/](first|middle|last|family)\b/iu, '$1 $2 name'],
  [/^(.*[.[/_])?names?[.[](?=\w)/iu, '$1'],
  [/\bprofile\.(?=name$)/iu, ''],
  [/^address\.(?=(?:mobile|phone)$)/iu, ''],
  [/\[0\]|(?<=[./])0(?=[./])/gu, '[1]'],
];

/** The header as the longest known phrases, from the left; null when some of it is unknown. */
function toPhrases(words: readonly string[]): (readonly Meaning[])[] | null {
  const text = words.join('');
  const { meanings: meaningsByPhrase, longest } = phraseIndex();
  const edges = new Set([0]);
  let end = 0;
  for (const word of words) edges.add((end += word.length));

  function read(start: number): (readonly Meaning[])[] | null {
    if (start === text.length) return [];
    for (let length = Math.min(longest, text.length - start); length > 0; length--) {
      const meanings = meaningsByPhrase.get(text.slice(start, start + length));
      if (meanings === undefined || !standsAlone(start, start + length)) continue;
      const rest = unreadable.has(start + length) ? null : read(start + length);
      if (rest !== null) return [meanings, ...rest];
      unreadable.add(start + length);
    }
    return null;
  }

  /** `tel` is no part of `hotel`; but scripts without spaces join short words. */
  function standsAlone(start: number, end: number): boolean {
    if (end - start >= shortestJoinedWord || !/[\p{sc=Latin}\p{sc=Cyrillic}\p{Nd}]/u.test(text.charAt(start)))
      return true;
    return edges.has(start) && edges.has(end);
  }

  const unreadable = new Set<number>();
  return text === '' ? null : read(0);
}

const shortestJoinedWord = 4;
