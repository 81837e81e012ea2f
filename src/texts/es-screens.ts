/** Spanish: what stands in `en-screens.ts`, in the same order. */
import type { FailureText } from './en';
import type { ScreenTexts } from './en-screens';
import { nothingWritten, pageTitles, usersOf } from './es';
import { counted } from './es-count';
import { emails } from './es-emails';
import { history } from './es-history';
import { sync } from './es-sync';
import { formatNumber, formatSize, plural } from './format';

const backupFaults: ScreenTexts['backup']['faults'] = {
  notABackup: (name) => ({
    happened: `${name} no es una copia de seguridad de Rollcall.`,
    written: nothingWritten,
    next: 'Elija un archivo llamado rollcall-backup-….json.gz. Un archivo CSV va en «Importar datos».',
  }),
  damagedBackup: (name) => ({
    happened: `${name} está dañado: no está como se guardó.`,
    written: nothingWritten,
    next: 'Descárguelo o cópielo de nuevo, o elija una copia anterior.',
  }),
  newerBackup: (name) => ({
    happened: `${name} se hizo con una versión más reciente de Rollcall.`,
    written: nothingWritten,
    next: 'Recargue la página para obtener la última versión y restáurelo de nuevo.',
  }),
};

type NotCsvKind = Parameters<ScreenTexts['import']['faults']['notCsv']>[1];

const saveAsCsv = 'En Excel elija Archivo → Guardar como → CSV UTF-8, y después elija aquí ese archivo.';
const exportAsCsv =
  'Exporte la tabla como CSV desde el programa con que se hizo, y después elija aquí ese archivo.';
const unpack = 'Descomprímalo, y después elija el archivo CSV que contiene.';

const notCsvKinds: Readonly<Record<NotCsvKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: 'un libro de Excel', next: saveAsCsv },
  xls: { is: 'un libro antiguo de Excel', next: saveAsCsv },
  ods: {
    is: 'una hoja de cálculo de OpenDocument',
    next: 'En LibreOffice elija Archivo → Guardar como → Texto CSV con el juego de caracteres UTF-8, y después elija aquí ese archivo.',
  },
  numbers: {
    is: 'una hoja de cálculo de Numbers',
    next: 'En Numbers elija Archivo → Exportar a → CSV con la codificación de texto UTF-8, y después elija aquí ese archivo.',
  },
  document: { is: 'un documento de texto', next: exportAsCsv },
  zip: { is: 'un archivo zip', next: unpack },
  compressed: { is: 'un archivo comprimido', next: unpack },
  pdf: { is: 'un documento PDF', next: exportAsCsv },
  image: { is: 'una imagen', next: exportAsCsv },
  html: {
    is: 'una página web',
    next: 'Ábrala en una hoja de cálculo y guárdela como CSV UTF-8, y después elija aquí ese archivo.',
  },
  xml: { is: 'un archivo XML', next: exportAsCsv },
  json: { is: 'un archivo JSON', next: exportAsCsv },
  vcard: { is: 'un archivo de tarjetas de contacto (vCard)', next: exportAsCsv },
  email: { is: 'un mensaje de correo', next: 'Si lleva adjunto un archivo CSV, guárdelo y elíjalo aquí.' },
  ldif: { is: 'una exportación de un servicio de directorio (LDIF)', next: exportAsCsv },
  sql: { is: 'un volcado de base de datos (SQL)', next: exportAsCsv },
  binary: { is: 'un archivo de otro tipo', next: exportAsCsv },
};

