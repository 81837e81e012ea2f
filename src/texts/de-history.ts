/** German: what stands in `en-history.ts`. */
import type { ScreenTexts } from './en-screens';
import { pageTitles } from './de';
import { formatNumber, isolated, plural } from './format';

const users = (count: number) => `${formatNumber(count)} Benutzer`;
const imports = (count: number) =>
  plural(count, { one: '1 Import', other: `${formatNumber(count)} Importe` });

export const history: ScreenTexts['history'] = {
  title: pageTitles.history,
  table: 'Importe',
  columns: { file: 'Datei', when: 'Wann', counts: 'Zahlen', state: 'Status', actions: 'Aktionen' },
  states: {
    done: 'Importiert',
    running: 'Läuft',
    stopped: 'Angehalten',
    unfinished: 'Nicht fertig',
    undone: 'Zurückgenommen',
  },
  leftReasons: {
    edited: 'seitdem geändert',
    deleted: 'nicht mehr im Verzeichnis',
    exists: 'jemand anderes hat jetzt diese E-Mail-Adresse',
    groupGone: 'die frühere Gruppe wurde gelöscht',
    fieldGone: 'das eigene Feld wurde gelöscht',
    misfit: 'der Wert passt nicht mehr ins Feld',
  },
  undo: 'Import rückgängig machen',
  redo: 'Import wiederholen',
  details: 'Einzelheiten',
  goOn: 'Weitermachen',
  progress: (done, records) => `${formatNumber(done)} von ${formatNumber(records)} Datensätzen`,
  cannotUndo: 'Lässt sich nicht rückgängig machen: Was er geändert hat, ist nicht mehr aufbewahrt.',
  elsewhere: 'Lässt sich nur auf dem Gerät rückgängig machen oder wiederholen, auf dem er ausgeführt wurde.',
  fromElsewhere: 'Anderes Gerät',
  erased: (count) =>
    `${users(count)} dieses Imports ${plural(count, { one: 'wurde', other: 'wurden' })} endgültig gelöscht: Der Verlauf weiß nichts mehr darüber, und Rückgängigmachen ändert daran nichts.`,
  showOlder: 'Ältere Importe anzeigen',
  empty: {
    title: 'Noch keine Importe',
    explanation:
      'Jeder Import steht hier mit dem, was er geändert hat, und lässt sich zurücknehmen: Neue Benutzer verschwinden, geänderte Felder bekommen ihre früheren Werte.',
    importCsv: 'CSV importieren',
  },
  loadFailed: {
    happened: 'Der Importverlauf konnte nicht gelesen werden.',
    written: 'Es wurde nichts geändert.',
    next: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  timeline: (count, first, last) =>
    first === last ? `${imports(count)}, ${last}` : `${imports(count)}, von ${first} bis ${last}`,
  bar: (file, moment, created, updated) =>
    `${file}, ${moment}: ${formatNumber(created)} angelegt, ${formatNumber(updated)} geändert`,
  shortCounts: {
    create: (count) => `${formatNumber(count)} angelegt`,
    update: (count) => `${formatNumber(count)} geändert`,
    unchanged: (count) => `${formatNumber(count)} unverändert`,
    skipped: (count) => `${formatNumber(count)} übersprungen`,
    rejected: (count) => `${formatNumber(count)} abgelehnt`,
  },

  dialog: {
    undoTitle: (file) => `Den Import von ${file} rückgängig machen?`,
    redoTitle: (file) => `Den Import von ${file} wiederholen?`,
    planning: 'Es wird geprüft, was sich seitdem geändert hat…',
    working: 'Wird gespeichert…',
    intro: { undo: 'Das geschieht beim Rückgängigmachen:', redo: 'Das geschieht beim Wiederholen:' },
    removed: (count) =>
      plural(count, {
        one: '1 Benutzer, den er angelegt hat, wird entfernt',
        other: `${formatNumber(count)} Benutzer, die er angelegt hat, werden entfernt`,
      }),
    messagesDiscarded: (count) =>
      `${plural(count, { one: '1 Willkommens-E-Mail wird', other: `${formatNumber(count)} Willkommens-E-Mails werden` })} verworfen, ehe sie gesendet ${plural(count, { one: 'ist', other: 'sind' })}`,
    messagesStaying: (count) =>
      `${plural(count, { one: '1 Willkommens-E-Mail bleibt', other: `${formatNumber(count)} Willkommens-E-Mails bleiben` })} verworfen: Die Passwörter dafür sind nicht mehr aufbewahrt`,
    messagesSent: (count) =>
      `${plural(count, { one: '1 Willkommens-E-Mail ist', other: `${formatNumber(count)} Willkommens-E-Mails sind` })} schon gesendet und nicht zurückzuholen`,
    messagesSentList: 'Schon gesendet',
    restored: {
      undo: (count) =>
        `${users(count)} ${plural(count, { one: 'bekommt', other: 'bekommen' })} frühere Werte zurück`,
      redo: (count) =>
        `${users(count)} ${plural(count, { one: 'bekommt', other: 'bekommen' })} wieder die importierten Werte`,
    },
    added: (count) => `${users(count)} ${plural(count, { one: 'kommt', other: 'kommen' })} zurück`,
    groupsRemoved: (names) =>
      `${plural(names.length, { one: '1 leere Gruppe wird', other: `${formatNumber(names.length)} leere Gruppen werden` })} entfernt: ${shortList(names)}`,
    groupsAdded: (names) =>
      `${plural(names.length, { one: '1 Gruppe kommt', other: `${formatNumber(names.length)} Gruppen kommen` })} zurück: ${shortList(names)}`,
    nothing: 'Nichts ändert sich: Von dem, was dieser Import tat, ist nichts mehr da.',
    leftAlone: (count) =>
      `${formatNumber(count)} ${plural(count, { one: 'bleibt, wie es ist, weil es', other: 'bleiben, wie sie sind, weil sie' })} seitdem geändert ${plural(count, { one: 'wurde', other: 'wurden' })}`,
    leftAloneList: 'Bleibt, wie es ist',
    leftItem: (who, field, reason) => (field === '' ? `${who}: ${reason}` : `${who}, ${field}: ${reason}`),
    unknownUser: 'Ein Benutzer',
    more: (count) => `und ${formatNumber(count)} weitere`,
    replanned: {
      happened: 'Das Verzeichnis hat sich geändert, während Sie hingesehen haben.',
      written: 'Hierdurch wurde noch nichts geändert.',
      next: 'Das ist der neue Plan: Sehen Sie noch einmal hin, und machen Sie dann weiter.',
    },
    redoLater: 'Danach können Sie ihn wiederholen.',
    undoLater: 'Danach können Sie ihn wieder rückgängig machen.',
    cancel: 'Abbrechen',
    confirm: { undo: 'Import rückgängig machen', redo: 'Import wiederholen' },
  },
  undone: (file) => `Der Import von ${file} ist rückgängig gemacht`,
  redone: (file) => `Der Import von ${file} ist wiederholt`,

  detail: {
    back: 'Alle Importe',
    counts: 'Was er getan hat',
    options: 'Optionen',
    mapping: 'Spalten',
    column: 'Spalte',
    field: 'Feld',
    changes: 'Änderungen',
    gone: 'Was dieser Import bei jedem Benutzer geändert hat, ist nicht mehr aufbewahrt: Er lässt sich weder rückgängig machen noch wiederholen.',
    elsewhere:
      'Dieser Import kommt von einem anderen Gerät. Was er bei jedem Benutzer geändert hat, ist dort aufbewahrt, und dort lässt er sich rückgängig machen und wiederholen.',
    notFound: 'Einen solchen Import gibt es im Verlauf nicht.',
    on: 'An',
    off: 'Aus',
    user: 'Benutzer',
    kind: 'Art',
    what: 'Änderungen',
    created: 'Angelegt',
    updated: 'Geändert',
    isThere: 'noch im Verzeichnis',
    notThere: 'jetzt nicht im Verzeichnis',
    passwordSet: 'gesetzt',
    change: (field, before, after) =>
      `${field}: ${before === '' ? '(leer)' : isolated(before)} → ${after === '' ? '(leer)' : isolated(after)}`,
    changedSince: (change, now) => `${change} (jetzt ${now === '' ? 'leer' : isolated(now)})`,
    noChanges: 'Dieser Import hat niemanden geändert.',
  },

  space: {
    open: 'Speicher freigeben…',
    title: 'Speicher freigeben',
    explanation: (size, count) =>
      `${size} werden aufbewahrt, damit sich ${imports(count)} rückgängig machen oder wiederholen ${plural(count, { one: 'lässt', other: 'lassen' })}. Ohne sie führt der Verlauf die Importe mit ihren Zahlen weiter auf.`,
    older: 'Importe, die vergessen werden',
    ages: {
      30: 'Älter als 30 Tage',
      90: 'Älter als 90 Tage',
      365: 'Älter als ein Jahr',
      0: 'Alle Importe',
    },
    largest: 'Die größten, bis weniger als 10 MB aufbewahrt sind',
    effect: (count, size) =>
      count === 0
        ? 'Einen solchen Import gibt es nicht.'
        : `${imports(count)} ${plural(count, { one: 'lässt', other: 'lassen' })} sich dann nicht mehr rückgängig machen oder wiederholen. Das gibt ${size} frei und ist endgültig.`,
    confirm: 'Speicher freigeben',
    done: (size) => `${size} freigegeben`,
  },
};

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown}…` : shown;
}
