/** German: what stands in `en.ts`, in the same order. People are addressed as “Sie”. */
import type { FirstTexts } from './en';
import { passwords } from './de-passwords';
import { formatNumber, plural } from './format';

export const nothingWritten = 'Es wurde nichts geändert.';
const directorySafe = 'Ihr Verzeichnis wurde nicht angetastet.';

export const usersOf = (count: number) => `${formatNumber(count)} Benutzer`;

const commitFailures: FirstTexts['failures']['commit'] = {
  quotaExceeded: {
    happened: 'Auf diesem Gerät ist kein Platz mehr für die Daten von Rollcall.',
    written: nothingWritten,
    next: 'Geben Sie Speicherplatz frei, oder geben Sie im Importverlauf auf, was das Rückgängigmachen älterer Importe braucht; versuchen Sie es dann noch einmal.',
  },
  planStale: {
    happened: 'Das Verzeichnis hat sich inzwischen in einem anderen Tab geändert.',
    written: nothingWritten,
    next: 'Sehen Sie sich den neuen Stand an und versuchen Sie es dann noch einmal.',
  },
  cancelled: {
    happened: 'Abgebrochen.',
    written: nothingWritten,
    next: 'Sie können jederzeit neu beginnen.',
  },
  storeFailed: {
    happened: 'Der Browser konnte die Änderung nicht speichern.',
    written: nothingWritten,
    next: 'Versuchen Sie es noch einmal. Wenn es wieder misslingt, laden Sie die Seite neu; was zuvor gespeichert war, ist sicher.',
  },
};

const openFailures: FirstTexts['failures']['open'] = {
  unavailable: {
    happened: 'Das Verzeichnis lässt sich nicht öffnen: Der Browser gibt dieser Seite keinen Speicher.',
    written: 'Es wurde nichts gelesen oder geändert.',
    next: 'Verlassen Sie den privaten Modus, oder erlauben Sie dieser Website, Daten zu speichern, und laden Sie die Seite neu.',
  },
  damaged: {
    happened: 'Das Verzeichnis auf diesem Gerät ist beschädigt und nicht lesbar.',
    written: nothingWritten,
    next: 'Versuchen Sie es noch einmal; hilft das nicht, stellen Sie eine Sicherung wieder her.',
  },
  newerVersion: {
    happened: 'Das Verzeichnis wurde mit einer neueren Version von Rollcall gespeichert.',
    written: directorySafe,
    next: 'Schließen Sie die anderen Tabs von Rollcall und laden Sie die Seite neu, um die neue Version zu erhalten.',
  },
  blocked: {
    happened: 'Ein anderer Tab hält noch eine ältere Version von Rollcall offen.',
    written: directorySafe,
    next: 'Schließen Sie die anderen Tabs von Rollcall und laden Sie dann diese Seite neu.',
  },
};

const storeClosings: FirstTexts['failures']['closed'] = {
  newerVersion: {
    happened: 'In einem anderen Tab wurde eine neuere Version von Rollcall geöffnet.',
    written: 'Was gespeichert war, ist sicher.',
    next: 'Laden Sie diese Seite neu, um mit der neuen Version weiterzuarbeiten.',
  },
  lost: {
    happened: 'Der Browser hat die Daten von Rollcall geschlossen oder gelöscht, während sie offen waren.',
    written: 'Rollcall hat nichts geändert.',
    next: 'Versuchen Sie es noch einmal; fehlen die Benutzer, stellen Sie eine Sicherung wieder her.',
  },
};