const encodingNames: ScreenTexts['import']['fileSettings']['encodings'] = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (europeo occidental)',
  'iso-8859-15': 'ISO-8859-15 (europeo occidental, con €)',
  macintosh: 'Macintosh (europeo occidental)',
  ibm850: 'IBM850 (europeo occidental, DOS)',
  ibm437: 'IBM437 (estadounidense, DOS)',
  'windows-1250': 'Windows-1250 (centroeuropeo)',
  'iso-8859-2': 'ISO-8859-2 (centroeuropeo)',
  ibm852: 'IBM852 (centroeuropeo, DOS)',
  'windows-1257': 'Windows-1257 (báltico)',
  ibm775: 'IBM775 (báltico, DOS)',
  'windows-1251': 'Windows-1251 (cirílico)',
  'koi8-r': 'KOI8-R (ruso)',
  'koi8-u': 'KOI8-U (ucraniano)',
  'iso-8859-5': 'ISO-8859-5 (cirílico)',
  ibm866: 'IBM866 (cirílico, DOS)',
  'x-mac-cyrillic': 'Macintosh (cirílico)',
  'windows-1253': 'Windows-1253 (griego)',
  'iso-8859-7': 'ISO-8859-7 (griego)',
  ibm737: 'IBM737 (griego, DOS)',
  'windows-1254': 'Windows-1254 (turco)',
  ibm857: 'IBM857 (turco, DOS)',
  'windows-1255': 'Windows-1255 (hebreo)',
  'iso-8859-8': 'ISO-8859-8 (hebreo)',
  'windows-1256': 'Windows-1256 (árabe)',
  'iso-8859-6': 'ISO-8859-6 (árabe)',
  'windows-1258': 'Windows-1258 (vietnamita)',
  'windows-874': 'Windows-874 (tailandés)',
  shift_jis: 'Shift_JIS (japonés)',
  'euc-jp': 'EUC-JP (japonés)',
  'iso-2022-jp': 'ISO-2022-JP (japonés)',
  gb18030: 'GB18030 (chino simplificado)',
  gbk: 'GBK (chino simplificado)',
  big5: 'Big5 (chino tradicional)',
  'euc-kr': 'EUC-KR (coreano)',
};

const rows = (count: number) => counted(count, 'fila', 'filas');
const rowsHave = (count: number) => counted(count, 'fila tiene', 'filas tienen');
const records = (count: number) => counted(count, 'registro', 'registros');
const recordsOf = (done: number, count: number) => `${formatNumber(done)} de ${records(count)}`;

