/** Headers with a slip of the pen, as `Emial` and `Frist Name`: what is tried before a header counts as unknown (R6). */
import { distance } from 'fastest-levenshtein';
import { headerWords } from './header-key';

/** The well-spelt header that this one must have meant; null when none is near, or when its words are words of their own. */
export function respellHeader(header: string): string | null {
  const words = headerWords(header);
  if (words.some((word) => ownWords.has(word) || /\p{Nd}/u.test(word))) return null;
  const key = words.join('');
  if (key.length < shortest || key.length > longest) return null;
  return wellSpelt.find((spelling) => isSlip(key, spelling)) ?? null;
}

/** One letter wrong, missing or too many; two letters swapped; two slips in a long word that begins right. */
function isSlip(key: string, spelling: string): boolean {
  if (Math.abs(key.length - spelling.length) > 1) return false;
  const slips = distance(key, spelling);
  if (slips === 1) return true;
  if (slips !== 2) return false;
  return (
    sortedLetters(key) === sortedLetters(spelling) || (spelling.length >= longWord && key[0] === spelling[0])
  );
}

function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

const longWord = 12;

const wellSpelt = [
  'email',
  'emailaddress',
  'firstname',
  'middlename',
  'lastname',
  'fullname',
  'surname',
  'forename',
  'password',
  'company',
  'companyname',
  'organization',
  'organisation',
  'institution',
  'affiliation',
  'workphone',
  'officephone',
  'businessphone',
  'cellphone',
  'mobile',
  'mobilephone',
  'homephone',
  'telephone',
  'phonenumber',
  'comments',
];

const shortest = Math.min(...wellSpelt.map((spelling) => spelling.length)) - 1;
const longest = Math.max(...wellSpelt.map((spelling) => spelling.length)) + 1;

/** Words near one of ours that a header really says: `List Name` is no slip of `Last Name`. */
const ownWords = new Set(
  [
    'list past cast lost fast best vast host mast nest rest test post cost east lash lass blast salt slat fist gmail tmail demail vmail female ename',
    'word fork pork cork york sell bell call tell well dell hell yell dome come some tome rome hone hope hole hose',
    'page fill pull dull bull null hull mull fuel fall game fame same date riddle fiddle meddle',
    'form fire force forge fort ford fare core more bore gore lore sore sub sun sum our spur nur zur',
  ].flatMap((line) => line.split(' ')),
);
