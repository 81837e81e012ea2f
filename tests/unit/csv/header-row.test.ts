import { describe, expect, test } from 'vitest';
import { readBytes } from './read-bytes';

describe('R3: the header row is found', () => {
  const cases: readonly (readonly [what: string, headerRow: number, text: string])[] = [
    ['in the first row', 1, 'Name,Email\nAnn,a@x.com\n'],
    ['under a version line', 2, 'version:v1.0,,\nName,Email,City\nAnn,a@x.com,Cork\n'],
    ['under a title', 2, 'Members of the club\nName,Email,City\nAnn,a@x.com,Cork\n'],
    ['under a title and blank lines', 4, 'Members of the club\n\n,,\nName,Email,City\nAnn,a@x.com,Cork\n'],
    [
      'under notes with quoted commas',
      4,
      'Notes:\n"Please note, that, some, are missing"\n\nFirst Name,Last Name,Email Address\nAnn,Doe,a@x.com\n',
    ],
    [
      'under notes with bare commas',
      2,
      'Please fill in, all columns, and do not, change, the headers, at all\nName,Email,City\nAnn,a@x.com,Cork\n',
    ],
    [
      'under lines of key and value',
      4,
      'Exported,2031-03-12\nBy,admin@x.com\n\nName,Email\nAnn,a@x.com\nBob,b@x.com\n',
    ],
    [
      'under lines of key and value without a blank line',
      3,
      'Report,Members\nDay,Monday\nName,Email\nAnn,a@x.com\n',
    ],
    [
      'under a line that names somebody by an address',
      3,
      'Exported by;admin@x.com;\nDay;Monday;\nName;E-Mail;City\nAnn;a@x.com;Cork\nBob;b@x.com;Rome\n',
    ],
    ['under such a line as wide as the table', 2, 'Exported by:,admin@x.com\nName,Email\nAnn,a@x.com\n'],
    [
      'under more of them than there are people',
      5,
      'From,admin@x.com\nTo,boss@x.com\nCc,us@x.com\n\nName,Email\nAnn,a@x.com\nBob,b@x.com\n',
    ],
    [
      'nowhere, when some people say something about their address',
      0,
      'Ann,a@x.com\nBob,no email\nCid,c@x.com\n',
    ],
    [
      'nowhere, when people have more than two cells',
      0,
      'Ann,a@x.com,Cork\nBob,by mail,\nCid,c@x.com,Oslo\n',
    ],
    [
      'under a row of headings for groups of columns',
      2,
      'Person,,,Address,\nFirst,Last,Email,Street,City\nAnn,Doe,a@x.com,1 Main St,Cork\n',
    ],
    [
      'in front of a second row of headers',
      1,
      'Name,Email,Q1\nWhat is your name?,What is your email?,How are you?\nAnn,a@x.com,fine\n',
    ],
    [
      'when the first people have no address',
      1,
      'Name,Email,City\nAnn,,Cork\nBob,n/a,Rome\nCid,c@x.com,Oslo\n',
    ],
    ['when the header above the addresses is blank', 1, 'Name,,City\nAnn,a@x.com,Cork\nBob,b@x.com,Rome\n'],
    ['when some headers are years', 1, 'Name,Email,2030,2031,2032,2033\nAnn,a@x.com,1,2,3,4\n'],
    ['under a hundred blank lines', 101, `${'\n'.repeat(100)}Name,Email\nAnn,a@x.com\n`],
    [
      'under a thousand rows of delimiters',
      1002,
      `Members;;\n${';;\n'.repeat(1000)}Name;Email;City\nDoe, Ann;a@x.com;Cork\n`,
    ],
    ['under blank lines when no cell is an address', 101, `${'\n'.repeat(100)}Name,City\nAnn,Cork\n`],
    ['when no cell is an address', 1, 'Name,City,Age\nAnn,Cork,31\nBob,Rome,32\n'],
    ['under a title when no cell is an address', 3, 'Members\n\nName,City,Age\nAnn,Cork,31\nBob,Rome,32\n'],
    ['above blank trailing columns', 1, 'Name,Email,,,\nAnn,a@x.com,,,\n'],
    ['in one column', 1, 'Email\na@x.com\nb@x.com\n'],
    ['in one column under a title', 2, 'Members\nE-mail\na@x.com\nb@x.com\n'],
    ['when people have two addresses', 1, 'Email,Recovery Email\na@x.com,b@y.com\nc@x.com,\n'],
    [
      'when it stands again over each page',
      1,
      'Name,Email\nAnn,a@x.com\n\nName,Email\nBob,b@x.com\nCid,c@x.com\n',
    ],
    [
      'under a title when it stands again over each department',
      2,
      'Sales\nName,Email,\nAnn,a@x.com,\n\nSupport\nName, Email\nBob,b@x.com\n',
    ],
    [
      'in another script',
      1,
      '\u0418\u043c\u044f;\u041f\u043e\u0447\u0442\u0430\n\u0410\u043d\u043d\u0430;a@x.com\n',
    ],
    ['above data that is mostly blank', 1, 'A,B,C,D,E,F,Email,H\n,,,,,,a@x.com,\n,,,,,,b@x.com,\n'],
    ['alone', 1, 'Name,Email,City\n'],
    ['alone under a preamble', 3, 'Members\n\nName,Email,City\n'],
    ['nowhere, when the file begins with people', 0, 'Ann,a@x.com,Cork\nBob,b@x.com,Rome\n'],
    ['nowhere, in a bare list of addresses', 0, 'a@x.com\nb@x.com\n'],
    ['nowhere, when the first person has no address', 0, 'Ann,,555-0100,Acme\nBob,b@x.com,555-0101,Acme\n'],
    [
      'nowhere, when the first people have a word for nothing where others have an address',
      0,
      'Ann;null;1 High St\nBob;null;2 High St\nCid;c@x.com;3 High St\nDee;d@x.com;4 High St\n',
    ],
    [
      'nowhere, when the first of them has another word for nothing',
      0,
      'Ann,N/A,Cork\nBob,b@x.com,Rome\nCid,none,Oslo\nDee,-,Bonn\n',
    ],
    ['nowhere, in a table of numbers', 0, '1,2,3\n4,5,6\n'],
  ];
  for (const [what, headerRow, text] of cases) {
    test(what, async () => expect((await readBytes(text)).headerRow).toBe(headerRow));
  }
});