export const esScreens: ScreenTexts = {
  import: {
    title: pageTitles.import,
    help: {
      title: 'Cómo funciona',
      choose: [
        'Un archivo CSV, mejor en UTF-8: otra codificación se detecta, y usted elige la correcta con los nombres a la vista.',
        'Cada fila necesita una dirección de correo: es lo que distingue a los usuarios. Todos los demás campos pueden estar vacíos o faltar.',
        'El archivo se lee en este navegador y no va a ninguna parte. No se guarda nada antes de que pulse Importar.',
      ],
      match: [
        'Las columnas encuentran sus campos por los encabezados, sin que importen las mayúsculas, los espacios ni la puntuación; cualquiera se puede cambiar a mano.',
        'Actualizar usuarios existentes: desactivado, se omite una fila cuyo correo está en el directorio; activado, sus celdas sustituyen los valores, y una celda vacía conserva lo que hay.',
        'Una empresa nueva es un grupo nuevo; una vacía significa Individuals.',
        'Una contraseña tiene 6 caracteres o más; una vacía da a un usuario nuevo una aleatoria.',
        'Una fila con un error se rechaza entera, con todos los motivos, y las demás siguen.',
      ],
      plan: {
        whole: 'La revisión es el plan que aplica Importar: todo, o nada.',
        batches: 'La revisión es el plan del primer lote; cada lote se aplica entero o no se aplica.',
      },
      done: [
        'Las filas rechazadas no han cambiado nada: corríjalas e importe ese archivo.',
        'Las contraseñas generadas se pueden descargar una vez.',
      ],
      saved: {
        whole: 'Todo se ha guardado a la vez.',
        batches:
          'Cada lote se ha guardado a la vez; donde una importación se detiene, los lotes anteriores se quedan, y deshacer una vez los retira todos.',
      },
    },
    steps: {
      label: 'Pasos',
      choose: 'Elegir un archivo',
      match: 'Asignar y revisar',
      result: 'Resultado',
    },

    choose: {
      heading: 'Elegir un archivo',
      file: 'Archivo CSV',
      fileHint:
        'La primera fila contiene los encabezados. El correo electrónico es el único campo que necesita cada fila.',
      drop: 'Suelte un archivo en cualquier lugar, o pegue celdas copiadas de una hoja de cálculo.',
      dropNow: 'Suelte el archivo aquí',
      chosen: (name, size) => `${name}, ${size}`,
      chosenAnnounced: (name) => `${name} está elegido. Pulse Siguiente para leerlo.`,
      oneAtATime: (name, others) =>
        `${name} está elegido. Un archivo cada vez: importe ${plural(others, { one: 'el otro', other: `los otros ${formatNumber(others)}` })} después.`,
      next: 'Siguiente',
      limit: (limit) => `Hasta ${records(limit)} a la vez.`,
      starts: '¿No tiene nada a mano?',
      template: 'Descargar una plantilla',
      templateHint: 'Un archivo vacío con los encabezados que valen.',
      exportUsers: 'Exportar los usuarios actuales',
      exportHint: 'Cambie lo que quiera en una hoja de cálculo, y después impórtelo aquí.',
      privacy: 'Qué pasa con mi archivo',
      privacyAnswer:
        'Se lee aquí mismo, en su navegador. Nada sale de este dispositivo, y no se guarda nada antes de que haya visto qué haría cada fila.',
      noFile: 'Elija primero un archivo CSV.',
    },

    reading: {
      heading: (name) => `Leyendo ${name}`,
      progress: 'Lectura',
    },

    faults: {
      empty: (name): FailureText => ({
        happened: `${name} está vacío.`,
        written: nothingWritten,
        next: 'Elija otro archivo, o guarde este de nuevo donde se hizo.',
      }),
      notCsv: (name, kind): FailureText => ({
        happened: `${name} es ${notCsvKinds[kind].is}, no un archivo CSV.`,
        written: nothingWritten,
        next: notCsvKinds[kind].next,
      }),
      unclosedQuote: (line): FailureText => ({
        happened: `Unas comillas que se abren en la línea ${formatNumber(line)} no se cierran nunca, así que las filas siguientes no se pueden distinguir.`,
        written: nothingWritten,
        next: 'Ciérrelas o quítelas en un editor de texto y elija el archivo de nuevo, o pruebe otro delimitador en los ajustes del archivo.',
      }),
      noRecords: (): FailureText => ({
        happened: 'No hay registros debajo de la fila de encabezado.',
        written: nothingWritten,
        next: 'Indique la fila de encabezado en los ajustes del archivo (0 si no la tiene), o elija otro archivo.',
      }),
      unreadable: (name): FailureText => ({
        happened: `${name} no se puede leer. Puede que se haya movido, eliminado o cambiado desde que se eligió.`,
        written: nothingWritten,
        next: 'Elija el archivo de nuevo.',
      }),
    },

    sampleMissing: {
      happened: 'No se han podido cargar las personas de ejemplo.',
      written: nothingWritten,
      next: 'Compruebe la conexión y vuelva a intentarlo, o elija un archivo CSV propio.',
    },

    match: {
      heading: 'Asignar y revisar',
      records: (count) => counted(count, 'registro detectado', 'registros detectados'),
      fileFacts: (name, size, encoding, delimiter) => [name, size, encoding, delimiter].join(' · '),
      updateExisting: 'Actualizar usuarios existentes',
      updateExistingHint: 'Desactivado: se omiten las filas cuyo correo ya está en el directorio.',
      notifyNew: 'Avisar a los usuarios nuevos',
      notifyNewHint: 'Prepara un correo de bienvenida con los datos de acceso para cada usuario nuevo.',
      back: 'Atrás',
      import: 'Importar',
      actions: 'Continuar',
      willImport: (created, updated) =>
        [
          created > 0 ? counted(created, 'usuario nuevo', 'usuarios nuevos') : '',
          updated > 0 ? counted(updated, 'cambio', 'cambios') : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
    },

    fileSettings: {
      title: 'Ajustes del archivo',
      encoding: 'Codificación',
      encodings: encodingNames,
      likelyEncodings: 'Probables para este archivo',
      otherEncodings: 'Otras',
      delimiter: 'Delimitador',
      delimiters: { ',': 'Coma', ';': 'Punto y coma', '\t': 'Tabulador', '|': 'Barra vertical' },
      headerRow: 'Fila de encabezado',
      headerRowHint: '0: el archivo no tiene fila de encabezado.',
      preview: 'Primeras filas del archivo',
      rowNumber: 'Fila',
      notUtf8: (encoding) =>
        `Este archivo no está en UTF-8. Se muestra como ${encoding}: mire los nombres de abajo, y elija otra codificación si alguno se ve mal.`,
      garbled: (value) =>
        `«${value}» parece dañado, como UTF-8 leído como otra cosa. Si ninguna codificación lo arregla aquí, el archivo se guardó así: expórtelo de nuevo donde se creó.`,
      escaped: (value) =>
        `«${value}» está escrito como en el código fuente de una página web, y se importará así. Exporte de nuevo el archivo como texto sin formato, o corríjalo en la revisión con Buscar y reemplazar.`,
      replacementCharacters: (count) =>
        `${counted(count, 'carácter no se ha podido leer con esta codificación y aparece', 'caracteres no se han podido leer con esta codificación y aparecen')} como �. Elija otra codificación; se rechazan las filas con � en un valor que se importaría.`,
    },

    moreOptions: {
      title: 'Más opciones',
      blankCells: 'Celdas vacías',
      blankCellsHint: 'Qué hace una celda vacía con el valor de un usuario existente.',
      blankCellsChoices: { keep: 'Conservar', clear: 'Vaciar' },
      blankCompany: 'Empresa vacía',
      blankCompanyHint: 'Qué hace una empresa vacía con un usuario existente.',
      blankCompanyChoices: { individuals: 'Pasar a Individuals', keep: 'Conservar el grupo' },
      newEmails: 'Correos nuevos',
      newEmailsHint: 'Qué hace una fila cuyo correo no está en el directorio.',
      newEmailsChoices: { create: 'Crear', skip: 'Omitir' },
      olderValues: 'Valores más antiguos',
      olderValuesHint:
        'Qué ocurre donde el archivo tiene un valor que después se ha cambiado en el directorio.',
      olderValuesChoices: { replace: 'Prevalece el archivo', keep: 'Conservar los más recientes' },
      missing: 'Usuarios que faltan',
      missingHint:
        'Muestra quiénes están en el directorio pero no en el archivo. La importación no los toca.',
      missingChoices: { off: 'No mostrar', groups: 'De los grupos del archivo', all: 'Todos' },
    },

    columns: {
      title: 'Columnas',
      matched: (matched, count) =>
        `${formatNumber(matched)} de ${counted(count, 'columna', 'columnas')} ${plural(matched, { one: 'va', other: 'van' })} a un campo`,
      show: 'Mostrar columnas',
      shown: { all: 'Todas', matched: 'Asignadas', unmatched: 'No importadas' },
      noneShown: {
        all: 'El archivo no tiene columnas.',
        matched: 'Ninguna columna va aún a un campo.',
        unmatched: 'Todas las columnas van a un campo.',
      },
      blankHeader: (position) => `Columna ${formatNumber(position)}`,
      repeatedHeader: (header, position) => `${header} (columna ${formatNumber(position)})`,
      field: (column) => `Campo para la columna «${column}»`,
      noImport: 'No importar',
      standardGroup: 'Campos estándar',
      customGroup: 'Campos personalizados',
      create: 'Crear un campo personalizado…',
      hidesPasswords:
        'Sus valores parecen resúmenes (hashes) o máscaras de contraseñas, así que se deja fuera.',
      noSamples: 'Sin valores',
      displaced: (field, column) =>
        `${field} admite una sola columna, así que la columna «${column}» ya no se importa.`,
      missingOptions: (missing) => `Aún no se ofrecen: ${missing.join(', ')}`,
      addOptions: (count) => `Añadir ${counted(count, 'opción', 'opciones')}`,
      optionsAdded: (count, field) => `${counted(count, 'opción añadida', 'opciones añadidas')} a ${field}`,
      dateOrder: (sample, dayFirst, monthFirst) => `¿${sample} es el ${dayFirst} o el ${monthFirst}?`,
      dateOrderPlain: '¿Cómo están escritas las fechas de esta columna?',
      dayFirst: 'Primero el día',
      monthFirst: 'Primero el mes',
      dateOrderNeeded: 'Las filas con una fecha así se rechazan hasta que lo indique.',
    },

    remembered: {
      note: (moment) =>
        `Estos encabezados ya se importaron, el ${moment}: vuelven a estar puestas las elecciones de entonces.`,
      forget: 'Olvidarlas',
      title: 'Columnas recordadas',
      hint: 'Cada fila de encabezado se recuerda con sus campos. Compártalas con su equipo en un archivo.',
      export: 'Exportar asignaciones',
      import: 'Importar asignaciones',
      imported: (count) => counted(count, 'asignación incorporada', 'asignaciones incorporadas'),
      noneThere: {
        happened: 'En este archivo no hay asignaciones.',
        written: nothingWritten,
        next: 'Elija uno que haya hecho «Exportar asignaciones».',
      },
    },

    newField: {
      title: 'Crear un campo personalizado',
      explanation: (column) => `Para la columna «${column}». El campo existe desde ahora, aunque no importe.`,
      optionsFromColumn: 'Una por línea; estos son los valores de la columna.',
      create: 'Crear campo',
      created: (label) => `Campo ${label} creado`,
    },

    older: {
      notice: (values, count, kept) => {
        const where = `${counted(values, 'celda', 'celdas')} en ${rows(count)}`;
        const back = `${where} ${plural(values, { one: 'restablece', other: 'restablecen' })} un valor más antiguo, que después se ha cambiado en el directorio.`;
        if (kept === 0) return back;
        return kept === values
          ? `${where} ${plural(values, { one: 'tiene un valor más antiguo: se conserva el más reciente', other: 'tienen un valor más antiguo: se conservan los más recientes' })}.`
          : `${back} En ${formatNumber(kept)} de ellas se conserva el más reciente.`;
      },
      group: 'Valores más antiguos',
      keepAll: 'Conservar los más recientes',
      replaceAll: 'Prevalece el archivo',
      show: 'Mostrar estas filas',
      keep: 'Más recientes',
      keepRow: (row) => `Conservar los valores más recientes de la fila ${formatNumber(row)}`,
      kept: (row) => `La fila ${formatNumber(row)} conserva los valores más recientes`,
      replaced: (row) => `En la fila ${formatNumber(row)} prevalece el archivo`,
      since: 'Cambiado después',
      putsBack: 'restablece un valor más antiguo',
      keepsNewer: (inFile) =>
        `se conserva el valor más reciente; el archivo ${inFile === '' ? 'no tiene nada' : `tiene «${inFile}»`}`,
      changed: (moment, by) => `cambiado el ${moment} ${by}`,
      ofField: (field, changed) => `${field}: ${changed}`,
      hint: 'Espacio conserva los valores más recientes de una fila, o deja que vuelva a prevalecer el archivo. Intro edita una celda.',
    },

    differing: {
      show: 'Mostrar las filas distintas',
      now: 'Ahora',
      reviewed: 'Revisado como',
      reviewedAs: (reviewed) => `distinto: revisado como ${reviewed}`,
      blank: '(vacío)',
    },

    missing: {
      explanation:
        'Estos usuarios están en el directorio pero no en este archivo. La importación no los toca. Lo que haga aquí se hace al momento, aparte de la importación.',
      nameless: (count) =>
        `${counted(count, 'fila del archivo no tiene', 'filas del archivo no tienen')} un correo válido: puede que aquí ${plural(count, { one: 'figure la persona a la que se refiere', other: 'figuren las personas a las que se refieren' })}.`,
      grid: 'Usuarios que faltan',
      none: {
        groups: 'Todos los usuarios de los grupos de este archivo figuran en él.',
        all: 'Todos los usuarios figuran en este archivo.',
      },
      unreadable: {
        happened:
          'El archivo ya no se puede leer hasta el final, así que no se puede saber quién falta en él.',
        written: nothingWritten,
        next: 'Vuelva atrás y elija el archivo de nuevo.',
      },
    },

    review: {
      title: 'Revisión',
      otherLists: { differing: 'Ahora distintas', older: 'Valores más antiguos', missing: 'Faltan' },
      grid: 'Revisión',
      tabs: 'Qué hacen las filas',
      row: 'Fila',
      reason: 'Motivo',
      warning: 'Avisos',
      picture: (parts) => `De todas las filas: ${parts.join(', ')}`,
      tab: (kind, count) => `${kind} ${formatNumber(count)}`,
      was: 'era',
      becomes: 'pasa a ser',
      cleared: 'vaciado',
      empty: {
        create: 'Ninguna fila crea un usuario.',
        update: 'Ninguna fila cambia un usuario.',
        unchanged: 'Ninguna fila coincide con un usuario que se queda como está.',
        skipped: 'No se omite ninguna fila.',
        rejected: 'No se rechaza ninguna fila.',
      },
      emptyUpdateOff: 'No se actualiza nada mientras «Actualizar usuarios existentes» esté desactivado.',
      skipReasons: {
        exists: 'Ya está en el directorio, y «Actualizar usuarios existentes» está desactivado',
        repeated:
          'Una fila anterior de este archivo tiene el mismo correo, y «Actualizar usuarios existentes» está desactivado',
        newEmail: 'No está en el directorio, y «Correos nuevos» está en Omitir',
        leftOut: 'Usted ha dejado fuera esta fila',
      },
      newGroups: (count) => counted(count, 'grupo nuevo', 'grupos nuevos'),
      warnings: {
        tooFewCells: (count) =>
          `${counted(count, 'fila es más corta', 'filas son más cortas')} que el encabezado: las celdas que faltan no cambian nada.`,
        phoneDamaged: (count) =>
          `${rowsHave(count)} un número de teléfono dañado por una hoja de cálculo, como 4.41234E+11.`,
        lineBreakFolded: (count) =>
          `${rowsHave(count)} en un valor de una sola línea un salto de línea o un tabulador, que ahora es un espacio.`,
        companyCleared: (count) =>
          `${counted(count, 'usuario pasa', 'usuarios pasan')} a Individuals, porque Empresa está vacía.`,
        companyPlaceholder: (count) =>
          `${rowsHave(count)} en Empresa un valor como N/A o -, que se convierte en un grupo: déjela vacía para Individuals.`,
        excelSerialDate: (count) =>
          `${rowsHave(count)} el número de día de una hoja de cálculo, que se ha leído como fecha.`,
        passwordShort: (count) => `${rowsHave(count)} una contraseña de menos de 8 caracteres.`,
        passwordCommon: (count) => `${rowsHave(count)} una contraseña de las 3000 más comunes.`,
      },
    },

    mend: {
      toolbar: 'Corregir filas',
      hint: 'Intro o F2 edita una celda, Supr deja fuera su fila. El archivo en sí se queda como está.',
      cell: (field, row) => `${field}, fila ${formatNumber(row)}`,
      newPassword: 'Contraseña nueva',
      mended: 'corregido',
      summary: (cells, leftOut) =>
        [
          cells > 0 ? counted(cells, 'celda corregida', 'celdas corregidas') : '',
          leftOut > 0 ? `${rows(leftOut)} fuera` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      leaveOut: (row) => (row === null ? 'Dejar fuera la fila' : `Dejar fuera la fila ${formatNumber(row)}`),
      takeIn: (row) => `Incluir la fila ${formatNumber(row)}`,
      nothingToUndo: 'No hay ninguna corrección que deshacer',
      takeBack: 'Revertir todo',
      replace: 'Buscar y reemplazar…',
      replaceTitle: 'Buscar y reemplazar',
      replaceHint:
        'En todas las filas del archivo que no quedaron fuera, sea cual sea la pestaña que se muestra.',
      column: 'En la columna',
      find: 'Buscar',
      replacement: 'Reemplazar por',
      wholeCell: 'Solo celdas enteras',
      replaceAll: 'Reemplazar todo',
      nothingFound: 'Nada que reemplazar: ninguna celda de esta columna dice eso.',
      alike: (count, value, field) =>
        value === ''
          ? `${counted(count, 'fila más no tiene', 'filas más no tienen')} nada en ${field}.`
          : `${counted(count, 'fila más tiene', 'filas más tienen')} «${value}» en ${field}.`,
      applyToAll: 'Aplicar a todas las iguales',
      dismiss: 'Ocultar',
      dropped: (cells, leftOut): FailureText => ({
        happened: `El archivo se lee ahora de otra manera, sin lo que corrigió en él: ${counted(cells + leftOut, 'cambio', 'cambios')}.`,
        written: nothingWritten,
        next: 'Corrija de nuevo las filas donde haga falta. Con los ajustes de antes, sus cambios vuelven.',
      }),
    },

    blocked: {
      fileFault: 'El archivo no se puede importar tal como se lee ahora: véase arriba.',
      overLimit: (limit) =>
        `Más registros que el límite de importación de ${formatNumber(limit)}: impórtelos por lotes.`,
      noEmailColumn:
        'Ninguna columna va aún a Correo electrónico, y cada usuario necesita uno: elija arriba su columna.',
      nothingToImport: 'Ninguna fila crea ni cambia un usuario.',
      allRejected: 'Se rechazan todas las filas: la revisión dice por qué.',
      nothingUpdateOff:
        'Ninguna fila crea un usuario. Marque «Actualizar usuarios existentes» para cambiar los que ya están aquí.',
    },

    overLimit: {
      happened: (count, limit) =>
        `El archivo tiene ${records(count)}; una importación admite ${formatNumber(limit)} como máximo.`,
      written: nothingWritten,
      next: 'Impórtelo por lotes, o suba el límite de importación. La revisión de abajo muestra el primer lote; los demás se planifican igual cuando llega su turno.',
      preferences: 'Preferencias',
      batches: (limit) => `Importar en lotes de ${formatNumber(limit)}`,
    },

    stopped: {
      title: 'Importaciones interrumpidas',
      soFar: (file, done, count) => `${file}: ${recordsOf(done, count)} están importados.`,
      chooseAgain: 'Elija el mismo archivo de nuevo para seguir donde se quedó, o deshaga lo que se importó.',
      found: (done, count, moment): FailureText => ({
        happened: `Una importación de este archivo se interrumpió el ${moment}, tras ${recordsOf(done, count)}.`,
        written: `Los primeros (${formatNumber(done)}) están en el directorio.`,
        next: 'Siga donde se quedó, con las elecciones de entonces, o deshágala en el historial de importaciones.',
      }),
      goOn: 'Seguir donde se quedó',
      history: 'Historial de importaciones',
      heading: 'Importación interrumpida',
      why: (done, count) =>
        `${recordsOf(done, count)} están importados, los demás no. Cada lote se guarda entero o no se guarda.`,
      unreadable:
        'El archivo ya no se puede leer: se ha movido, eliminado o cambiado. Elíjalo de nuevo para seguir.',
      undone: {
        happened: 'La importación se deshizo mientras estaba en marcha.',
        written: 'Lo que había importado se ha retirado, y los demás registros no se han importado.',
        next: '',
      },
    },

    importing: {
      heading: (name) => `Importando ${name}`,
      progress: 'Importación',
      phases: {
        starting: 'Preparando…',
        passwords: 'Generando contraseñas…',
        writing: 'Guardando usuarios…',
      },
      safe: 'Se guarda entero o no se guarda.',
      safeBatches:
        'Cada lote se guarda entero o no se guarda; lo guardado se queda, y se puede deshacer junto.',
      batch: (number, count) => `Lote ${formatNumber(number)} de ${formatNumber(count)}`,
      cancelling: 'Cancelando…',
    },

    notices: {
      cancelled: {
        happened: 'La importación se ha cancelado.',
        written: nothingWritten,
        next: 'La revisión está como la dejó.',
      },
      planChanged: {
        happened: 'El directorio ha cambiado desde esta revisión.',
        written: 'No se ha escrito nada.',
        next: (differing, changes) => {
          if (differing === 0) return 'Ninguna fila de esta revisión es distinta. Pulse Importar otra vez.';
          const differ = counted(differing, 'fila es ahora distinta', 'filas son ahora distintas');
          const counts = changes.length === 0 ? '' : ` (${changes.join(', ')})`;
          return `Mire de nuevo: ${differ} de lo que revisó${counts}. Después pulse Importar otra vez.`;
        },
        change: (kind, before, after) => `${kind} ${formatNumber(after)} en vez de ${formatNumber(before)}`,
      },
      dismiss: 'Ocultar',
    },

    result: {
      heading: 'Importación terminada',
      from: (name, moment) => `${name}, ${moment}`,
      list: 'Resultado',
      counts: {
        create: (count) => `Creados ${formatNumber(count)}`,
        update: (count) => `Actualizados ${formatNumber(count)}`,
        unchanged: (count) => `Sin cambios ${formatNumber(count)}`,
        skipped: (count) => `Omitidos ${formatNumber(count)}`,
        rejected: (count) => `Rechazados ${formatNumber(count)}`,
        groupsAdded: (count) => `Grupos añadidos ${formatNumber(count)}`,
      },
      rejectedRows: 'Descargar filas rechazadas',
      rejectedHint: 'Sus filas como estaban, con los motivos al lado. Corríjalas allí e importe ese archivo.',
      rejectedPasswords: 'Las contraseñas de estas filas están ahí sin cifrar, como en su archivo.',
      passwords: 'Descargar contraseñas generadas',
      passwordsHint: (count) =>
        `${counted(count, 'usuario nuevo tiene', 'usuarios nuevos tienen')} una contraseña generada. Este archivo se puede descargar una vez; después nadie puede verlas.`,
      passwordsGone: 'Las contraseñas generadas se descargaron y no se pueden mostrar de nuevo.',
      showUsers: 'Mostrar usuarios',
      another: 'Importar otro archivo',
      notified: (count) =>
        `${counted(count, 'correo de bienvenida espera', 'correos de bienvenida esperan')} su envío:`,
      copyReport: 'Copiar informe',
      reportCopied: 'Informe copiado: números y motivos, los datos de nadie',
    },
  },

  emails,

  history,

  sync,

  backup: {
    title: pageTitles.backup,
    introduction:
      'Su directorio está solo en este navegador. Una copia de seguridad es un archivo con todo, salvo las contraseñas sin cifrar y otros secretos.',
    download: 'Descargar copia de seguridad',
    downloadHint:
      'Usuarios, grupos, campos personalizados, historial de importaciones, correos de bienvenida, columnas recordadas y preferencias. Guárdela con tanto cuidado como los datos de las personas.',
    downloaded: (fileName) => `Copia de seguridad guardada en ${fileName}`,
    restore: 'Restaurar copia de seguridad',
    restoreHint: 'El archivo se comprueba primero; usted ve qué haría antes de que cambie nada.',
    file: 'Archivo de copia de seguridad',
    working: {
      making: 'Haciendo la copia de seguridad…',
      checking: 'Comprobando la copia de seguridad…',
      restoring: 'Restaurando…',
    },
    faults: backupFaults,

    dialog: {
      title: '¿Restaurar esta copia de seguridad?',
      madeAt: (moment) => `Hecha el ${moment}`,
      contents: (users, groups, fields, imports) =>
        [
          usersOf(users),
          counted(groups, 'grupo', 'grupos'),
          counted(fields, 'campo personalizado', 'campos personalizados'),
          `${counted(imports, 'importación', 'importaciones')} en el historial`,
        ].join(', '),
      how: 'Cómo',
      modes: { replace: 'Sustituir todo', merge: 'Añadir lo que falta' },
      modeHints: {
        replace: 'El directorio vuelve a ser lo que era entonces, con su historial y sus preferencias.',
        merge:
          'Quien está aquí se queda como está. Vuelven las personas, los grupos y los campos que faltan.',
      },
      effect: (added, changed, removed) => {
        const parts = [
          added > 0 ? `${formatNumber(added)} ${plural(added, { one: 'vuelve', other: 'vuelven' })}` : '',
          changed > 0
            ? `${formatNumber(changed)} ${plural(changed, { one: 'cambia', other: 'cambian' })}`
            : '',
          removed > 0
            ? `${formatNumber(removed)} ${plural(removed, { one: 'desaparece', other: 'desaparecen' })}`
            : '',
        ].filter((part) => part !== '');
        return parts.length === 0 ? 'No cambia ningún usuario.' : `De los usuarios, ${parts.join(', ')}.`;
      },
      valuesLeftOut: (count) =>
        `${counted(count, 'valor queda', 'valores quedan')} fuera: los campos de aquí no ${plural(count, { one: 'lo', other: 'los' })} admiten.`,
      confirm: 'Restaurar',
    },
    restored: 'La copia de seguridad está restaurada',
    lastRestore: (moment) =>
      `El ${moment} se restauró una copia de seguridad. Lo que había antes se conserva hasta la próxima restauración.`,
    undoRestore: 'Deshacer la restauración',
    undoRestoreHint: 'Todo vuelve a como estaba antes de la restauración, también lo que se cambió después.',
    restoreUndone: 'La restauración está deshecha',

    storage: {
      title: 'Almacenamiento en este dispositivo',
      keep: 'Conservar los datos en este dispositivo',
      kept: 'El navegador ha prometido conservar los datos de Rollcall en este dispositivo.',
      notKept:
        'El navegador puede borrar los datos de Rollcall cuando se llena el disco, o cuando el sitio no se usa durante semanas. Pídale que los conserve, y haga copias de seguridad.',
      refused:
        'El navegador no lo ha prometido. A menudo lo hace cuando Rollcall está instalado, en favoritos o lleva un tiempo en uso.',
      unknown: 'Este navegador no dice si conserva los datos.',
      privateMode:
        'En una ventana privada no se conserva nada: el navegador borra el directorio al cerrarse la última ventana privada.',
      used: (used, quota) => `${formatSize(used)} de ${formatSize(quota)} en uso`,
      usedBar: 'Almacenamiento en uso',
      free: 'Historial de importaciones',
      freeHint: 'puede renunciar a lo que solo sirve para deshacer importaciones antiguas.',
    },

    auto: {
      title: 'Copias de seguridad automáticas',
      hint: 'Un archivo al día en una carpeta suya, siempre que algo haya cambiado.',
      choose: 'Elegir una carpeta',
      folder: (name) => `En la carpeta «${name}».`,
      last: (moment) => `Última copia: ${moment}.`,
      none: 'Aún no se ha hecho ninguna copia.',
      allow: 'Permitir de nuevo la escritura',
      notAllowed: 'El navegador quiere que permita de nuevo la escritura en la carpeta.',
      denied:
        'El navegador no deja que esta página escriba en la carpeta. Elija de nuevo una carpeta o permítalo en los ajustes del navegador para esta página.',
      failed: 'No se ha podido escribir la última copia automática. ¿Sigue ahí la carpeta?',
      keep: 'Copias que se conservan',
      stop: 'Detener',
      unsupported:
        'Este navegador no puede escribir por sí mismo en una carpeta, así que descargue una copia de vez en cuando. Chrome y Edge pueden.',
    },
  },
};
