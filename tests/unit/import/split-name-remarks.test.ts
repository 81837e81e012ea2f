import { expect, test } from 'vitest';
import { splitFullName } from '../../../src/import/split-full-name';

/** Directories write the company, the place or the address behind a display name. */
test.each([
  ['Ann Lee | Acme', 'Ann', '', 'Lee | Acme'],
  ['Ann Lee - Acme GmbH', 'Ann', '', 'Lee - Acme GmbH'],
  ['Ann Mary Lee – external', 'Ann', 'Mary', 'Lee – external'],
  ['Lee, Ann - Acme', 'Ann', '', 'Lee - Acme'],
  ['Lee, Ann | Acme, Vienna', 'Ann', '', 'Lee | Acme, Vienna'],
  ['Ann Lee <ann@acme.example>', 'Ann', '', 'Lee <ann@acme.example>'],
  ['Ann Lee @  Acme', 'Ann', '', 'Lee @ Acme'],
])(
  'R6: what stands behind the name belongs to none of its parts, and stays behind the last: %s',
  (name, ...parts) => {
    const { firstName, middleName, lastName } = splitFullName(name);
    expect([firstName, middleName, lastName]).toEqual(parts);
  },
);

test.each([
  ['Jean - Pierre Dupont', 'Jean', '- Pierre', 'Dupont'],
  ['Smith - Jones, Ann', 'Ann', '', 'Smith - Jones'],
  ['García López - Marín, Ana', 'Ana', '', 'García López - Marín'],
  ['Ann Smith-Jones', 'Ann', '', 'Smith-Jones'],
  ['Lee, Ann', 'Ann', '', 'Lee'],
])('a dash within a name is a part of it: %s', (name, ...parts) => {
  const { firstName, middleName, lastName } = splitFullName(name);
  expect([firstName, middleName, lastName]).toEqual(parts);
});
