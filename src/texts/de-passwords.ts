/** German: what stands in `en-passwords.ts`. */
import type { FirstTexts } from './en';
import { formatNumber, plural } from './format';

const ofUsers = (count: number) =>
  plural(count, { one: 'von 1 Benutzer', other: `von ${formatNumber(count)} Benutzern` });

export const passwords: FirstTexts['passwords'] = {
  section: 'Anmeldung',
  has: {
    none: 'Es ist kein Passwort gesetzt, dieser Benutzer kann sich also noch nicht anmelden.',
    set: 'Ein Passwort ist gesetzt.',
    pending: 'Ein Passwort ist gesetzt und wird noch gehasht; prüfen lässt es sich schon.',
  },
  reveal: 'Eingabe anzeigen',
  set: 'Passwort setzen',
  generate: 'Passwort erzeugen',
  check: 'Passwort prüfen',
  blank: 'Geben Sie zuerst eines ein',
  tooShort: 'Zu kurz: Geben Sie 6 Zeichen oder mehr ein',
  wasSet: 'Gesetzt. Das alte gilt nicht mehr.',
  generated: 'Erzeugt und gesetzt. Es wird nur dieses eine Mal gezeigt, geben Sie es also jetzt weiter:',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Dieser Browser lässt es von hier nicht kopieren: Markieren und kopieren Sie es von Hand',
  answers: {
    right: 'Richtig: Das ist das Passwort.',
    wrong: 'Falsch: Das ist nicht das Passwort.',
    none: 'Dieser Benutzer hat kein Passwort.',
  },

  reset: 'Passwörter zurücksetzen',
  resetTitle: (count) =>
    `${plural(count, { one: 'Das Passwort', other: 'Die Passwörter' })} ${ofUsers(count)} zurücksetzen?`,
  resetExplanation: (count) =>
    `${plural(count, { one: 'Ein neues Passwort wird erzeugt', other: 'Für jeden wird ein neues Passwort erzeugt' })} und dieses eine Mal als CSV-Datei gespeichert. ${plural(count, { one: 'Das alte gilt', other: 'Die alten gelten' })} sofort nicht mehr.`,
  resetting: 'Passwörter werden erzeugt…',
  resetDone: (count, fileName) =>
    `${plural(count, { one: 'Neues Passwort', other: 'Neue Passwörter' })} ${ofUsers(count)} in ${fileName} gespeichert`,
};