describe('R3: the header row is set by hand', () => {
  const text = 'Title\nName,Email\nAnn,a@x.com\n\nBob,b@x.com\n';

  test('to any row, counted as a spreadsheet does', async () => {
    const file = await readBytes(text, { settings: { headerRow: 3 } });
    expect(file).toMatchObject({ headerRow: 3, headers: ['Ann', 'a@x.com'], records: [['Bob', 'b@x.com']] });
    expect(file.rowNumbers).toEqual([5]);
  });

  test('to none: columns are numbered, and everything is a record', async () => {
    const file = await readBytes(text, { settings: { headerRow: 0 } });
    expect(file).toMatchObject({ headerRow: 0, headers: ['Column 1', 'Column 2'], recordCount: 4 });
    expect(file.rowNumbers).toEqual([1, 2, 3, 5]);
  });

  test('beyond the end: there are no records', async () => {
    const file = await readBytes(text, { settings: { headerRow: 99 } });
    expect(file).toMatchObject({ headers: [], records: [], fault: { type: 'noRecords' } });
  });

  test('to nonsense: it counts as none, or is detected', async () => {
    expect((await readBytes(text, { settings: { headerRow: -2 } })).headerRow).toBe(0);
    expect((await readBytes(text, { settings: { headerRow: Number.NaN } })).headerRow).toBe(2);
  });

  test('far down: the preview reaches it', async () => {
    const long = `${'preamble\n'.repeat(30)}Name,Email\nAnn,a@x.com\n`;
    const file = await readBytes(long, { settings: { headerRow: 31 } });
    expect(file.preview[30]).toEqual(['Name', 'Email']);
  });
});

describe('R3: headers are positions', () => {
  test('repeated, blank and odd ones are ordinary', async () => {
    const file = await readBytes('Email,,__proto__,constructor,Email, \u00a0Note\t\na@x.com,1,2,3,4,5\n');
    expect(file.headers).toEqual(['Email', '', '__proto__', 'constructor', 'Email', 'Note']);
    expect(file.records).toEqual([['a@x.com', '1', '2', '3', '4', '5']]);
  });

  test('the preview shows raw rows, with preamble, header and blank rows', async () => {
    const file = await readBytes('Title\n\n Name ,Email\nAnn,a@x.com,,\n');
    expect(file.preview).toEqual([['Title'], [''], [' Name ', 'Email'], ['Ann', 'a@x.com', '', '']]);
  });

  test('the preview holds the first twenty rows', async () => {
    const file = await readBytes(`Email\n${'a@x.com\n'.repeat(50)}`);
    expect(file.preview).toHaveLength(20);
  });
});
