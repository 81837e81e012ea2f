import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

/** Ticket lists of helpdesks have people under the name of who asks. */
describe('R6: who asks a helpdesk is the person of the row, in all languages that helpdesks speak', () => {
  const records = [
    ['Ann Lee', 'ann@x.example', '+43 1 555 0101'],
    ['Bob Ray', 'bob@x.example', '+43 1 555 0102'],
  ];

  test.each([
    ['Requester', 'Requester Email', 'Requester Phone'],
    ['Caller', 'Caller email', 'Caller phone number'],
    ['Affected user', 'Affected user email', 'Affected user phone'],
    ['Melder', 'Melder E-Mail', 'Telefon des Melders'],
    ['Anfragesteller', 'Anfragesteller E-Mail', 'Telefon Anfragesteller'],
    ['Demandeur', 'E-mail du demandeur', 'Téléphone du demandeur'],
    ['Solicitante', 'Correo del solicitante', 'Teléfono del solicitante'],
    ['Richiedente', 'Email richiedente', 'Telefono richiedente'],
    ['Requerente', 'E-mail do requerente', 'Telefone do requerente'],
    ['Aanmelder', 'E-mail aanmelder', 'Telefoon aanmelder'],
    ['Aanvrager', 'E-mail aanvrager', 'Telefoonnummer aanvrager'],
    ['Zgłaszający', 'E-mail zgłaszającego', 'Telefon zgłaszającego'],
    ['Заявитель', 'Email заявителя', 'Телефон заявителя'],
    ['Контакт', 'Email контакта', 'Телефон контакта'],
  ])('%j', (...headers) => {
    expect(matchColumns(headers, records, [])).toEqual(['fullName', 'email', 'workPhone']);
    expect(matchColumns(headers, [['4711', '', '']], [])[0]).toBeNull();
  });

  test('nor is a number, nor what a telephone shows', () => {
    for (const header of [
      'Caller ID',
      'Caller ID Number',
      'Outbound Caller ID Name',
      'Requester ID',
      'Melder-ID',
    ])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });

  test.each([
    ['Elevnavn', 'Elev e-mail'],
    ['Elevnamn', 'Elev e-post'],
    ['Medlemsnavn', 'Medlems-e-mail'],
    ['Deelnemer naam', 'E-mail deelnemer'],
  ])("a pupil's and a member's too: %j", (...headers) => {
    expect(matchColumns(headers, [], [])).toEqual(['fullName', 'email']);
  });
});
