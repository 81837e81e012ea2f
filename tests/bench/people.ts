/**
 * Invented people for the bench and the tests: the same ones for the same seed, with the names, gaps and odd characters of
 * real lists.
 */

/** One row of a file, in the order of `personHeaders`. */
export type Person = readonly string[];

/** Nine standard fields (all but the password) and four custom ones. */
export const personHeaders = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Email',
  'Company',
  'Work Phone',
  'Cell Phone',
  'Home Phone',
  'Notes',
  'Department',
  'Job Title',
  'Location',
  'Employee Number',
] as const;

export const customFieldLabels = personHeaders.slice(9);

const firstNames =
  'Ada Björn Chloé Daniel Élodie Farid Grace Håkon Ines José Keiko Lukas María Noé Olga Priya Quentin Rosa Søren Tomás Uma Víctor Wanda Xavier Yusuf Zoë'.split(
    ' ',
  );
const middleNames = ['', '', '', 'Ann', 'J.', 'Maria', 'van der', 'de la'];
const lastNames =
  'Andersen Başar Castañeda Dvořák Eriksen Fischer García Hernández Ivanova Jansen Kowalski Lindqvist Müller Nguyễn O’Connor Petrović Quispe Rossi Šimić Takahashi Ueda Vogel Weiß Ximénez Yılmaz Żuraw'.split(
    ' ',
  );
const trades = ['Logistics', 'Textiles', 'Software', 'Foods', 'Engineering', 'Care', 'Press', 'Energy'];
const departments = ['Support', 'Sales', 'Finance', 'Research', 'Operations', 'Legal', 'People', ''];
const jobTitles = ['Agent', 'Team Lead', 'Analyst', 'Director, Europe', 'Engineer', 'Intern', 'Consultant'];
const locations = ['Zürich', 'São Paulo', 'Kraków', 'Malmö', 'Lyon', 'Porto', '東京', 'Leeds'];
const notes = ['', '', '', 'Prefers "e-mail"', 'On leave, back in May', 'Two lines\nof notes', 'VIP'];

/** A small seeded generator (mulberry32) of numbers from 0 up to, but not, 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many people with addresses of their own; about twenty share a company, one in fifty has none. */
export function makePeople(count: number, seed = 1): readonly Person[] {
  return [...eachPerson(count, seed)];
}

/** A file as spreadsheets write it: a header row, CRLF, quotes where they are needed. */
export function peopleToCsv(people: readonly Person[], headers: readonly string[] = personHeaders): string {
  return [headers, ...people].map(csvLine).join('');
}

/**
 * The file of `makePeople(count)` after one round of changes per seed, made piece by piece: a million people never are in
 * memory at once.
 */
export function peopleCsvBlob(count: number, changeShare: number, changeSeeds: readonly number[]): Blob {
  const parts: string[] = [];
  let lines = [csvLine(personHeaders)];
  const randoms = changeSeeds.map(createRandom);
  for (const person of eachPerson(count, 1)) {
    lines.push(
      csvLine(randoms.reduce((changed, random) => changePerson(changed, changeShare, random), person)),
    );
    if (lines.length < 10_000) continue;
    parts.push(lines.join(''));
    lines = [];
  }
  return new Blob([...parts, ...lines], { type: 'text/csv' });
}

/** So many more columns, some of them with the same few values, some with a value for everyone. */
export function widePeopleCsvBlob(count: number, columns: number): Blob {
  const random = createRandom(7);
  const labels = wideLabels(columns);
  const parts: string[] = [];
  let lines = [csvLine(['Email', 'First Name', 'Last Name', ...labels])];
  for (const [first, , last, email = ''] of eachPerson(count, 1)) {
    const values = labels.map((label, column) =>
      column % 4 === 0
        ? `${label} ${Math.floor(random() * 1_000_000)}`
        : `${label} ${Math.floor(random() * 50)}`,
    );
    lines.push(csvLine([email, first ?? '', last ?? '', ...values]));
    if (lines.length < 5_000) continue;
    parts.push(lines.join(''));
    lines = [];
  }
  return new Blob([...parts, ...lines], { type: 'text/csv' });
}

export function wideLabels(columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) => `Extra ${column + 1}`);
}

function* eachPerson(count: number, seed: number): Generator<Person> {
  const random = createRandom(seed);
  const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)] ?? '';
  const phone = () => `+44 ${20 + Math.floor(random() * 80)} ${1000 + Math.floor(random() * 8999)} 555`;
  const companies = Math.max(1, Math.ceil(count / 20));
  for (let index = 0; index < count; index += 1) {
    const company = Math.floor(random() * companies);
    yield [
      pick(firstNames),
      pick(middleNames),
      pick(lastNames),
      `person.${index}@company${company % 97}.example.com`,
      random() < 0.02
        ? ''
        : `${lastNames[company % lastNames.length]} ${trades[company % trades.length]} ${company}`,
      phone(),
      random() < 0.5 ? phone() : '',
      random() < 0.3 ? phone() : '',
      pick(notes),
      pick(departments),
      pick(jobTitles),
      pick(locations),
      `E-${100_000 + index}`,
    ];
  }
}

function changePerson(person: Person, share: number, random: () => number): Person {
  if (random() >= share) return person;
  return person.with(5, `+44 11 ${1000 + Math.floor(random() * 8999)} 777`).with(10, 'Promoted');
}

function csvLine(row: readonly string[]): string {
  return `${row.map(quote).join(',')}\r\n`;
}

function quote(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
