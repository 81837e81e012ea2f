/** The name of a table in front of its headers, `CON_FirstName`, which is no part of what they say (R6). */
import { readHeader } from './header-reading';

/**
 * The headers without the word that begins all of them, or the words, `tbl_customers.`, those of `ignored` columns and blank ones
 * aside. It stays where it is understood, alone or as part of a header (`Qual é o seu nome?`), and where no header behind it is a
 * part of a person's name: `Vendor Name` is no person's.
 */
export function withoutPrefix(
  headers: readonly string[],
  ignored: ReadonlySet<number>,
  words = mostWords,
): readonly string[] {
  const own = headers.filter((header, column) => header !== '' && !ignored.has(column));
  const prefixes = new Set(own.map((header) => prefixPattern.exec(header)?.[1]?.toLowerCase() ?? ''));
  const [prefix = ''] = prefixes;
  if (own.length < fewest || prefixes.size > 1 || prefix === '') return headers;
  if (readHeader(prefix).length > 0 || own.some(namesPerson)) return headers;
  const rest = headers.map((header, column) =>
    ignored.has(column) ? header : header.replace(prefixPattern, ''),
  );
  if (rest.some(namesPerson)) return rest;
  const further = words > 1 ? withoutPrefix(rest, ignored, words - 1) : rest;
  return further === rest ? headers : further;
}

const mostWords = 3;

/** Fewer headers may begin alike by chance. */
const fewest = 3;

/** A word in front of a separator, or of a capital after a small letter. */
export const prefixPattern = /^(\p{L}[\p{L}\p{Nd}]*?)(?:[\s_.:-]+|(?<=\p{Ll})(?=\p{Lu}))(?=[\p{L}\p{Nd}])/u;

function namesPerson(header: string): boolean {
  return readHeader(header).some((reading) => reading.has('firstName') || reading.has('lastName'));
}
