/** German: what stands in `en-screens.ts`, in the same order. */
import type { FailureText } from './en';
import type { ScreenTexts } from './en-screens';
import { nothingWritten, pageTitles, usersOf } from './de';
import { emails } from './de-emails';
import { history } from './de-history';
import { sync } from './de-sync';
import { formatNumber, formatSize, plural } from './format';

const backupFaults: ScreenTexts['backup']['faults'] = {
  notABackup: (name) => ({
    happened: `${name} ist keine Sicherung von Rollcall.`,
    written: nothingWritten,
    next: 'Wählen Sie eine Datei namens rollcall-backup-….json.gz. Eine CSV-Datei gehört unter „Daten importieren“.',
  }),
  damagedBackup: (name) => ({
    happened: `${name} ist beschädigt: Sie ist nicht mehr, wie sie gespeichert wurde.`,
    written: nothingWritten,
    next: 'Laden oder kopieren Sie sie noch einmal, oder wählen Sie eine ältere Sicherung.',
  }),
  newerBackup: (name) => ({
    happened: `${name} wurde mit einer neueren Version von Rollcall erstellt.`,
    written: nothingWritten,
    next: 'Laden Sie die Seite neu, um die neueste Version zu erhalten, und stellen Sie dann noch einmal wieder her.',
  }),
};

type NotCsvKind = Parameters<ScreenTexts['import']['faults']['notCsv']>[1];

const saveAsCsv =
  'Wählen Sie in Excel Datei → Speichern unter → CSV UTF-8, und dann hier die gespeicherte Datei.';
const exportAsCsv =
  'Exportieren Sie die Tabelle aus dem Programm, mit dem sie erstellt wurde, als CSV, und wählen Sie dann hier diese Datei.';
const unpack = 'Entpacken Sie sie, und wählen Sie dann die CSV-Datei darin.';

const notCsvKinds: Readonly<Record<NotCsvKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: 'eine Excel-Arbeitsmappe', next: saveAsCsv },
  xls: { is: 'eine alte Excel-Arbeitsmappe', next: saveAsCsv },
  ods: {
    is: 'eine OpenDocument-Tabelle',
    next: 'Wählen Sie in LibreOffice Datei → Speichern unter → Text CSV mit dem Zeichensatz UTF-8, und dann hier die gespeicherte Datei.',
  },
  numbers: {
    is: 'eine Numbers-Tabelle',
    next: 'Wählen Sie in Numbers Ablage → Exportieren → CSV mit der Textcodierung UTF-8, und dann hier die gespeicherte Datei.',
  },
  document: { is: 'ein Textdokument', next: exportAsCsv },
  zip: { is: 'ein ZIP-Archiv', next: unpack },
  compressed: { is: 'eine komprimierte Datei', next: unpack },
  pdf: { is: 'ein PDF-Dokument', next: exportAsCsv },
  image: { is: 'ein Bild', next: exportAsCsv },
  html: {
    is: 'eine Webseite',
    next: 'Öffnen Sie sie mit einer Tabellenkalkulation, speichern Sie sie als CSV UTF-8, und wählen Sie dann hier diese Datei.',
  },
  xml: { is: 'eine XML-Datei', next: exportAsCsv },
  json: { is: 'eine JSON-Datei', next: exportAsCsv },
  vcard: { is: 'eine Datei mit Visitenkarten (vCard)', next: exportAsCsv },
  email: {
    is: 'eine E-Mail',
    next: 'Ist eine CSV-Datei daran angehängt, speichern Sie diese, und wählen Sie sie dann hier.',
  },
  ldif: { is: 'ein Export eines Verzeichnisdienstes (LDIF)', next: exportAsCsv },
  sql: { is: 'ein Datenbankauszug (SQL)', next: exportAsCsv },
  binary: { is: 'eine Datei anderer Art', next: exportAsCsv },
};

const encodingNames: ScreenTexts['import']['fileSettings']['encodings'] = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Westeuropäisch)',
  'iso-8859-15': 'ISO-8859-15 (Westeuropäisch, mit €)',
  macintosh: 'Macintosh (Westeuropäisch)',
  ibm850: 'IBM850 (Westeuropäisch, DOS)',
  ibm437: 'IBM437 (Amerikanisch, DOS)',
  'windows-1250': 'Windows-1250 (Mitteleuropäisch)',
  'iso-8859-2': 'ISO-8859-2 (Mitteleuropäisch)',
  ibm852: 'IBM852 (Mitteleuropäisch, DOS)',
  'windows-1257': 'Windows-1257 (Baltisch)',
  ibm775: 'IBM775 (Baltisch, DOS)',
  'windows-1251': 'Windows-1251 (Kyrillisch)',
  'koi8-r': 'KOI8-R (Russisch)',
  'koi8-u': 'KOI8-U (Ukrainisch)',
  'iso-8859-5': 'ISO-8859-5 (Kyrillisch)',
  ibm866: 'IBM866 (Kyrillisch, DOS)',
  'x-mac-cyrillic': 'Macintosh (Kyrillisch)',
  'windows-1253': 'Windows-1253 (Griechisch)',
  'iso-8859-7': 'ISO-8859-7 (Griechisch)',
  ibm737: 'IBM737 (Griechisch, DOS)',
  'windows-1254': 'Windows-1254 (Türkisch)',
  ibm857: 'IBM857 (Türkisch, DOS)',
  'windows-1255': 'Windows-1255 (Hebräisch)',
  'iso-8859-8': 'ISO-8859-8 (Hebräisch)',
  'windows-1256': 'Windows-1256 (Arabisch)',
  'iso-8859-6': 'ISO-8859-6 (Arabisch)',
  'windows-1258': 'Windows-1258 (Vietnamesisch)',
  'windows-874': 'Windows-874 (Thailändisch)',
  shift_jis: 'Shift_JIS (Japanisch)',
  'euc-jp': 'EUC-JP (Japanisch)',
  'iso-2022-jp': 'ISO-2022-JP (Japanisch)',
  gb18030: 'GB18030 (Chinesisch, vereinfacht)',
  gbk: 'GBK (Chinesisch, vereinfacht)',
  big5: 'Big5 (Chinesisch, traditionell)',
  'euc-kr': 'EUC-KR (Koreanisch)',
};

