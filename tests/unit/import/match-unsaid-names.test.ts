import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: a column of whole names is Full name when no header says so, and the addresses hold the names', () => {
  const records = [
    ['1', 'Ann Berger', 'Vienna City', 'ann.berger@acme.example'],
    ['2', 'John van Dyk', 'Upper Town', 'vandyk@globex.example'],
    ['3', 'Zoë Okoye', 'Lower Town', 'zoe@initech.example'],
    ['4', 'María Ortiz', 'Upper Town', 'info@initech.example'],
  ];

  test.each([
    'Attorney Name',
    'Denominazione',
    'pastorName',
    'Agency Contacts Name',
    'Column 2',
    '',
    'Õpilane',
  ])('%j', (header) => {
    expect(matchColumns(['Id', header, 'Town', 'Email'], records, [])).toEqual([
      null,
      'fullName',
      null,
      'email',
    ]);
  });

  test.each(['Manager Name', 'Emergency Contact', 'Parent', 'Referred by'])(
    'but not where the header says that they are somebody else: %j',
    (header) => {
      expect(matchColumns(['Id', header, 'Town', 'Email'], records, [])[1]).toBeNull();
    },
  );

  test('nor where another column is the name, or its part', () => {
    const twice = records.map(([id = '', name = '', , email = '']) => [id, name, name, email]);
    expect(matchColumns(['Id', 'Denominazione', 'Name', 'Email'], twice, [])).toEqual([
      null,
      null,
      'fullName',
      'email',
    ]);
    expect(matchColumns(['Id', 'Denominazione', 'Last Name', 'Email'], twice, [])[1]).toBeNull();
  });

  test('nor where they are sentences that begin alike, as a greeting does; names behind a title are none', () => {
    const greetings = records.map(([id = '', name = '', town = '', email = '']) => [
      id,
      `Hello ${name.split(' ').at(0)}`,
      town,
      email,
    ]);
    expect(matchColumns(['Id', 'Message', 'Town', 'Email'], greetings, [])[1]).toBeNull();
    const doctors = records.map(([id = '', name = '', town = '', email = '']) => [
      id,
      `Dr. ${name}`,
      town,
      email,
    ]);
    expect(matchColumns(['Id', 'Attorney Name', 'Town', 'Email'], doctors, [])[1]).toBe('fullName');
  });

  test('nor where the addresses are of other people, or nothing tells', () => {
    const others = records.map(([id = '', name = '', town = ''], row) => [
      id,
      name,
      town,
      `p${row}@x.example`,
    ]);
    expect(matchColumns(['Id', 'Attorney Name', 'Town', 'Email'], others, [])[1]).toBeNull();
    expect(matchColumns(['Id', 'Attorney Name', 'Town', 'Email'], [], [])[1]).toBeNull();
    const noEmail = records.map((record) => record.slice(0, 3));
    expect(matchColumns(['Id', 'Attorney Name', 'Town'], noEmail, [])[1]).toBeNull();
  });
});

test('R6: a column of lists of addresses is Email only where its header says so', () => {
  const records = [
    ['Sales', 'ann@acme.example,bob@acme.example'],
    ['Service', 'cid@acme.example; dan@acme.example'],
  ];
  expect(matchColumns(['Team', 'Members'], records, [])).toEqual([null, null]);
  expect(matchColumns(['Team', 'Email addresses'], records, [])).toEqual([null, 'email']);
  const one = records.map(([team = '', addresses = '']) => [team, addresses.split(/[,;]/u)[0] ?? '']);
  expect(matchColumns(['Team', 'Members'], one, [])).toEqual([null, 'email']);
});
