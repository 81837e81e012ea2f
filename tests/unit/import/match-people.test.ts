import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: a header that says no more than a person is a full name when its values are', () => {
  const headers = [
    ['Worker', 'Employee', 'Contact', 'User', 'Participant', 'Attendee', 'Member', 'Student', 'Person'],
    ['Mitarbeiter', 'Kontakt', 'Teilnehmer', 'Benutzer', 'Mitglied', 'Utilisateur', 'Salarié', 'Contacto'],
    ['Empleado', 'Usuario', 'Alumno', 'Contatto', 'Dipendente', 'Contato', 'Funcionário', 'Medewerker'],
  ].flat();

  test.each(headers)('%j', (header) => {
    const match = (...values: readonly string[]) =>
      matchColumns(
        [header, 'Email'],
        values.map((value, row) => [value, `user${row}@x.example`]),
        [],
      )[0];
    expect(match('Ann Lee', 'Jan van den Berg', "O'Brien, Siobhán", 'José García López')).toBe('fullName');
    expect(match()).toBeNull();
    expect(match('alee', 'bray')).toBeNull();
    expect(match('1001', '1002')).toBeNull();
    expect(match('Full Time', 'Full Time', 'Full Time')).toBeNull();
    expect(match('Acme Ltd', 'Globex Inc.', 'Muster GmbH')).toBeNull();
    expect(match('call back', 'no answer')).toBeNull();
  });

  test('after every other name', () => {
    const records = [
      ['Ann Lee', 'Ann Lee', 'a@x.example'],
      ['Bob Ray', 'Bob Ray', 'b@x.example'],
    ];
    for (const name of ['Name', 'Full Name', 'Display Name']) {
      expect(matchColumns(['Worker', name, 'Email'], records, [])).toEqual([null, 'fullName', 'email']);
    }
    for (const other of ['Customer', 'Client', 'Account', 'Kunde', 'Manager', 'Owner', 'Contact Owner']) {
      expect(matchColumns([other, 'Tags', 'Email'], records, [])).toEqual([null, null, 'email']);
    }
  });
});

test.each([
  ['lastName', 'Family (Last) Name'],
  ['firstName', 'Krstné meno', 'Nomes próprios'],
  ['middleName', 'Altri nomi', 'Otros nombres', 'Overige voornamen'],
  ['password', 'Start password', 'Erstpasswort', 'Initialkennwort', 'Parola chiave', 'Paswoord'],
  ['notes', 'Commentaar', 'Zusätzliche Informationen', 'Weitere Informationen'],
  ['email', 'emails[type eq "work"].value'],
  ['cellPhone', 'phoneNumbers[type eq "mobile"].value'],
])('R6: more wordings of %s', (field, ...headers) => {
  for (const header of headers) expect(matchColumns([header], [], []), header).toEqual([field]);
});