const rows = (count: number) => plural(count, { one: '1 Zeile', other: `${formatNumber(count)} Zeilen` });
const rowsHave = (count: number) => `${rows(count)} ${plural(count, { one: 'hat', other: 'haben' })}`;
const records = (count: number) =>
  `${formatNumber(count)} ${plural(count, { one: 'Datensatz', other: 'Datensätze' })}`;
const recordsOf = (done: number, count: number) =>
  `${formatNumber(done)} von ${formatNumber(count)} Datensätzen`;
const options = (count: number) =>
  `${formatNumber(count)} ${plural(count, { one: 'Option', other: 'Optionen' })}`;

export const deScreens: ScreenTexts = {
  import: {
    title: pageTitles.import,
    help: {
      title: 'So funktioniert es',
      choose: [
        'Eine CSV-Datei, am besten in UTF-8: Eine andere Kodierung wird bemerkt, und Sie wählen die richtige mit den Namen vor Augen.',
        'Jede Zeile braucht eine E-Mail-Adresse: An ihr werden die Benutzer unterschieden. Alle anderen Felder dürfen leer sein oder fehlen.',
        'Die Datei wird in diesem Browser gelesen und geht nirgendwohin. Nichts wird gespeichert, bevor Sie auf Importieren drücken.',
      ],
      match: [
        'Spalten finden ihre Felder an den Überschriften, gleich in welcher Großschreibung und mit welchen Leer- und Satzzeichen; jede lässt sich von Hand ändern.',
        'Bestehende Benutzer aktualisieren: Aus, wird eine Zeile übersprungen, deren E-Mail-Adresse im Verzeichnis ist; an, ersetzen ihre Zellen die Werte, und eine leere Zelle lässt stehen, was da ist.',
        'Eine neue Firma wird eine neue Gruppe; eine leere bedeutet Individuals.',
        'Ein Passwort hat 6 Zeichen oder mehr; ein leeres gibt einem neuen Benutzer ein zufälliges.',
        'Eine Zeile mit einem Fehler wird ganz abgelehnt, mit allen Gründen, und die anderen gehen weiter.',
      ],
      plan: {
        whole: 'Die Prüfung ist der Plan, den Importieren ausführt: alles davon oder nichts.',
        batches:
          'Die Prüfung ist der Plan des ersten Stapels; jeder Stapel wird ganz oder gar nicht ausgeführt.',
      },
      done: [
        'Abgelehnte Zeilen haben nichts geändert: Bessern Sie sie aus und importieren Sie diese Datei.',
        'Erzeugte Passwörter lassen sich einmal herunterladen.',
      ],
      saved: {
        whole: 'Alles wurde auf einmal gespeichert.',
        batches:
          'Jeder Stapel wurde auf einmal gespeichert; wo ein Import anhält, bleiben die Stapel davor, und ein Rückgängigmachen nimmt alle zurück.',
      },
    },
    steps: {
      label: 'Schritte',
      choose: 'Datei wählen',
      match: 'Zuordnen und prüfen',
      result: 'Ergebnis',
    },

    choose: {
      heading: 'Datei wählen',
      file: 'CSV-Datei',
      fileHint:
        'Die erste Zeile enthält die Überschriften. Die E-Mail-Adresse ist das einzige Feld, das jede Zeile braucht.',
      drop: 'Legen Sie eine Datei irgendwo hier ab, oder fügen Sie Zellen ein, die Sie aus einer Tabelle kopiert haben.',
      dropNow: 'Datei hier ablegen',
      chosen: (name, size) => `${name}, ${size}`,
      chosenAnnounced: (name) => `${name} ist gewählt. Drücken Sie Weiter, um die Datei zu lesen.`,
      oneAtATime: (name, others) =>
        `${name} ist gewählt. Eine Datei nach der anderen: Importieren Sie die ${plural(others, { one: 'andere', other: `${formatNumber(others)} anderen` })} danach.`,
      next: 'Weiter',
      limit: (limit) => `Bis zu ${records(limit)} auf einmal.`,
      starts: 'Nichts zur Hand?',
      template: 'Vorlage herunterladen',
      templateHint: 'Eine leere Datei mit den passenden Überschriften.',
      exportUsers: 'Aktuelle Benutzer exportieren',
      exportHint: 'Ändern Sie in einer Tabellenkalkulation, was Sie möchten, und importieren Sie es hier.',
      privacy: 'Was geschieht mit meiner Datei',
      privacyAnswer:
        'Sie wird gleich hier in Ihrem Browser gelesen. Nichts verlässt dieses Gerät, und nichts wird gespeichert, bevor Sie gesehen haben, was jede Zeile tun würde.',
      noFile: 'Wählen Sie zuerst eine CSV-Datei.',
    },

    reading: {
      heading: (name) => `${name} wird gelesen`,
      progress: 'Lesen',
    },

    faults: {
      empty: (name): FailureText => ({
        happened: `${name} ist leer.`,
        written: nothingWritten,
        next: 'Wählen Sie eine andere Datei, oder speichern Sie diese dort noch einmal, wo sie erstellt wurde.',
      }),
      notCsv: (name, kind): FailureText => ({
        happened: `${name} ist ${notCsvKinds[kind].is}, keine CSV-Datei.`,
        written: nothingWritten,
        next: notCsvKinds[kind].next,
      }),
      unclosedQuote: (line): FailureText => ({
        happened: `Ein Anführungszeichen, das sich in Zeile ${formatNumber(line)} öffnet, wird nie geschlossen; die Zeilen danach lassen sich nicht unterscheiden.`,
        written: nothingWritten,
        next: 'Schließen oder entfernen Sie es in einem Texteditor und wählen Sie die Datei noch einmal, oder versuchen Sie unter Dateieinstellungen ein anderes Trennzeichen.',
      }),
      noRecords: (): FailureText => ({
        happened: 'Unter der Kopfzeile stehen keine Datensätze.',
        written: nothingWritten,
        next: 'Stellen Sie unter Dateieinstellungen die Kopfzeile ein (0, wenn die Datei keine hat), oder wählen Sie eine andere Datei.',
      }),
      unreadable: (name): FailureText => ({
        happened: `${name} lässt sich nicht lesen. Vielleicht wurde die Datei verschoben, gelöscht oder geändert, seit sie gewählt wurde.`,
        written: nothingWritten,
        next: 'Wählen Sie die Datei noch einmal.',
      }),
    },

    sampleMissing: {
      happened: 'Die Beispielpersonen konnten nicht geladen werden.',
      written: nothingWritten,
      next: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder wählen Sie eine eigene CSV-Datei.',
    },

    match: {
      heading: 'Zuordnen und prüfen',
      records: (count) => `${records(count)} erkannt`,
      fileFacts: (name, size, encoding, delimiter) => [name, size, encoding, delimiter].join(' · '),
      updateExisting: 'Bestehende Benutzer aktualisieren',
      updateExistingHint: 'Aus: Zeilen, deren E-Mail-Adresse schon im Verzeichnis ist, werden übersprungen.',
      notifyNew: 'Neue Benutzer benachrichtigen',
      notifyNewHint: 'Bereitet für jeden neuen Benutzer eine Willkommens-E-Mail mit Anmeldedaten vor.',
      back: 'Zurück',
      import: 'Importieren',
      actions: 'Weiter',
      willImport: (created, updated) =>
        [
          created > 0
            ? `${formatNumber(created)} ${plural(created, { one: 'neuer Benutzer', other: 'neue Benutzer' })}`
            : '',
          updated > 0
            ? `${formatNumber(updated)} ${plural(updated, { one: 'Änderung', other: 'Änderungen' })}`
            : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
    },

    fileSettings: {
      title: 'Dateieinstellungen',
      encoding: 'Kodierung',
      encodings: encodingNames,
      likelyEncodings: 'Wahrscheinlich für diese Datei',
      otherEncodings: 'Andere',
      delimiter: 'Trennzeichen',
      delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'Senkrechter Strich' },
      headerRow: 'Kopfzeile',
      headerRowHint: '0: Die Datei hat keine Kopfzeile.',
      preview: 'Erste Zeilen der Datei',
      rowNumber: 'Zeile',
      notUtf8: (encoding) =>
        `Diese Datei ist nicht in UTF-8. Sie wird als ${encoding} gezeigt: Sehen Sie sich die Namen unten an, und wählen Sie eine andere Kodierung, wenn einer falsch aussieht.`,
      garbled: (value) =>
        `„${value}“ sieht verstümmelt aus, wie UTF-8, das als etwas anderes gelesen wurde. Wenn keine Kodierung hier es behebt, wurde die Datei so gespeichert: Exportieren Sie sie dort, wo sie herkommt, noch einmal.`,
      escaped: (value) =>
        `„${value}“ ist geschrieben wie im Quelltext einer Webseite und wird so importiert. Exportieren Sie die Datei noch einmal als reinen Text, oder berichtigen Sie es in der Prüfung mit Suchen und ersetzen.`,
      replacementCharacters: (count) =>
        `${plural(count, { one: '1 Zeichen', other: `${formatNumber(count)} Zeichen` })} ${plural(count, { one: 'konnte mit dieser Kodierung nicht gelesen werden und erscheint', other: 'konnten mit dieser Kodierung nicht gelesen werden und erscheinen' })} als �. Wählen Sie eine andere Kodierung; Zeilen mit � in einem Wert, der importiert würde, werden abgelehnt.`,
    },

    moreOptions: {
      title: 'Weitere Optionen',
      blankCells: 'Leere Zellen',
      blankCellsHint: 'Was eine leere Zelle mit dem Wert eines bestehenden Benutzers macht.',
      blankCellsChoices: { keep: 'Behalten', clear: 'Leeren' },
      blankCompany: 'Leere Firma',
      blankCompanyHint: 'Was eine leere Firma mit einem bestehenden Benutzer macht.',
      blankCompanyChoices: { individuals: 'Zu Individuals verschieben', keep: 'Gruppe behalten' },
      newEmails: 'Neue E-Mail-Adressen',
      newEmailsHint: 'Was eine Zeile macht, deren E-Mail-Adresse nicht im Verzeichnis ist.',
      newEmailsChoices: { create: 'Anlegen', skip: 'Überspringen' },
      olderValues: 'Ältere Werte',
      olderValuesHint:
        'Was geschieht, wo die Datei einen Wert hat, der seither im Verzeichnis geändert wurde.',
      olderValuesChoices: { replace: 'Die Datei gelten lassen', keep: 'Die neueren behalten' },
      missing: 'Fehlende Benutzer',
      missingHint:
        'Listet auf, wer im Verzeichnis ist, aber nicht in der Datei. Der Import lässt diese Benutzer, wie sie sind.',
      missingChoices: { off: 'Nicht auflisten', groups: 'Aus den Gruppen der Datei', all: 'Alle' },
    },

    columns: {
      title: 'Spalten',
      matched: (matched, count) =>
        `${formatNumber(matched)} von ${plural(count, { one: '1 Spalte geht', other: `${formatNumber(count)} Spalten gehen` })} in ein Feld`,
      show: 'Spalten anzeigen',
      shown: { all: 'Alle', matched: 'Zugeordnet', unmatched: 'Nicht importiert' },
      noneShown: {
        all: 'Die Datei hat keine Spalten.',
        matched: 'Noch geht keine Spalte in ein Feld.',
        unmatched: 'Jede Spalte geht in ein Feld.',
      },
      blankHeader: (position) => `Spalte ${formatNumber(position)}`,
      repeatedHeader: (header, position) => `${header} (Spalte ${formatNumber(position)})`,
      field: (column) => `Feld für Spalte „${column}“`,
      noImport: 'Nicht importieren',
      standardGroup: 'Standardfelder',
      customGroup: 'Eigene Felder',
      create: 'Eigenes Feld anlegen…',
      hidesPasswords:
        'Sieht nach Hashwerten oder Platzhaltern von Passwörtern aus und wird deshalb ausgelassen.',
      noSamples: 'Keine Werte',
      displaced: (field, column) =>
        `${field} nimmt nur eine Spalte, deshalb wird die Spalte „${column}“ nicht mehr importiert.`,
      missingOptions: (missing) => `Noch nicht angeboten: ${missing.join(', ')}`,
      addOptions: (count) => `${options(count)} hinzufügen`,
      optionsAdded: (count, field) => `${options(count)} zu ${field} hinzugefügt`,
      dateOrder: (sample, dayFirst, monthFirst) =>
        `Bedeutet ${sample} den ${dayFirst} oder den ${monthFirst}?`,
      dateOrderPlain: 'Wie sind die Daten in dieser Spalte geschrieben?',
      dayFirst: 'Tag zuerst',
      monthFirst: 'Monat zuerst',
      dateOrderNeeded: 'Zeilen mit einem solchen Datum werden abgelehnt, bis Sie es angeben.',
    },

    remembered: {
      note: (moment) =>
        `Diese Überschriften wurden schon einmal importiert, am ${moment}: Die Zuordnung von damals ist wieder eingestellt.`,
      forget: 'Vergessen',
      title: 'Gemerkte Spalten',
      hint: 'Zu jeder Kopfzeile werden ihre Felder gemerkt. Geben Sie sie Ihrem Team als Datei weiter.',
      export: 'Zuordnungen exportieren',
      import: 'Zuordnungen importieren',
      imported: (count) =>
        `${formatNumber(count)} ${plural(count, { one: 'Zuordnung', other: 'Zuordnungen' })} übernommen`,
      noneThere: {
        happened: 'In dieser Datei sind keine Zuordnungen.',
        written: nothingWritten,
        next: 'Wählen Sie eine, die „Zuordnungen exportieren“ gemacht hat.',
      },
    },

    newField: {
      title: 'Eigenes Feld anlegen',
      explanation: (column) =>
        `Für die Spalte „${column}“. Das Feld gibt es von jetzt an, auch wenn Sie nicht importieren.`,
      optionsFromColumn: 'Eine pro Zeile; dies sind die Werte, die in der Spalte stehen.',
      create: 'Feld anlegen',
      created: (label) => `Feld ${label} angelegt`,
    },

    older: {
      notice: (values, count, kept) => {
        const where = `${plural(values, { one: '1 Zelle', other: `${formatNumber(values)} Zellen` })} in ${rows(count)}`;
        const back = `${where} ${plural(values, { one: 'bringt', other: 'bringen' })} einen älteren Wert zurück, der seither im Verzeichnis geändert wurde.`;
        if (kept === 0) return back;
        return kept === values
          ? `${where} ${plural(values, { one: 'hat einen älteren Wert: Der neuere wird', other: 'haben einen älteren Wert: Die neueren werden' })} behalten.`
          : `${back} In ${formatNumber(kept)} davon wird der neuere behalten.`;
      },
      group: 'Ältere Werte',
      keepAll: 'Die neueren behalten',
      replaceAll: 'Die Datei gelten lassen',
      show: 'Diese Zeilen anzeigen',
      keep: 'Neuere Werte',
      keepRow: (row) => `Die neueren Werte von Zeile ${formatNumber(row)} behalten`,
      kept: (row) => `Zeile ${formatNumber(row)} behält die neueren Werte`,
      replaced: (row) => `In Zeile ${formatNumber(row)} gilt die Datei`,
      since: 'Seither geändert',
      putsBack: 'bringt einen älteren Wert zurück',
      keepsNewer: (inFile) =>
        `neuerer Wert behalten; in der Datei steht ${inFile === '' ? 'nichts' : `„${inFile}“`}`,
      changed: (moment, by) => `geändert am ${moment} ${by}`,
      ofField: (field, changed) => `${field}: ${changed}`,
      hint: 'Die Leertaste behält die neueren Werte einer Zeile oder lässt wieder die Datei gelten. Enter bearbeitet eine Zelle.',
    },

    differing: {
      show: 'Die abweichenden Zeilen anzeigen',
      now: 'Jetzt',
      reviewed: 'Geprüft als',
      reviewedAs: (reviewed) => `weicht ab: geprüft als ${reviewed}`,
      blank: '(leer)',
    },

    missing: {
      explanation:
        'Diese Benutzer sind im Verzeichnis, aber nicht in dieser Datei. Der Import lässt sie, wie sie sind. Was Sie hier tun, geschieht sofort und unabhängig vom Import.',
      nameless: (count) =>
        plural(count, {
          one: '1 Zeile der Datei hat keine gültige E-Mail-Adresse: Wen sie meint, steht vielleicht in dieser Liste.',
          other: `${formatNumber(count)} Zeilen der Datei haben keine gültige E-Mail-Adresse: Wen sie meinen, steht vielleicht in dieser Liste.`,
        }),
      grid: 'Fehlende Benutzer',
      none: {
        groups: 'Alle aus den Gruppen dieser Datei stehen auch darin.',
        all: 'Alle stehen in dieser Datei.',
      },
      unreadable: {
        happened:
          'Die Datei lässt sich nicht mehr bis zum Ende lesen, deshalb kann niemand sagen, wer darin fehlt.',
        written: nothingWritten,
        next: 'Gehen Sie zurück und wählen Sie die Datei noch einmal.',
      },
    },

    review: {
      title: 'Prüfung',
      otherLists: { differing: 'Jetzt anders', older: 'Ältere Werte', missing: 'Fehlend' },
      grid: 'Prüfung',
      tabs: 'Was die Zeilen tun',
      row: 'Zeile',
      reason: 'Grund',
      warning: 'Warnungen',
      picture: (parts) => `Von allen Zeilen: ${parts.join(', ')}`,
      tab: (kind, count) => `${kind} ${formatNumber(count)}`,
      was: 'war',
      becomes: 'wird',
      cleared: 'geleert',
      empty: {
        create: 'Keine Zeile legt einen Benutzer an.',
        update: 'Keine Zeile ändert einen Benutzer.',
        unchanged: 'Keine Zeile passt zu einem Benutzer, der bleibt, wie er ist.',
        skipped: 'Keine Zeile wird übersprungen.',
        rejected: 'Keine Zeile wird abgelehnt.',
      },
      emptyUpdateOff: 'Es wird nichts aktualisiert, solange „Bestehende Benutzer aktualisieren“ aus ist.',
      skipReasons: {
        exists: 'Schon im Verzeichnis, und „Bestehende Benutzer aktualisieren“ ist aus',
        repeated:
          'Eine frühere Zeile dieser Datei hat dieselbe E-Mail-Adresse, und „Bestehende Benutzer aktualisieren“ ist aus',
        newEmail: 'Nicht im Verzeichnis, und „Neue E-Mail-Adressen“ steht auf Überspringen',
        leftOut: 'Sie haben diese Zeile ausgelassen',
      },
      newGroups: (count) =>
        `${formatNumber(count)} ${plural(count, { one: 'neue Gruppe', other: 'neue Gruppen' })}`,
      warnings: {
        tooFewCells: (count) =>
          `${rows(count)} ${plural(count, { one: 'ist', other: 'sind' })} kürzer als die Kopfzeile: Die fehlenden Zellen ändern nichts.`,
        phoneDamaged: (count) =>
          `${rowsHave(count)} eine Telefonnummer, die eine Tabellenkalkulation beschädigt hat, etwa 4.41234E+11.`,
        lineBreakFolded: (count) =>
          `${rowsHave(count)} einen Zeilenumbruch oder Tabulator in einem einzeiligen Wert, der ein Leerzeichen wurde.`,
        companyCleared: (count) =>
          `${plural(count, { one: '1 Benutzer wechselt', other: `${formatNumber(count)} Benutzer wechseln` })} zu Individuals, weil Firma leer ist.`,
        companyPlaceholder: (count) =>
          `${rowsHave(count)} als Firma etwas wie N/A oder -, das eine Gruppe wird: Lassen Sie sie für Individuals leer.`,
        excelSerialDate: (count) =>
          `${rowsHave(count)} die Tageszahl einer Tabellenkalkulation, die als Datum gelesen wurde.`,
        passwordShort: (count) => `${rowsHave(count)} ein Passwort mit weniger als 8 Zeichen.`,
        passwordCommon: (count) => `${rowsHave(count)} ein Passwort, das zu den 3.000 häufigsten gehört.`,
      },
    },

    mend: {
      toolbar: 'Zeilen ausbessern',
      hint: 'Enter oder F2 bearbeitet eine Zelle, Entf lässt ihre Zeile aus. Die Datei selbst bleibt, wie sie ist.',
      cell: (field, row) => `${field}, Zeile ${formatNumber(row)}`,
      newPassword: 'Neues Passwort',
      mended: 'ausgebessert',
      summary: (cells, leftOut) =>
        [
          cells > 0
            ? `${formatNumber(cells)} ${plural(cells, { one: 'Zelle', other: 'Zellen' })} ausgebessert`
            : '',
          leftOut > 0 ? `${rows(leftOut)} ausgelassen` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      leaveOut: (row) => (row === null ? 'Zeile auslassen' : `Zeile ${formatNumber(row)} auslassen`),
      takeIn: (row) => `Zeile ${formatNumber(row)} aufnehmen`,
      nothingToUndo: 'Es ist nichts ausgebessert, was rückgängig zu machen wäre',
      takeBack: 'Alles zurücknehmen',
      replace: 'Suchen und ersetzen…',
      replaceTitle: 'Suchen und ersetzen',
      replaceHint:
        'In allen Zeilen der Datei, die nicht ausgelassen sind, gleich welcher Reiter gezeigt wird.',
      column: 'In Spalte',
      find: 'Suchen',
      replacement: 'Ersetzen durch',
      wholeCell: 'Nur ganze Zellen',
      replaceAll: 'Alle ersetzen',
      nothingFound: 'Nichts zu ersetzen: Keine Zelle dieser Spalte enthält das.',
      alike: (count, value, field) =>
        `${plural(count, { one: '1 weitere Zeile enthält', other: `${formatNumber(count)} weitere Zeilen enthalten` })} ${value === '' ? 'nichts' : `„${value}“`} in ${field}.`,
      applyToAll: 'Auf alle gleichen anwenden',
      dismiss: 'Ausblenden',
      dropped: (cells, leftOut): FailureText => ({
        happened: `Die Datei wird jetzt anders gelesen, ohne das, was Sie darin ausgebessert haben: ${formatNumber(cells + leftOut)} ${plural(cells + leftOut, { one: 'Änderung', other: 'Änderungen' })}.`,
        written: nothingWritten,
        next: 'Bessern Sie die Zeilen noch einmal aus, wo es nötig ist. Mit den Einstellungen von vorher kommen Ihre Änderungen zurück.',
      }),
    },

    blocked: {
      fileFault: 'So, wie die Datei jetzt gelesen wird, lässt sie sich nicht importieren: siehe oben.',
      overLimit: (limit) =>
        `Mehr Datensätze als die Importgrenze von ${formatNumber(limit)}: Importieren Sie sie stapelweise.`,
      noEmailColumn:
        'Noch geht keine Spalte in E-Mail, und jeder Benutzer braucht eine: Wählen Sie oben ihre Spalte.',
      nothingToImport: 'Keine Zeile legt einen Benutzer an oder ändert einen.',
      allRejected: 'Jede Zeile wird abgelehnt: Die Prüfung sagt, warum.',
      nothingUpdateOff:
        'Keine Zeile legt einen Benutzer an. Wählen Sie „Bestehende Benutzer aktualisieren“, um die Benutzer zu ändern, die schon hier sind.',
    },

    overLimit: {
      happened: (count, limit) =>
        `Die Datei hat ${records(count)}; ein Import nimmt höchstens ${formatNumber(limit)}.`,
      written: nothingWritten,
      next: 'Importieren Sie sie stapelweise, oder erhöhen Sie die Importgrenze. Die Prüfung unten zeigt den ersten Stapel; die anderen werden ebenso geplant, wenn sie an der Reihe sind.',
      preferences: 'Einstellungen',
      batches: (limit) => `In Stapeln von ${formatNumber(limit)} importieren`,
    },

    stopped: {
      title: 'Angehaltene Importe',
      soFar: (file, done, count) => `${file}: ${recordsOf(done, count)} sind importiert.`,
      chooseAgain:
        'Wählen Sie dieselbe Datei noch einmal, um dort weiterzumachen, wo der Import anhielt, oder machen Sie rückgängig, was importiert wurde.',
      found: (done, count, moment): FailureText => ({
        happened: `Ein Import dieser Datei hielt am ${moment} an, nach ${recordsOf(done, count)}.`,
        written: `Diese ${records(done)} sind im Verzeichnis.`,
        next: 'Machen Sie mit den damaligen Einstellungen dort weiter, wo er anhielt, oder machen Sie ihn im Importverlauf rückgängig.',
      }),
      goOn: 'Dort weitermachen, wo er anhielt',
      history: 'Importverlauf',
      heading: 'Import angehalten',
      why: (done, count) =>
        `${recordsOf(done, count)} sind importiert, die anderen nicht. Jeder Stapel wird ganz oder gar nicht gespeichert.`,
      unreadable:
        'Die Datei lässt sich nicht mehr lesen: Sie wurde verschoben, gelöscht oder geändert. Wählen Sie sie noch einmal, um weiterzumachen.',
      undone: {
        happened: 'Der Import wurde rückgängig gemacht, während er lief.',
        written:
          'Was er importiert hatte, ist zurückgenommen, und die anderen Datensätze sind nicht importiert.',
        next: '',
      },
    },

    importing: {
      heading: (name) => `${name} wird importiert`,
      progress: 'Importieren',
      phases: {
        starting: 'Wird vorbereitet…',
        passwords: 'Passwörter werden erzeugt…',
        writing: 'Benutzer werden gespeichert…',
      },
      safe: 'Es wird ganz oder gar nicht gespeichert.',
      safeBatches:
        'Jeder Stapel wird ganz oder gar nicht gespeichert; was gespeichert ist, bleibt und lässt sich zusammen rückgängig machen.',
      batch: (number, count) => `Stapel ${formatNumber(number)} von ${formatNumber(count)}`,
      cancelling: 'Wird abgebrochen…',
    },

    notices: {
      cancelled: {
        happened: 'Der Import wurde abgebrochen.',
        written: nothingWritten,
        next: 'Die Prüfung ist, wie Sie sie verlassen haben.',
      },
      planChanged: {
        happened: 'Das Verzeichnis hat sich seit dieser Prüfung geändert.',
        written: 'Es wurde nichts geschrieben.',
        next: (differing, changes) => {
          if (differing === 0)
            return 'Keine Zeile dieser Prüfung weicht ab. Drücken Sie noch einmal auf Importieren.';
          const differ = `${rows(differing)} ${plural(differing, { one: 'weicht', other: 'weichen' })}`;
          const counts = changes.length === 0 ? '' : ` (${changes.join(', ')})`;
          return `Sehen Sie noch einmal hin: ${differ} von dem ab, was Sie geprüft haben${counts}. Drücken Sie dann noch einmal auf Importieren.`;
        },
        change: (kind, before, after) => `${kind} ${formatNumber(after)} statt ${formatNumber(before)}`,
      },
      dismiss: 'Ausblenden',
    },

    result: {
      heading: 'Import abgeschlossen',
      from: (name, moment) => `${name}, ${moment}`,
      list: 'Ergebnis',
      counts: {
        create: (count) => `Angelegt ${formatNumber(count)}`,
        update: (count) => `Geändert ${formatNumber(count)}`,
        unchanged: (count) => `Unverändert ${formatNumber(count)}`,
        skipped: (count) => `Übersprungen ${formatNumber(count)}`,
        rejected: (count) => `Abgelehnt ${formatNumber(count)}`,
        groupsAdded: (count) => `Neue Gruppen ${formatNumber(count)}`,
      },
      rejectedRows: 'Abgelehnte Zeilen herunterladen',
      rejectedHint:
        'Ihre Zeilen, wie sie waren, mit den Gründen daneben. Bessern Sie sie dort aus und importieren Sie diese Datei.',
      rejectedPasswords: 'Die Passwörter dieser Zeilen stehen darin im Klartext, wie in Ihrer Datei.',
      passwords: 'Erzeugte Passwörter herunterladen',
      passwordsHint: (count) =>
        `${plural(count, { one: '1 neuer Benutzer hat', other: `${formatNumber(count)} neue Benutzer haben` })} ein erzeugtes Passwort. Diese Datei lässt sich einmal herunterladen; danach kann sie niemand mehr sehen.`,
      passwordsGone:
        'Die erzeugten Passwörter wurden heruntergeladen und können nicht noch einmal gezeigt werden.',
      showUsers: 'Benutzer anzeigen',
      another: 'Weitere Datei importieren',
      notified: (count) =>
        `${plural(count, { one: '1 Willkommens-E-Mail wartet', other: `${formatNumber(count)} Willkommens-E-Mails warten` })} auf den Versand:`,
      copyReport: 'Bericht kopieren',
      reportCopied: 'Bericht kopiert: Zahlen und Gründe, niemandes Daten',
    },
  },

  emails,

  history,

  sync,

  backup: {
    title: pageTitles.backup,
    introduction:
      'Ihr Verzeichnis liegt allein in diesem Browser. Eine Sicherung ist eine Datei mit allem darin außer Klartext-Passwörtern und anderen Geheimnissen.',
    download: 'Sicherung herunterladen',
    downloadHint:
      'Benutzer, Gruppen, eigene Felder, der Importverlauf, Willkommens-E-Mails, gemerkte Spalten und die Einstellungen. Verwahren Sie sie so sicher wie die Daten der Personen.',
    downloaded: (fileName) => `Sicherung in ${fileName} gespeichert`,
    restore: 'Sicherung wiederherstellen',
    restoreHint: 'Die Datei wird zuerst geprüft; Sie sehen, was sie tun würde, bevor sich etwas ändert.',
    file: 'Sicherungsdatei',
    working: {
      making: 'Die Sicherung wird erstellt…',
      checking: 'Die Sicherung wird geprüft…',
      restoring: 'Wird wiederhergestellt…',
    },
    faults: backupFaults,

    dialog: {
      title: 'Diese Sicherung wiederherstellen?',
      madeAt: (moment) => `Erstellt am ${moment}`,
      contents: (users, groups, fields, imports) =>
        [
          usersOf(users),
          `${formatNumber(groups)} ${plural(groups, { one: 'Gruppe', other: 'Gruppen' })}`,
          `${formatNumber(fields)} ${plural(fields, { one: 'eigenes Feld', other: 'eigene Felder' })}`,
          `${formatNumber(imports)} ${plural(imports, { one: 'Import', other: 'Importe' })} im Verlauf`,
        ].join(', '),
      how: 'Wie',
      modes: { replace: 'Alles ersetzen', merge: 'Hinzufügen, was fehlt' },
      modeHints: {
        replace: 'Das Verzeichnis wird, was es damals war, mit seinem Verlauf und seinen Einstellungen.',
        merge: 'Wer hier ist, bleibt, wie er ist. Benutzer, Gruppen und Felder, die fehlen, kommen zurück.',
      },
      effect: (added, changed, removed) => {
        const parts = [
          added > 0
            ? `${formatNumber(added)} ${plural(added, { one: 'kommt', other: 'kommen' })} zurück`
            : '',
          changed > 0
            ? `${formatNumber(changed)} ${plural(changed, { one: 'ändert', other: 'ändern' })} sich`
            : '',
          removed > 0
            ? `${formatNumber(removed)} ${plural(removed, { one: 'entfällt', other: 'entfallen' })}`
            : '',
        ].filter((part) => part !== '');
        return parts.length === 0 ? 'Kein Benutzer ändert sich.' : `Von den Benutzern: ${parts.join(', ')}.`;
      },
      valuesLeftOut: (count) =>
        `${plural(count, { one: '1 Wert wird', other: `${formatNumber(count)} Werte werden` })} ausgelassen: ${plural(count, { one: 'Er passt', other: 'Sie passen' })} nicht in die Felder hier.`,
      confirm: 'Wiederherstellen',
    },
    restored: 'Die Sicherung ist wiederhergestellt',
    lastRestore: (moment) =>
      `Am ${moment} wurde eine Sicherung wiederhergestellt. Was vorher hier war, bleibt bis zur nächsten Wiederherstellung erhalten.`,
    undoRestore: 'Wiederherstellung rückgängig machen',
    undoRestoreHint: 'Alles wird, wie es vor der Wiederherstellung war, auch was seitdem geändert wurde.',
    restoreUndone: 'Die Wiederherstellung ist rückgängig gemacht',

    storage: {
      title: 'Speicher auf diesem Gerät',
      keep: 'Daten auf diesem Gerät behalten',
      kept: 'Der Browser hat zugesagt, die Daten von Rollcall auf diesem Gerät zu behalten.',
      notKept:
        'Der Browser darf die Daten von Rollcall löschen, wenn der Speicher voll wird oder die Website wochenlang nicht benutzt wurde. Bitten Sie ihn, die Daten zu behalten, und erstellen Sie Sicherungen.',
      refused:
        'Der Browser hat es nicht zugesagt. Oft tut er es, wenn Rollcall installiert ist, als Lesezeichen gespeichert oder eine Weile benutzt wurde.',
      unknown: 'Dieser Browser sagt nicht, ob er die Daten behält.',
      privateMode:
        'In einem privaten Fenster wird nichts behalten: Der Browser löscht das Verzeichnis, wenn das letzte private Fenster geschlossen wird.',
      used: (used, quota) => `${formatSize(used)} von ${formatSize(quota)} belegt`,
      usedBar: 'Belegter Speicher',
      free: 'Importverlauf',
      freeHint: 'kann aufgeben, was nur das Rückgängigmachen älterer Importe braucht.',
    },

    auto: {
      title: 'Automatische Sicherungen',
      hint: 'Eine Datei am Tag in einen Ordner von Ihnen, wann immer sich etwas geändert hat.',
      choose: 'Ordner wählen',
      folder: (name) => `In den Ordner „${name}“.`,
      last: (moment) => `Letzte Sicherung: ${moment}.`,
      none: 'Es wurde noch keine Sicherung erstellt.',
      allow: 'Schreiben wieder erlauben',
      notAllowed: 'Der Browser möchte, dass Sie das Schreiben in den Ordner wieder erlauben.',
      denied:
        'Der Browser lässt diese Seite nicht in den Ordner schreiben. Wählen Sie noch einmal einen Ordner, oder erlauben Sie es in den Einstellungen des Browsers für diese Seite.',
      failed: 'Die letzte automatische Sicherung konnte nicht geschrieben werden. Gibt es den Ordner noch?',
      keep: 'Aufzubewahrende Sicherungen',
      stop: 'Beenden',
      unsupported:
        'Dieser Browser kann nicht von selbst in einen Ordner schreiben, laden Sie also ab und zu eine Sicherung herunter. Chrome und Edge können es.',
    },
  },
};
