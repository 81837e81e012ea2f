import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: a word in front of first and last name says whose they are, and is theirs who are the only people of the file', () => {
  test.each(['DELEGATE ', 'speaker_', 'Owner - ', 'coach.', 'Parent ', 'pastor-', 'Stagiaire '])(
    '%j',
    (person) => {
      const headers = ['First Name', 'Last Name', 'Email', 'Phone', 'DOB'].map((header) => person + header);
      expect(matchColumns(['School code', ...headers, 'Allergies'], [], [])).toEqual([
        null,
        'firstName',
        'lastName',
        'email',
        'workPhone',
        null,
        null,
      ]);
    },
  );

  test('also as ownerFirst and ownerLast, beside an address of theirs', () => {
    const headers = ['foodbank_id', 'ownerFirst', 'ownerLast', 'ownerEmail', 'income'];
    expect(matchColumns(headers, [], [])).toEqual([null, 'firstName', 'lastName', 'email', null]);
  });

  test.each([
    ['Nom stagiaire', 'Prénom stagiaire', 'Email stagiaire', 'Tél stagiaire'],
    ['Nom du délégué', 'Prénom du délégué', 'Courriel du délégué', 'Téléphone du délégué'],
    ['Apellidos del paciente', 'Nombre del paciente', 'Correo del paciente', 'Teléfono del paciente'],
    ["Cognome dell'iscritto", "Nome dell'iscritto", "E-mail dell'iscritto", "Telefono dell'iscritto"],
    ['Last name (camper)', 'First name (camper)', 'Email (camper)', 'Phone (camper)'],
    ['nom_tuteur', 'prenom_tuteur', 'mail_tuteur', 'tel_tuteur'],
  ])('also behind them: %j', (...headers) => {
    expect(matchColumns(['Code', ...headers], [], [])).toEqual([
      null,
      'lastName',
      'firstName',
      'email',
      'workPhone',
    ]);
  });

  test('of several people they are those who are nobody to another', () => {
    const parts = ['First Name', 'Last Name', 'Email'];
    const headers = ['Buyer ', 'Ticket holder '].flatMap((person) => parts.map((part) => person + part));
    expect(matchColumns(headers, [], [])).toEqual([null, null, null, 'firstName', 'lastName', 'email']);
  });

  test('or those who alone have an address', () => {
    const headers = [
      'Child First Name',
      'Child Last Name',
      'Parent First Name',
      'Parent Last Name',
      'Parent Email',
    ];
    expect(matchColumns(headers, [], [])).toEqual([null, null, 'firstName', 'lastName', 'email']);
  });

  test.each([
    ['others have a name', ['Name', 'Parent First Name', 'Parent Last Name', 'Parent Email'], ['fullName']],
    ['others have a first name', ['Vorname', 'Coach First Name', 'Coach Last Name'], ['firstName']],
    [
      'there are two of them',
      ['Buyer First Name', 'Buyer Last Name', 'Seller First Name', 'Seller Last Name'],
      [],
    ],
    ['a manager stands beside an address', ['Email', 'Manager First Name', 'Manager Last Name'], ['email']],
    [
      'it is an emergency contact beside an address',
      ['Email', 'Emergency Contact First Name', 'Emergency Contact Last Name'],
      ['email'],
    ],
    ['a father stands beside an address', ['Email', 'Nom père', 'Prénom père'], ['email']],
    ['one header says it in two languages', ['Nom / Last Name (parents)', 'N° de rue'], []],
    ['the name is that of a thing', ['Nom commune', 'Email commune', 'Téléphone commune'], []],
    ['first and last are no names', ['Visit First', 'Visit Last', 'Id'], []],
    ['the name is not whole', ['Coach First Name', 'Coach Phone', 'Id'], []],
  ])('but not where %s', (_, headers, expected) => {
    expect(matchColumns(headers, [], []).filter((target) => target !== null)).toEqual(expected);
  });
});