/** What is wrong with an address, and what would fit. */
const emailFaults: FirstTexts['issues']['emailFaults'] = {
  missing: 'sie ist leer, und jeder Benutzer braucht eine',
  space: 'sie enthält ein Leerzeichen',
  invisibleCharacter: 'sie enthält ein unsichtbares Zeichen; geben Sie sie neu ein',
  noAt: 'es fehlt das @, wie in name@example.com',
  severalAts: 'sie enthält mehr als ein @; nur eine Adresse passt',
  named: 'nur die Adresse selbst passt, ohne Namen und < >',
  noLocalPart: 'vor dem @ steht nichts',
  noDomain: 'nach dem @ steht nichts',
  character: 'vor dem @ steht ein Zeichen, das Adressen nicht haben können',
  dots: 'ein Punkt steht am Rand oder neben einem anderen Punkt',
  localTooLong: 'der Teil vor dem @ ist länger als 64 Byte',
  addressLiteral: 'nach dem @ passt ein Name wie example.com, keine Zahl in Klammern',
  domainWithoutDot: 'der Teil nach dem @ braucht einen Punkt, wie in example.com',
  domainInvalid: 'der Teil nach dem @ ist kein Domainname wie example.com',
  tooLong: 'sie ist länger als 254 Zeichen',
};

export const pageTitles: FirstTexts['pageTitles'] = {
  import: 'Daten importieren',
  history: 'Importverlauf',
  emails: 'Willkommens-E-Mails',
  sync: 'Synchronisierung',
  backup: 'Sicherung',
};

