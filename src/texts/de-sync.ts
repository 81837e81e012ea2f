/** German: what stands in `en-sync.ts`. */
import type { FailureText } from './en';
import type { ScreenTexts } from './en-screens';
import { nothingWritten, pageTitles } from './de';
import { formatNumber, plural } from './format';

const askForMembership =
  'Bitten Sie, wer den Server betreibt, das Konto zum Mitglied der Datenbank zu machen.';

const connectFailures: ScreenTexts['sync']['failures'] = {
  addressInvalid: {
    happened: 'Das ist nicht die Adresse einer CouchDB-Datenbank.',
    written: nothingWritten,
    next: 'Sie sieht aus wie https://couch.example.org/rollcall: ein Server und der Name einer Datenbank in Kleinbuchstaben.',
  },
  addressInsecure: {
    happened: 'Diese Adresse ist nicht verschlüsselt: Jeder auf dem Weg könnte Namen und Passwörter lesen.',
    written: nothingWritten,
    next: 'Nehmen Sie eine Adresse, die mit https:// beginnt.',
  },
  unreachable: {
    happened: 'Der Server antwortet nicht.',
    written: nothingWritten,
    next: 'Prüfen Sie die Adresse und die Verbindung, und versuchen Sie es dann noch einmal.',
  },
  corsRefused: {
    happened: 'Der Server ist da, lässt sich von dieser Seite aber nichts fragen (CORS).',
    written: nothingWritten,
    next: 'Fügen Sie die Konfiguration unten in die local.ini des Servers ein, starten Sie ihn neu, und versuchen Sie es dann noch einmal.',
  },
  unauthorized: {
    happened: 'Der Server hat Namen und Passwort oder das Token abgelehnt.',
    written: nothingWritten,
    next: 'Prüfen Sie Ihre Eingabe, und versuchen Sie es dann noch einmal. Mehrere falsche Passwörter können das Konto für einige Minuten sperren.',
  },
  forbidden: {
    happened: 'Dieses Konto darf die Datenbank nicht benutzen.',
    written: nothingWritten,
    next: 'Bitten Sie, wer den Server betreibt, das Konto oder eine seiner Rollen zum Mitglied der Datenbank zu machen.',
  },
  cannotCreate: {
    happened: 'Diese Datenbank gibt es nicht, und dieses Konto darf keine anlegen.',
    written: nothingWritten,
    next: 'Bitten Sie einen Administrator des Servers, sie anzulegen, oder verbinden Sie sich einmal als Administrator.',
  },
  readOnly: {
    happened: 'Dieses Konto darf die Datenbank lesen, aber nicht in sie schreiben.',
    written: nothingWritten,
    next: askForMembership,
  },
  serverFailed: {
    happened: 'Der Server hat auf eine Weise geantwortet, mit der sich nichts anfangen lässt.',
    written: nothingWritten,
    next: 'Vergewissern Sie sich, dass die Adresse zu einer CouchDB-Datenbank führt, und versuchen Sie es dann noch einmal.',
  },
};

const cannotStand = (happened: string): FailureText => ({
  happened,
  written: nothingWritten,
  next: 'Ändern Sie, was im Weg steht, und versuchen Sie es noch einmal, oder beenden Sie den Konflikt mit „Behalten“.',
});

const otherValueFaults: ScreenTexts['sync']['conflicts']['faults'] = {
  recordGone: cannotStand('Der Eintrag dieses Konflikts ist nicht mehr im Verzeichnis.'),
  emailTaken: cannotStand('Diese E-Mail-Adresse hat jetzt jemand anderes.'),
  nameTaken: cannotStand('Diesen Namen hat jetzt eine andere Gruppe.'),
  fieldGone: cannotStand('Das eigene Feld wurde gelöscht.'),
  misfit: cannotStand('Der andere Wert passt nicht mehr in sein Feld.'),
  misfits: cannotStand('Einige Benutzer haben einen Wert, der dann nicht mehr ins Feld passte.'),
  passwordsChanged: cannotStand('Alle diese Benutzer haben seitdem noch ein anderes Passwort bekommen.'),
};

