/** The people in the pictures: ordinary ones, and the ones whose names no layout expects. */
import { textFile } from '../e2e/files';

const headers = 'First Name,Middle Name,Last Name,Email,Company,Work Phone,Cell Phone,Home Phone,Notes,Site';

/** Five people: one ordinary, one very long, right-to-left, a script without cases, a row that is refused. */
export const fewPeople = textFile(
  'new-starters.csv',
  [
    headers,
    'Ada,,Lovelace,ada@example.com,Analytical Engines Ltd,+44 20 7946 0018,,,Prefers email,London',
    'Wolfeschlegelsteinhausenbergerdorff,Maximiliana Theodora Alexandrina,Featherstonehaugh-Cholmondeley-Majoribanks,a.very.long.address.that.goes.on.and.on@a-subdomain.of-a-department.of-a-very-long-company-name.example.com,Österreichische Donaudampfschifffahrtsgesellschaft für Personen- und Güterverkehr m.b.H.,+43 1 588 80 0,+43 664 123 45 67,+43 1 505 30 30,"Long notes: the contract runs until the end of the year, and the office is on the fourth floor",Wien-Donaustadt',
    'مُحَمَّد,,الخوارزمي,khwarizmi@example.com,بيت الحكمة,+964 1 555 0101,,,اللغة المفضلة: العربية,بغداد',
    'נעמי,,בן-דוד,naomi@example.co.il,חברת החשמל,+972 2 555 0102,,,,ירושלים',
    '小野,,妹子,imoko@example.jp,,+81 3 5555 0103,,,,奈良',
    'Nobody,,Atall,nobody at example.com,Analytical Engines Ltd,4.41234E+11,,,,London',
    '',
  ].join('\r\n'),
);

/** The same people some weeks later. */
export const changedPeople = textFile(
  'changes.csv',
  [
    headers,
    'Ada,,King,ada@example.com,Analytical Engines Ltd,+44 20 7946 0099,,,Prefers a call,London',
    'مُحَمَّد,,الخوارزمي,khwarizmi@example.com,دار الترجمة,+964 1 555 0202,,,اللغة المفضلة: العربية,بغداد',
    'נעמי,,בן-דוד,naomi@example.co.il,חברת החשמל,+972 2 555 0102,,,,ירושלים',
    'Grace,,Hopper,grace@example.com,Analytical Engines Ltd.,+1 202 555 0104,,,,Arlington',
    'Grace,,Hopper,grace(at)example.com,Analytical Engines Ltd.,+1 202 555 0104,,,,Arlington',
    'Alan,,Turing,n/a,Bletchley,,,,,',
    'Joan,,Clarke,n/a,Bletchley,,,,,',
    '',
  ].join('\r\n'),
);

export const ambiguousDates = textFile(
  'dates.csv',
  'First Name,Email,Start\r\nAda,ada@example.com,03/04/2026\r\nGrace,grace@example.com,05/06/2026\r\n',
);

export const unclosedQuote = textFile('open.csv', 'First Name,Email\r\n"Ada,ada@example.com\r\n');

/** A file that isn't UTF-8. */
export const westernEuropean = {
  name: 'namen.csv',
  bytes: Buffer.from('Vorname;Nachname;E-Mail\r\nJürgen;Groß;juergen@example.de\r\n', 'latin1'),
};