export const de: FirstTexts = {
  pageTitles,

  shell: {
    appName: 'Rollcall',
    skipToContent: 'Zum Inhalt springen',
    navigation: 'Hauptnavigation',
    menu: 'Menü',
    adminSettings: 'Verwaltung',
    opening: 'Das Verzeichnis wird geöffnet…',
    loading: 'Wird geladen…',
    cancel: 'Abbrechen',
    reload: 'Seite neu laden',
    dismiss: 'Ausblenden',
    messages: 'Meldungen',
    update: {
      label: 'Aktualisierung',
      ready: 'Eine neue Version von Rollcall ist bereit.',
      afterImport: 'Sie wartet, bis Ihr Import abgeschlossen ist.',
      updatedElsewhere: 'Rollcall wurde in einem anderen Tab aktualisiert.',
      reload: 'Jetzt aktualisieren',
      later: 'Später',
    },
    install: 'Rollcall installieren',
    technicalDetail: 'Technische Einzelheiten',
    securing: 'Passwörter werden gesichert',
    securingLeft: (count) =>
      `${plural(count, { one: '1 Passwort wird', other: `${formatNumber(count)} Passwörter werden` })} noch gehasht`,
  },

  notFound: {
    title: 'Seite nicht gefunden',
    explanation: (path) =>
      `Unter „${path}“ gibt es keine Seite. Sie wurde verschoben, oder der Link ist falsch geschrieben.`,
    toUsers: 'Zu den Benutzern',
  },

  failures: {
    commit: commitFailures,
    open: openFailures,
    closed: storeClosings,
    vanished: {
      happened: (expected, found) =>
        found === 0
          ? `${plural(expected, { one: 'Der Benutzer, der hier war, fehlt', other: `Die ${usersOf(expected)}, die hier waren, fehlen` })}: Der Browser hat die Daten von Rollcall verloren.`
          : `Das Verzeichnis ist nicht mehr, wie es war: ${usersOf(expected)} ${plural(expected, { one: 'war', other: 'waren' })} hier, ${usersOf(found)} ${plural(found, { one: 'ist', other: 'sind' })} übrig.`,
      written: 'Rollcall hat nichts geändert.',
      next: 'Stellen Sie eine Sicherung wieder her, oder versuchen Sie es noch einmal, falls der Browser die Daten doch findet.',
    },
    engine: {
      happened: 'Der Motor von Rollcall arbeitet nicht mehr.',
      written:
        'Was zuvor gespeichert war, ist sicher; eine Änderung, die gerade lief, wurde nicht gespeichert.',
      next: 'Laden Sie die Seite neu. Geschieht es wieder, schließen Sie andere Tabs, um Arbeitsspeicher freizugeben.',
    },
    page: {
      happened: 'Diese Seite konnte nicht geladen werden.',
      written: directorySafe,
      next: 'Prüfen Sie die Verbindung und laden Sie die Seite neu.',
    },
    unexpected: {
      happened: 'In Rollcall selbst ist etwas schiefgegangen.',
      written: 'Änderungen werden ganz oder gar nicht gespeichert, es ist also nichts halb getan.',
      next: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
  },

  fields: {
    standard: {
      firstName: 'Vorname',
      middleName: 'Zweiter Vorname',
      lastName: 'Nachname',
      email: 'E-Mail',
      password: 'Passwort',
      company: 'Firma',
      workPhone: 'Telefon (Arbeit)',
      cellPhone: 'Mobiltelefon',
      homePhone: 'Telefon (privat)',
      notes: 'Notizen',
    },
    fullName: 'Vollständiger Name',
    deleted: 'Gelöschtes Feld',
    types: {
      text: 'Text',
      longText: 'Langer Text',
      number: 'Zahl',
      dropDown: 'Auswahlliste',
      checkBox: 'Kontrollkästchen',
      date: 'Datum',
    },
  },

  rowKinds: {
    create: 'Neu',
    update: 'Geändert',
    unchanged: 'Unverändert',
    skipped: 'Übersprungen',
    rejected: 'Abgelehnt',
  },

  users: {
    title: 'Benutzer',
    grid: 'Benutzer',
    count: usersOf,
    search: 'Benutzer suchen',
    group: 'Gruppe',
    allGroups: 'Alle Gruppen',
    export: 'Benutzer exportieren',
    exportHint: (count) => `Speichert die ${usersOf(count)} dieser Liste als CSV`,
    exported: (count, fileName) => `${usersOf(count)} in ${fileName} gespeichert`,
    newUser: 'Neuer Benutzer',
    chooseColumns: 'Spalten wählen',
    withoutGroup: 'Ohne Gruppe',
    goneGroup: 'Gelöschte Gruppe',
    select: (name) => `${name} auswählen`,
    selectAll: 'Alle Benutzer der Liste auswählen',
    selected: (count) => `${formatNumber(count)} ausgewählt`,
    selectionActions: 'Ausgewählte Benutzer',
    clearSelection: 'Auswahl aufheben',
    moveToGroup: 'In Gruppe verschieben',
    exportSelection: 'Auswahl exportieren',
    deleteSelection: 'Löschen',
    moved: (count, group) => `${usersOf(count)} nach ${group} verschoben`,
    deleted: (count) => `${usersOf(count)} gelöscht`,
    moveTitle: (count) => `${usersOf(count)} in eine Gruppe verschieben`,
    move: 'Verschieben',
    columns: {
      explanation:
        'Welche Spalten die Liste zeigt, und in welcher Reihenfolge. Die Wahl bleibt auf diesem Gerät.',
      moveUp: (label) => `${label} nach oben`,
      moveDown: (label) => `${label} nach unten`,
      reset: 'Alle anzeigen',
      done: 'Fertig',
    },
    filter: {
      add: 'Filter',
      title: 'Benutzer filtern',
      field: 'Feld',
      condition: 'Bedingung',
      conditions: {
        contains: 'enthält',
        is: 'ist',
        between: 'liegt zwischen',
        filled: 'hat einen Wert',
        blank: 'ist leer',
      },
      value: 'Wert',
      from: 'Von',
      to: 'Bis',
      apply: 'Filter hinzufügen',
      active: 'Filter',
      remove: (filter) => `Filter entfernen: ${filter}`,
      changedInImport: 'Geändert im Import',
      import: 'Import',
      changedIn: (file) => `Geändert im Import ${file}`,
      changedInGone: 'Geändert in einem Import, der nicht im Verlauf steht',
      says: {
        contains: (field, text) => `${field} enthält „${text}“`,
        is: (field, value) => `${field} ist ${value}`,
        between: (field, from, to) =>
          to === '' ? `${field} ab ${from}` : from === '' ? `${field} bis ${to}` : `${field} ${from} – ${to}`,
        filled: (field) => `${field} hat einen Wert`,
        blank: (field) => `${field} ist leer`,
      },
    },
    checked: 'Ja',
    unchecked: 'Nein',
    empty: {
      title: 'Noch keine Benutzer',
      explanation:
        'Rollcall hält die Benutzer Ihres Helpdesks in diesem Browser. Holen Sie sie aus einer CSV-Datei: Jede Zeile wird gezeigt, bevor etwas gespeichert wird, und nichts verlässt dieses Gerät.',
      importCsv: 'CSV importieren',
      trySample: 'Mit Beispielpersonen ausprobieren',
      restore: 'Sicherung wiederherstellen',
    },
    welcome: {
      title: 'Willkommen bei Rollcall',
      explanation:
        'Die Benutzer Ihres Helpdesks, allein in diesem Browser. Der erste Import braucht drei Schritte:',
      steps: [
        'Wählen Sie eine CSV-Datei, oder fügen Sie Zellen aus einer Tabelle ein.',
        'Sehen Sie, was jede Zeile tun würde, bevor etwas gespeichert wird.',
        'Importieren Sie alles auf einmal, und machen Sie es rückgängig, wann immer Sie möchten.',
      ],
      privacy: 'Nichts verlässt dieses Gerät: kein Server, kein Konto.',
    },
    print: {
      firstOnly: (count) =>
        `Nur die ersten ${usersOf(count)} werden gedruckt. Filtern Sie die Liste, um andere zu drucken.`,
    },
    noMatch: {
      title: 'Niemand passt',
      search: (search) => `Kein Benutzer hat „${search}“ in einem Feld.`,
      searchInGroup: (search, group) => `Niemand in ${group} hat „${search}“ in einem Feld.`,
      group: (group) => `${group} hat keine Benutzer.`,
      goneGroup: 'Diese Gruppe gibt es nicht mehr.',
      filters: 'Kein Benutzer erfüllt alle Filter.',
      clear: 'Alle Benutzer anzeigen',
    },
  },

  user: {
    newTitle: 'Neuer Benutzer',
    notFound: 'Benutzer nicht gefunden',
    name: 'Name',
    contact: 'Kontakt',
    more: 'Eigene Felder',
    save: 'Speichern',
    delete: 'Benutzer löschen',
    companyHint: 'Leer: Individuals.',
    companyNew: (name) => `„${name}“ wird eine neue Gruppe.`,
    addGroup: (name) => `Gruppe „${name}“ anlegen`,
    groups: 'Vorschläge',
    noOption: '(keine)',
    added: (name) => `${name} angelegt`,
    saved: (name) => `${name} gespeichert`,
    deleted: (name) => `${name} gelöscht`,
    history: 'Verlauf',
    created: 'Angelegt',
    changed: 'Geändert',
    by: {
      hand: 'von Hand',
      undo: 'durch Rückgängigmachen',
      sync: 'durch Synchronisierung',
      anImport: 'durch einen Import',
      import: (file) => `durch den Import von ${file}`,
    },
    gone: 'Dieser Benutzer ist nicht mehr im Verzeichnis: Er wurde inzwischen gelöscht, oder sein Import wurde rückgängig gemacht.',
    close: 'Schließen',
    invalid: (count) =>
      `${plural(count, { one: 'Ein Feld braucht', other: `${formatNumber(count)} Felder brauchen` })} einen anderen Wert. Es wurde nichts gespeichert.`,
    conflict: {
      happened: 'Jemand anderes hat inzwischen dieselben Felder geändert.',
      written: 'Es wurde nichts überschrieben.',
      next: 'Wählen Sie unten für jedes von ihnen und speichern Sie dann.',
    },
    conflictField: (field, theirs) => `${field} wurde inzwischen in „${theirs}“ geändert.`,
    conflictCleared: (field) => `${field} wurde inzwischen geleert.`,
    keepMine: 'Meinen Wert behalten',
    useTheirs: 'Anderen Wert übernehmen',
    unsaved: 'Es gibt Änderungen, die nicht gespeichert sind.',
    keepEditing: 'Weiter bearbeiten',
    discard: 'Änderungen verwerfen',
  },

  erase: {
    open: 'Endgültig löschen…',
    hint: 'Löscht den Benutzer und alles, was über ihn aufbewahrt ist, etwa im Importverlauf.',
    title: (whom) => `${whom} endgültig löschen?`,
    explanation: (count) =>
      `Löschen bewahrt auf, was das Rückgängigmachen braucht. Endgültiges Löschen lässt nichts zurück, was sagt, wer ${plural(count, { one: 'die Person war', other: 'diese Personen waren' })}:`,
    here: 'Die Daten verschwinden von diesem Gerät.',
    everywhere:
      'Die Daten verschwinden von diesem Gerät, und mit der nächsten Synchronisierung vom Server und von jedem anderen Gerät.',
    history:
      'Der Importverlauf vergisst, was er darüber wusste; das Rückgängigmachen dieser Importe ändert daran nichts. Die letzte Wiederherstellung einer Sicherung lässt sich nicht mehr rückgängig machen.',
    outbox: 'Auch zugehörige Willkommens-E-Mails, wartende Passwörter und Konflikte verschwinden.',
    outside:
      'Dateien, die früher gespeichert wurden, etwa Sicherungen und Exporte, enthalten die Daten weiterhin, ebenso ältere Fassungen auf dem Server, bis er verdichtet wird (Compaction).',
    final: 'Das lässt sich nicht rückgängig machen.',
    confirm: 'Endgültig löschen',
    working: 'Wird endgültig gelöscht…',
    done: (whom) => `${whom} endgültig gelöscht`,
  },

  undo: {
    undo: 'Rückgängig',
    done: 'Rückgängig gemacht',
    nothing: 'In diesem Tab gibt es nichts rückgängig zu machen',
    leftAlone: (count, names) =>
      `Rückgängig gemacht, außer bei ${names}: inzwischen geändert und deshalb ${plural(count, { one: 'so gelassen, wie er ist', other: 'so gelassen, wie sie sind' })}`,
    andOthers: (names, others) => `${names} und ${formatNumber(others)} weiteren`,
    passwordsLost: (count) =>
      `${formatNumber(count)} Benutzer ${plural(count, { one: 'hat', other: 'haben' })} kein Passwort mehr: bitte neu setzen`,
  },

  groups: {
    title: 'Gruppen',
    table: 'Gruppen',
    count: (count) => `${formatNumber(count)} ${plural(count, { one: 'Gruppe', other: 'Gruppen' })}`,
    search: 'Gruppen suchen',
    noMatch: (search) => `Keine Gruppe hat „${search}“ im Namen.`,
    newGroup: 'Neue Gruppe',
    columns: { name: 'Name', users: 'Benutzer', actions: 'Aktionen' },
    rename: 'Umbenennen',
    merge: 'Zusammenführen mit',
    delete: 'Löschen',
    name: 'Name',
    save: 'Speichern',
    individualsHint: 'Alle ohne Gruppe',
    showUsers: (name) => `Die Benutzer von ${name} anzeigen`,
    added: (name) => `Gruppe ${name} angelegt`,
    renamed: (name) => `Gruppe in ${name} umbenannt`,
    merged: (name) => `Mit ${name} zusammengeführt`,
    deleted: (name) => `Gruppe ${name} gelöscht`,
    renameTitle: (name) => `${name} umbenennen`,
    mergeTitle: (name) => `${name} mit einer anderen Gruppe zusammenführen`,
    mergeInto: 'Zielgruppe',
    mergeExplanation: (count, name) =>
      `${plural(count, { one: 'Ihr einziger Benutzer wechselt', other: `Ihre ${formatNumber(count)} Benutzer wechseln` })} dorthin, und ${name} entfällt.`,
    mergeConfirm: 'Zusammenführen',
    noSuchGroup: 'Diese Gruppe gibt es nicht. Wählen Sie eine aus der Liste.',
    similar: {
      title: 'Vermutlich dieselben',
      explanation: (count) =>
        `${plural(count, { one: 'Diese Gruppen unterscheiden', other: `${formatNumber(count)} Sätze von Gruppen unterscheiden` })} sich nur in der Schreibweise.`,
      merge: 'Zusammenführen',
      mergeInto: (name) => `Mit ${name} zusammenführen`,
      dismiss: 'Nicht dieselben',
      more: (count) => `${formatNumber(count)} weitere`,
    },
    faults: {
      nameMissing: 'Geben Sie der Gruppe einen Namen.',
      nameTaken: (name) =>
        `Eine Gruppe ${name} gibt es schon (Großschreibung und Leerzeichen zählen nicht). Um die beiden zu vereinen, nehmen Sie „Zusammenführen mit“.`,
      individuals: 'In Individuals sind alle ohne Gruppe: Sie bleibt, wie sie ist.',
      groupGone: 'Diese Gruppe ist nicht mehr im Verzeichnis.',
    },
  },

  palette: {
    title: 'Befehlspalette',
    placeholder: 'Seite öffnen, Benutzer finden, Befehl ausführen',
    results: 'Ergebnisse',
    pages: 'Seiten',
    commands: 'Befehle',
    users: 'Benutzer',
    groups: 'Gruppen',
    nothing: 'Nichts gefunden',
    open: 'Suchen oder springen zu…',
    theme: (theme) => `Darstellung: ${theme}`,
    importCsv: 'CSV importieren',
    exportUsers: 'Benutzer exportieren',
    newUser: 'Neuer Benutzer',
    newGroup: 'Neue Gruppe',
    newField: 'Neues eigenes Feld',
    undo: 'Letzte Änderung rückgängig machen',
    keys: 'Tastenkürzel',
  },

  keys: {
    title: 'Tastenkürzel',
    close: 'Schließen',
    everywhere: 'Überall',
    inList: 'In der Liste der Benutzer',
    names: {
      control: 'Strg',
      shift: 'Umschalt',
      space: 'Leertaste',
      enter: 'Eingabe',
      home: 'Pos1',
      end: 'Ende',
      escape: 'Esc',
    },
    does: {
      search: 'Suchen',
      palette: 'Befehlspalette',
      undo: 'Letzte Änderung von Hand rückgängig machen, in einer Prüfung die letzte Ausbesserung',
      help: 'Diese Tastenkürzel',
      move: 'Durch die Liste bewegen',
      ends: 'Zum ersten oder letzten Benutzer',
      open: 'Benutzer öffnen',
      select: 'Benutzer auswählen',
      extend: 'Bis hierher auswählen',
      all: 'Alle passenden auswählen',
      none: 'Auswahl aufheben',
      print: 'Liste drucken',
    },
  },

  customFields: {
    title: 'Eigene Felder',
    table: 'Eigene Felder',
    introduction:
      'Was Ihr Team außer den Standardfeldern über einen Benutzer festhält. Ein Feld muss bestehen, bevor ein Import es füllen kann.',
    empty: 'Noch keine eigenen Felder',
    emptyHint:
      'Ein eigenes Feld hält fest, was die Standardfelder nicht tun: eine Personalnummer, einen Standort, ein Eintrittsdatum.',
    newField: 'Neues Feld',
    editField: 'Feld bearbeiten',
    columns: {
      label: 'Bezeichnung',
      type: 'Typ',
      options: 'Optionen',
      required: 'Pflicht',
      actions: 'Aktionen',
    },
    label: 'Bezeichnung',
    type: 'Typ',
    typeChange: 'Ein anderer Typ passt, wenn alle Werte zu ihm passen.',
    options: 'Optionen',
    optionsHint: 'Eine pro Zeile.',
    optionCount: (count) => `${formatNumber(count)} ${plural(count, { one: 'Option', other: 'Optionen' })}`,
    required: 'Pflicht',
    requiredHint: 'Ein neuer Benutzer ohne Wert wird vom Import abgelehnt.',
    yes: 'Ja',
    no: 'Nein',
    edit: (label) => `${label} bearbeiten`,
    moveUp: (label) => `${label} nach oben`,
    moveDown: (label) => `${label} nach unten`,
    delete: (label) => `${label} löschen`,
    moved: (label, position, count) =>
      `${label} steht jetzt an Stelle ${formatNumber(position)} von ${formatNumber(count)}`,
    save: 'Speichern',
    added: (label) => `Feld ${label} angelegt`,
    changed: (label) => `Feld ${label} gespeichert`,
    deleted: (label) => `Feld ${label} gelöscht`,
    deleteTitle: (label) => `${label} löschen?`,
    counting: 'Seine Werte werden gezählt…',
    deleteValues: (count) =>
      count === 0
        ? 'Kein Benutzer hat darin einen Wert.'
        : `${plural(count, { one: 'Ein Benutzer hat darin einen Wert, der', other: `${formatNumber(count)} Benutzer haben darin einen Wert, und alle diese Werte` })} ${plural(count, { one: 'mit dem Feld entfällt', other: 'entfallen mit dem Feld' })}. Gleich danach lässt sich das rückgängig machen.`,
    deleteConfirm: 'Feld löschen',
    misfits: {
      happened: (count, type) =>
        `${plural(count, { one: '1 Benutzer hat einen Wert, der', other: `${formatNumber(count)} Benutzer haben einen Wert, der` })} nicht zu ${type} passt.`,
      written: nothingWritten,
      next: 'Ändern Sie zuerst diese Werte, oder geben Sie sie auf.',
      list: 'Werte, die nicht passen',
      more: (count) => `und ${formatNumber(count)} weitere`,
      clear: 'Diese Werte leeren und speichern',
    },
    fieldGone: {
      happened: 'Dieses Feld gibt es nicht mehr.',
      written: nothingWritten,
      next: 'Es wurde inzwischen gelöscht.',
    },
    faults: {
      labelMissing: 'Geben Sie dem Feld eine Bezeichnung.',
      labelTaken:
        'Ein anderes Feld heißt schon so (Großschreibung, Leerzeichen und Satzzeichen zählen nicht).',
      optionsMissing: 'Geben Sie mindestens eine Option an.',
    },
  },

  syncState: {
    activities: {
      idle: 'Aktuell',
      syncing: 'Synchronisiert…',
      offline: 'Offline',
      unauthorized: 'Anmeldung abgelehnt',
      forbidden: 'Nicht erlaubt',
      missing: 'Datenbank fehlt',
      busy: 'Server ausgelastet',
      storeFailed: 'Kein Platz zum Speichern',
    },
    badge: (activity, waiting) =>
      waiting === 0 ? activity : `${activity}, ${formatNumber(waiting)} ausstehend`,
    badgeName: (text) => `Synchronisierung: ${text}`,
  },

  preferences: {
    title: 'Einstellungen',
    importLimit: 'Importgrenze',
    importLimitHint: (least, most) =>
      `Wie viele Datensätze ein Import höchstens annimmt: ${formatNumber(least)} bis ${formatNumber(most)}.`,
    importLimitInvalid: (least, most) =>
      `Geben Sie eine ganze Zahl von ${formatNumber(least)} bis ${formatNumber(most)} an. Die Grenze wurde nicht geändert.`,
    theme: 'Darstellung',
    themeHint: 'System folgt der hellen oder dunklen Einstellung dieses Geräts.',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    languageHint: 'Auf diesem Gerät. Die Seite wird neu geladen, wenn Sie eine andere wählen.',
    languageWaits:
      'Beenden oder verlassen Sie zuerst Ihren Import: Die Seite wird mit einer anderen Sprache neu geladen.',
    languageOfBrowser: 'Wie der Browser',
    helpdeskName: 'Name des Helpdesks',
    helpdeskNameHint: 'Wie Willkommens-E-Mails Ihren Helpdesk nennen.',
    loginAddress: 'Anmeldeadresse',
    loginAddressHint: 'Wo sich Benutzer anmelden, etwa https://help.example.com.',
    loginAddressInvalid:
      'Geben Sie eine Webadresse an, die mit https:// oder http:// beginnt. Die Adresse wurde nicht geändert.',
    saved: 'Gespeichert',
  },

  recovery: {
    retry: 'Noch einmal versuchen',
    goOn: 'Mit dem Rest weiterarbeiten',
    startAnew: 'Neu beginnen',
    startAnewTitle: 'Neu beginnen?',
    startAnewHint:
      'Was vom Verzeichnis auf diesem Gerät übrig ist, wird gelöscht, und Sie beginnen mit einem leeren. Das lässt sich nicht rückgängig machen.',
    startAnewConfirm: 'Löschen und neu beginnen',
  },

  incoming: {
    waiting: (name) => `${name} wurde mit Rollcall geöffnet.`,
    hint: 'Der Import, den Sie gerade bearbeiten, bleibt erhalten.',
    use: 'Stattdessen diese Datei importieren',
    dismiss: 'Nicht jetzt',
  },

  passwords,

  issues: {
    emailMissing: () => 'E-Mail ist leer, und jeder Benutzer braucht eine',
    emailInvalid: (reason) => `Die E-Mail-Adresse ist unbrauchbar: ${reason}`,
    emailFaults,
    emailTaken: (name) => `Die E-Mail-Adresse gehört schon ${name}: Jeder Benutzer hat eine eigene`,
    passwordTooShort: (field) => `${field} ist zu kurz: 6 Zeichen oder mehr passen, oder gar keines`,
    tooLong: (field, length, limit) =>
      `${field} ist ${formatNumber(length)} Zeichen lang: höchstens ${formatNumber(limit)} passen`,
    controlCharacter: (field, codePoint) =>
      `${field} enthält ein unsichtbares Steuerzeichen (${codePoint}): nur gewöhnlicher Text passt`,
    replacementCharacter: (field) =>
      `${field} enthält Zeichen, die nicht gelesen werden konnten (�): Wählen Sie unter Dateieinstellungen die richtige Kodierung`,
    tooManyCells: (cells, columns) =>
      `Die Zeile hat ${formatNumber(cells)} Zellen, die Kopfzeile aber ${formatNumber(columns)}: Vielleicht fehlen einem Wert die Anführungszeichen`,
    requiredMissing: (field) => `${field} ist leer, und ein neuer Benutzer braucht es`,
    notAnOption: (field, options) => `${field} ist keine der Optionen: ${options}`,
    notANumber: (field, format) => `${field} ist keine Zahl: 1250 oder ${format} würde passen`,
    notADate: (field, format) => `${field} ist kein Datum: eines wie ${format} würde passen`,
    dateAmbiguous: (field) =>
      `${field} kann zwei Tage bedeuten: Geben Sie bei der Spalte an, ob der Tag oder der Monat zuerst steht`,
    notACheckBox: (field) => `${field} ist weder ja noch nein: yes, no, true, false, 1 oder 0 würde passen`,
    tooFewCells: (cells, columns) =>
      `Die Zeile hat ${formatNumber(cells)} ${plural(cells, { one: 'Zelle', other: 'Zellen' })}, die Kopfzeile aber ${formatNumber(columns)}: Die fehlenden ändern nichts`,
    phoneDamaged: (field) =>
      `${field} sieht aus, als hätte eine Tabellenkalkulation es beschädigt: Formatieren Sie die Spalte dort als Text und kopieren Sie die Nummer noch einmal`,
    lineBreakFolded: (field) =>
      `${field} enthielt einen Zeilenumbruch oder Tabulator, der ein Leerzeichen wurde`,
    companyCleared: () => 'Wechselt zu Individuals, weil Firma leer ist',
    companyPlaceholder: () =>
      'Firma sieht aus wie ein Zeichen für „keine“ und wird eine Gruppe dieses Namens: Lassen Sie sie für Individuals leer',
    excelSerialDate: (field) =>
      `${field} war die Tageszahl einer Tabellenkalkulation und wurde als Datum gelesen`,
    passwordShort: (field) => `${field} hat weniger als 8 Zeichen: angenommen, aber leicht zu erraten`,
    passwordCommon: (field) => `${field} gehört zu den 3.000 häufigsten: angenommen, aber zuerst erraten`,
  },
};
