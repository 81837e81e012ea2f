/** German: what stands in `en-emails.ts`. */
import type { ScreenTexts } from './en-screens';
import { pageTitles } from './de';
import { formatNumber, plural } from './format';

const messagesText = (count: number) =>
  plural(count, { one: '1 Nachricht', other: `${formatNumber(count)} Nachrichten` });

export const emails: ScreenTexts['emails'] = {
  title: pageTitles.emails,
  table: 'Nachrichten',
  columns: {
    recipient: 'Empfänger',
    state: 'Status',
    error: 'Fehler',
    changed: 'Geändert',
    actions: 'Aktionen',
  },
  states: {
    waiting: 'Wartet',
    queued: 'Wartet',
    sending: 'Wird gesendet',
    sent: 'Gesendet',
    failed: 'Gescheitert',
    discarded: 'Verworfen',
  },
  problems: {
    userGone: () => 'Der Benutzer wurde gelöscht',
    passwordGone: () =>
      'Das Passwort wurde neu gesetzt oder ist nicht mehr lesbar: Erzeugen Sie eines für den Benutzer',
    unreachable: () => 'Keine Antwort vom Server',
    busy: (detail) => `Der Server bittet, es später zu versuchen (${detail})`,
    refused: (detail) => `Abgelehnt: ${detail}`,
    unauthorized: (detail) => `Die Anmeldung wurde abgelehnt (${detail})`,
    misconfigured: (detail) => detail,
  },
  summary: (parts) => parts.join(', '),
  count: {
    waiting: (count) => `${formatNumber(count)} ${plural(count, { one: 'wartet', other: 'warten' })}`,
    sending: (count) => `${formatNumber(count)} ${plural(count, { one: 'wird', other: 'werden' })} gesendet`,
    sent: (count) => `${formatNumber(count)} gesendet`,
    failed: (count) => `${formatNumber(count)} gescheitert`,
    discarded: (count) => `${formatNumber(count)} verworfen`,
  },
  empty: {
    title: 'Noch keine Willkommens-E-Mails',
    explanation:
      'Wählen Sie beim Import „Neue Benutzer benachrichtigen“, und jeder neue Benutzer bekommt hier eine Nachricht. Nichts wird gesendet, bevor Sie es sagen.',
    importCsv: 'CSV importieren',
  },
  sendNow: 'Jetzt senden',
  sendNowHint: (count) => `Sendet ${messagesText(count)}`,
  sendNeedsDelivery: 'Wählen Sie unter Versand einen Mailserver oder einen Webhook, um von hier zu senden.',
  retryFailed: 'Gescheiterte noch einmal senden',
  drafts: 'Entwürfe herunterladen',
  markSent: 'Als gesendet markieren',
  markSentHint: 'Für Nachrichten, die Ihr Mailprogramm versandt hat.',
  discard: 'Verwerfen',
  retry: (recipient) => `Noch einmal an ${recipient} senden`,
  drop: (recipient) => `Nicht an ${recipient} senden`,
  queued: (count) =>
    `${plural(count, { one: '1 Nachricht wird', other: `${formatNumber(count)} Nachrichten werden` })} jetzt gesendet`,
  discarded: (count) => `${messagesText(count)} verworfen`,
  markedSent: (count) => `${messagesText(count)} als gesendet markiert`,
  drafted: (count, fileName) =>
    `${plural(count, { one: '1 Entwurf', other: `${formatNumber(count)} Entwürfe` })} in ${fileName} gespeichert. ${plural(count, { one: 'Senden Sie ihn, und markieren Sie die Nachricht', other: 'Senden Sie sie, und markieren Sie die Nachrichten' })} dann als gesendet.`,
  draftsFailed: (count) =>
    `Aus ${plural(count, { one: '1 Nachricht', other: `${formatNumber(count)} Nachrichten` })} konnte kein Entwurf werden: Der Grund steht daneben.`,
  discardTitle: (count) => `${messagesText(count)} verwerfen?`,
  discardExplanation:
    'Was verworfen ist, wird nicht gesendet, und dafür aufbewahrte Passwörter werden gelöscht. Das lässt sich nicht rückgängig machen; die Benutzer bleiben, wie sie sind.',
  discardConfirm: 'Nachrichten verwerfen',
  markSentTitle: (count) => `${messagesText(count)} als gesendet markieren?`,
  markSentExplanation:
    'Die für sie aufbewahrten Passwörter werden gelöscht, sie lassen sich also von hier nicht mehr senden.',
  delivery: {
    offline: 'Kein Netz. Die Nachrichten gehen hinaus, sobald es zurück ist.',
    pausing: (problem, time) => `${problem}. Nächster Versuch: ${time}.`,
    blocked: (problem) => ({
      happened: `Es kann nichts gesendet werden: ${problem}`,
      written: 'Keine Nachricht ist verloren.',
      next: 'Ändern Sie den Versand und drücken Sie dann auf Jetzt senden.',
    }),
  },
  template: {
    heading: 'Vorlage',
    subject: 'Betreff',
    message: 'Nachricht',
    placeholders: 'Platzhalter',
    insert: (name) => `${name} einfügen`,
    unknown: (names) =>
      `${plural(names.length, { one: 'Diesen Platzhalter gibt es nicht:', other: 'Diese Platzhalter gibt es nicht:' })} ${names.map((name) => `{{${name}}}`).join(', ')}.`,
    subjectMissing: 'Geben Sie der E-Mail einen Betreff.',
    noPassword:
      'Die Nachricht nennt das Passwort nicht, mit ihr allein können sich neue Benutzer also nicht anmelden.',
    unset: (names) => `${names.join(' und ')} ${names.length === 1 ? 'ist' : 'sind'} noch nicht eingestellt:`,
    preferences: 'Einstellungen',
    preview: 'Vorschau',
    previewOf: 'Wie ein Beispielbenutzer sie bekommt',
    save: 'Vorlage speichern',
    reset: 'Mit der deutschen Vorlage beginnen',
    first: {
      subject: 'Willkommen bei {{helpdesk_name}}',
      body: `Guten Tag {{first_name}},

für Sie wurde ein Konto bei {{helpdesk_name}} angelegt.

Anmelden: {{login_url}}
E-Mail: {{email}}
Passwort: {{password}}

Bitte ändern Sie das Passwort, wenn Sie sich zum ersten Mal anmelden.
`,
    },
    saved: 'Vorlage gespeichert',
  },
  settings: {
    heading: 'Versand',
    type: 'Versand',
    types: {
      drafts: 'Entwürfe für ein Mailprogramm',
      jmap: 'JMAP-Mailserver',
      webhook: 'Webhook',
    },
    hints: {
      drafts:
        'Laden Sie die E-Mails als .eml-Dateien herunter, öffnen Sie sie in einem Mailprogramm und senden Sie sie von dort. Rollcall sendet nichts.',
      jmap: 'Sendet aus einem Postfach von Ihnen, dessen Server JMAP spricht (Fastmail, Stalwart, Cyrus, Apache James).',
      webhook:
        'Schickt jede E-Mail als JSON an eine Adresse von Ihnen, die sie versendet. Jede hat einen Idempotency-Key-Header, damit eine wiederholte erkannt werden kann.',
    },
    senderName: 'Name des Absenders',
    senderAddress: 'Adresse des Absenders',
    senderAddressHint: {
      drafts: 'Bleibt sie leer, trägt Ihr Mailprogramm sie ein.',
      jmap: 'Bleibt sie leer, wird die eigene Adresse des Kontos genommen.',
      webhook: 'Bleibt sie leer, entscheidet der Empfänger des Webhooks.',
    },
    senderAddressInvalid: 'Geben Sie eine E-Mail-Adresse an, etwa help@example.com, oder keine.',
    server: { jmap: 'Serveradresse', webhook: 'Adresse des Webhooks' },
    serverHint: {
      jmap: 'Etwa https://mail.example.com; die Sitzung wird unter /.well-known/jmap gefunden.',
      webhook:
        'Sie muss dem Ursprung dieser Seite mit CORS-Headern antworten, die Content-Type, Idempotency-Key und X-Rollcall-Signature erlauben und Retry-After freigeben.',
    },
    serverFaults: {
      missing: 'Geben Sie die Adresse an.',
      invalid:
        'Geben Sie eine ganze Webadresse an, etwa https://mail.example.com, ohne Namen oder Passwort darin.',
      insecure: 'Passwörter werden dorthin gesendet, die Adresse muss also mit https:// beginnen.',
    },
    userName: 'Benutzername',
    userNameHint: 'Bleibt er leer, ist das Geheimnis ein Zugriffstoken.',
    credential: { token: 'Zugriffstoken', password: 'Passwort', webhook: 'Signaturgeheimnis' },
    credentialHint: {
      kept: 'Eines ist gespeichert, verschlüsselt mit dem Schlüssel dieses Geräts. Geben Sie ein neues ein, um es zu ersetzen.',
      none: 'Wird mit dem Schlüssel dieses Geräts verschlüsselt gespeichert und nur an diesen Server gesendet.',
      webhook:
        'Signiert jeden Inhalt: X-Rollcall-Signature: sha256=… (HMAC-SHA-256). Bleibt es leer, wird nichts signiert.',
    },
    credentialMissing: 'Geben Sie das Zugriffstoken oder das Passwort an.',
    forget: 'Vergessen',
    save: 'Versand speichern',
    saved: 'Versand gespeichert',
  },
  sample: {
    firstName: 'Ada',
    middleName: '',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    password: 'k7mq-w3xr-ht9d-5vye-bn2c-pj8s-u4gf',
    company: 'Analytical Engines Ltd',
  },
};