export const sync: ScreenTexts['sync'] = {
  title: pageTitles.sync,
  introduction:
    'Arbeiten Sie als Team an einem Verzeichnis: Jeder Browser hat es ganz und arbeitet offline, und Änderungen treffen sich auf einem eigenen CouchDB-Server.',
  address: 'Serveradresse',
  addressHint: 'Die Adresse einer Datenbank, etwa https://couch.example.org/rollcall.',
  signIn: 'Anmelden mit',
  signIns: { password: 'Name und Passwort', token: 'Token' },
  userName: 'Benutzername',
  password: 'Passwort',
  token: 'Token',
  secretHint: 'Wird verschlüsselt auf diesem Gerät gespeichert und nur an diesen Server gesendet.',
  connect: 'Verbinden',
  connecting: 'Wird verbunden…',
  reading: (documents) => `Es wird geprüft, was schon da ist: ${formatNumber(documents)}`,
  connected: 'Verbunden',
  syncNow: 'Jetzt synchronisieren',
  disconnect: 'Trennen',
  disconnectHint: 'Alles bleibt auf diesem Gerät.',
  disconnected: 'Getrennt. Alles bleibt auf diesem Gerät.',
  signInAgain: 'Neu anmelden',
  explanations: {
    offline:
      'Der Server antwortet nicht. Auf diesem Gerät funktioniert alles; die Synchronisierung geht von selbst weiter, wenn der Server zurück ist.',
    unauthorized:
      'Der Server hat Namen und Passwort oder das Token abgelehnt. Rollcall versucht es nicht von selbst noch einmal, weil das Konto dadurch gesperrt werden kann.',
    forbidden: `Das Konto darf diese Datenbank nicht benutzen. ${askForMembership}`,
    missing:
      'Die Datenbank gibt es nicht mehr. Fragen Sie, wer den Server betreibt, oder trennen Sie die Verbindung.',
    busy: 'Der Server hat Schwierigkeiten oder bittet um Geduld. Die Synchronisierung versucht es von selbst noch einmal.',
    storeFailed:
      'Dieses Gerät konnte nicht speichern, was ankam. Geben Sie Speicherplatz frei; die Synchronisierung versucht es von selbst noch einmal.',
  },
  state: 'Status',
  waitingCount: (count) =>
    count === 0
      ? 'Keine ausstehenden Änderungen'
      : plural(count, {
          one: '1 ausstehende Änderung',
          other: `${formatNumber(count)} ausstehende Änderungen`,
        }),
  lastSuccess: (moment) => `Letzter Erfolg: ${moment}`,
  never: 'Letzter Erfolg: noch keiner',
  failures: connectFailures,
  meeting: {
    title: 'Zwei Verzeichnisse begegnen sich',
    explanation: 'Dieses Gerät und der Server haben beide Benutzer. Es wurde noch nichts geändert.',
    list: 'Was geschehen würde',
    onlyHere: (count) => `Nur hier: ${formatNumber(count)}. Sie gehen zum Server.`,
    onlyThere: (count) => `Nur auf dem Server: ${formatNumber(count)}. Sie kommen hierher.`,
    same: (count) => `Auf beiden gleich: ${formatNumber(count)}.`,
    differing: (count) =>
      `Derselbe Benutzer mit verschiedenen Werten: ${formatNumber(count)}. Sie werden Feld für Feld zusammengeführt; wo beide einen Wert haben, bleibt der neuere, und der andere steht unter Konflikte.`,
    sameEmail: (count) =>
      `Dieselbe E-Mail-Adresse bei zwei Benutzern: ${formatNumber(count)}. Beide bleiben und stehen unter Doppelte, damit Sie sie zusammenführen.`,
    confirm: 'Zusammenführen und verbinden',
  },
  conflicts: {
    title: 'Konflikte',
    explanation:
      'Zwei Personen haben dasselbe Feld geändert. Die spätere Änderung gilt; die andere lässt sich zurückholen.',
    empty: 'Keine Konflikte.',
    columns: {
      record: 'Eintrag',
      field: 'Feld',
      kept: 'Geltender Wert',
      other: 'Anderer Wert',
      actions: 'Aktionen',
    },
    useOther: 'Anderen Wert nehmen',
    keep: 'Behalten',
    used: 'Jetzt gilt der andere Wert',
    faults: otherValueFaults,
    blank: 'leer',
    hidden: { kept: 'das geltende', other: 'ein anderes Passwort' },
    asAtFirst: 'wie zu Anfang',
    passwords: (count) =>
      plural(count, {
        one: '1 erzeugtes Passwort',
        other: `${formatNumber(count)} erzeugte Passwörter`,
      }),
    passwordsOf: {
      theirs: {
        kept: 'die von jemand anderem, der dieselben Benutzer angelegt hat',
        other: 'die von diesem Gerät: Listen und E-Mails mit ihnen gelten nicht mehr',
      },
      mine: {
        kept: 'die auf diesem Gerät gewählten',
        other: 'die von jemand anderem inzwischen erzeugten',
      },
    },
    handPasswords: 'Von Hand angelegte Benutzer',
    deletion: 'Von jemandem gelöscht, von jemand anderem bearbeitet',
    alive: 'behalten',
    deleted: 'gelöscht',
    groupName: 'Name der Gruppe',
    properties: {
      label: 'Bezeichnung',
      fieldType: 'Typ',
      options: 'Optionen',
      required: 'Pflicht',
      order: 'Platz',
      importLimit: 'Importgrenze',
      helpdeskName: 'Name des Helpdesks',
      loginAddress: 'Anmeldeadresse',
      subject: 'Betreff',
      body: 'Nachricht',
      senderName: 'Name des Absenders',
      senderAddress: 'Adresse des Absenders',
      blankCells: 'Leere Zellen',
      blankCompany: 'Leere Firma',
      newEmails: 'Neue E-Mail-Adressen',
      olderValues: 'Ältere Werte',
      encoding: 'Kodierung',
    },
    column: (position) => `Feld für Spalte ${formatNumber(position)}`,
    dateOrder: (position) => `Datumsangaben in Spalte ${formatNumber(position)}`,
    noImport: 'Nicht importieren',
    settings: {
      preferences: 'Einstellungen',
      welcome: 'Willkommens-E-Mail',
      mapping: (headers) => `Spalten von Dateien mit ${headers}`,
    },
  },
  parked: {
    title: 'Nicht synchronisiert',
    explanation: 'Diese warten darauf, dass jemand sie ansieht. Alles andere wird synchronisiert.',
    columns: { record: 'Eintrag', reason: 'Grund', detail: 'Was der Server sagte' },
    reasons: {
      forbidden: 'Der Server verbietet es',
      tooLarge: 'Es ist größer, als der Server annimmt',
      invalid: 'Der Server kann es nicht annehmen',
      newerVersion:
        'Es wurde mit einem neueren Rollcall erstellt: Laden Sie diese Seite zum Aktualisieren neu und versuchen Sie es dann erneut',
      unreadable: 'Es stammt von einer anderen Version von Rollcall oder von außerhalb und ist nicht lesbar',
    },
    tryAgain: 'Noch einmal versuchen',
  },
  duplicates: {
    title: 'Doppelte',
    explanation:
      'Eine E-Mail-Adresse, zwei Benutzer: Zwei Personen haben sie von Hand angelegt, ehe sich ihre Browser begegneten. Importe ändern den älteren.',
    columns: { email: 'E-Mail', older: 'Älterer', younger: 'Jüngerer', actions: 'Aktionen' },
    merge: 'Zusammenführen…',
    mergeTitle: (email) => `Zwei Benutzer mit ${email} zusammenführen`,
    mergeExplanation:
      'Wählen Sie für jedes Feld, das sich unterscheidet, einen Wert. Ein Benutzer bleibt, der andere wird gelöscht.',
    passwordStays: 'Beide haben ein Passwort: Das des älteren bleibt.',
    confirm: 'Zusammenführen',
    merged: 'Zu einem Benutzer zusammengeführt',
  },
  setup: {
    title: 'Den Server einrichten',
    cors: 'Lassen Sie diese Seite den Server fragen (CORS). In die local.ini von CouchDB; nicht nötig, wenn Seite und Datenbank dieselbe Adresse haben:',
    security: 'Lassen Sie nur Mitglieder der Rolle helpdesk hinein. In _security der Datenbank:',
    validation:
      'Wahlweise: Lehnen Sie ab, was kein Dokument von Rollcall ist. Das kostet Geschwindigkeit: CouchDB führt es für jedes Dokument aus, und eine erste Synchronisierung dauert mehrmals so lange. Speichern Sie es als Dokument der Datenbank:',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
};
