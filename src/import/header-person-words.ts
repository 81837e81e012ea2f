/** How headers say somebody without a word for a name, by language (R6): the values tell whether it is one. */
import type { HeaderWords } from './header-words';

export const personWords = {
  /** A name where no other column is one. */
  contactPerson: {
    en: ['contact person'],
    de: ['Ansprechpartner', 'Ansprechperson', 'Kontaktperson'],
    fr: ['interlocuteur', 'personne de contact'],
    es: ['persona de contacto'],
    it: ['persona di contatto', 'referente'],
    pt: ['pessoa de contato', 'pessoa de contacto'],
    nl: ['contactpersoon'],
    ja: ['担当者名', 'ご担当者名', '担当者氏名'],
    zh: ['联系人', '聯絡人'],
    ru: ['контактное лицо'],
  },
  /** A full name only if the values look like names and no other column is one. */
  person: {
    en: [
      'worker',
      'employee',
      'contact',
      'user',
      'person',
      'member',
      'participant',
      'attendee',
      'student',
      'learner',
      'pupil',
      'trainee',
      'candidate',
      'applicant',
      'volunteer',
      'donor',
      'patient',
      'resident',
      'tenant',
      'player',
      'registrant',
      'respondent',
    ],
    de: ['Mitarbeiter', 'Benutzer', 'Nutzer', 'Kontakt', 'Teilnehmer', 'Mitglied', 'Schüler'],
    fr: ['utilisateur', 'employé', 'salarié', 'participant', 'adhérent', 'élève'],
    es: ['contacto', 'empleado', 'usuario', 'participante', 'alumno', 'socio', 'candidato'],
    it: ['contatto', 'dipendente', 'utente', 'partecipante', 'alunno'],
    pt: ['contato', 'funcionário', 'usuário', 'colaborador', 'aluno'],
    nl: ['medewerker', 'gebruiker', 'deelnemer', 'leerling'],
  },
  /** For whom a person works, where others than that person are called so. */
  client: {
    en: ['client', 'customer'],
    de: ['Kunde', 'Kunden'],
    fr: ['client'],
    es: ['cliente'],
    it: ['cliente'],
    pt: ['cliente'],
    nl: ['klant'],
    pl: ['klient', 'klienta'],
    sv: ['kund'],
    da: ['kunde'],
  },
} as const satisfies HeaderWords;
