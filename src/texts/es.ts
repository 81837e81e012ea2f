/** Spanish: what stands in `en.ts`, in the same order. People are addressed as “usted”. */
import type { FirstTexts } from './en';
import { counted } from './es-count';
import { passwords } from './es-passwords';
import { formatNumber, plural } from './format';

export const nothingWritten = 'No se ha cambiado nada.';
const directorySafe = 'Su directorio no se ha tocado.';

export const usersOf = (count: number) => counted(count, 'usuario', 'usuarios');

const commitFailures: FirstTexts['failures']['commit'] = {
  quotaExceeded: {
    happened: 'En este dispositivo ya no queda sitio para los datos de Rollcall.',
    written: nothingWritten,
    next: 'Libere espacio en el disco, o renuncie en el historial de importaciones a lo que hace falta para deshacer las más antiguas; después vuelva a intentarlo.',
  },
  planStale: {
    happened: 'El directorio ha cambiado entretanto en otra pestaña.',
    written: nothingWritten,
    next: 'Mire el nuevo estado y vuelva a intentarlo.',
  },
  cancelled: {
    happened: 'Cancelado.',
    written: nothingWritten,
    next: 'Puede volver a empezar cuando quiera.',
  },
  storeFailed: {
    happened: 'El navegador no ha podido guardar el cambio.',
    written: nothingWritten,
    next: 'Vuelva a intentarlo. Si sigue fallando, recargue la página; lo que ya estaba guardado está a salvo.',
  },
};

const openFailures: FirstTexts['failures']['open'] = {
  unavailable: {
    happened: 'No se puede abrir el directorio: el navegador no da almacenamiento a esta página.',
    written: 'No se ha leído ni cambiado nada.',
    next: 'Salga de la navegación privada, o permita que este sitio guarde datos, y recargue la página.',
  },
  damaged: {
    happened: 'El directorio de este dispositivo está dañado y no se puede leer.',
    written: nothingWritten,
    next: 'Vuelva a intentarlo; si no sirve, restaure una copia de seguridad.',
  },
  newerVersion: {
    happened: 'El directorio se guardó con una versión más reciente de Rollcall.',
    written: directorySafe,
    next: 'Cierre las demás pestañas de Rollcall y recargue la página para obtener la versión nueva.',
  },
  blocked: {
    happened: 'Otra pestaña mantiene abierta una versión anterior de Rollcall.',
    written: directorySafe,
    next: 'Cierre las demás pestañas de Rollcall y después recargue esta página.',
  },
};

const storeClosings: FirstTexts['failures']['closed'] = {
  newerVersion: {
    happened: 'Se ha abierto una versión más reciente de Rollcall en otra pestaña.',
    written: 'Lo que estaba guardado está a salvo.',
    next: 'Recargue esta página para seguir con la versión nueva.',
  },
  lost: {
    happened: 'El navegador ha cerrado o borrado los datos de Rollcall mientras estaban abiertos.',
    written: 'Rollcall no ha cambiado nada.',
    next: 'Vuelva a intentarlo; si faltan los usuarios, restaure una copia de seguridad.',
  },
};

/** What is wrong with an address, and what would fit. */
const emailFaults: FirstTexts['issues']['emailFaults'] = {
  missing: 'está vacía, y cada usuario necesita una',
  space: 'contiene un espacio',
  invisibleCharacter: 'contiene un carácter invisible; escríbala de nuevo',
  noAt: 'falta la @, como en name@example.com',
  severalAts: 'contiene más de una @; solo cabe una dirección',
  named: 'solo vale la dirección misma, sin nombre ni < >',
  noLocalPart: 'no hay nada antes de la @',
  noDomain: 'no hay nada después de la @',
  character: 'antes de la @ hay un carácter que una dirección no puede tener',
  dots: 'hay un punto en un extremo o junto a otro punto',
  localTooLong: 'la parte anterior a la @ supera los 64 bytes',
  addressLiteral: 'después de la @ vale un nombre como example.com, no un número entre corchetes',
  domainWithoutDot: 'la parte posterior a la @ necesita un punto, como en example.com',
  domainInvalid: 'la parte posterior a la @ no es un nombre de dominio como example.com',
  tooLong: 'supera los 254 caracteres',
};

export const pageTitles: FirstTexts['pageTitles'] = {
  import: 'Importar datos',
  history: 'Historial de importaciones',
  emails: 'Correos de bienvenida',
  sync: 'Sincronización',
  backup: 'Copia de seguridad',
};

export const es: FirstTexts = {
  pageTitles,

  shell: {
    appName: 'Rollcall',
    skipToContent: 'Ir al contenido',
    navigation: 'Navegación principal',
    menu: 'Menú',
    adminSettings: 'Administración',
    opening: 'Abriendo el directorio…',
    loading: 'Cargando…',
    cancel: 'Cancelar',
    reload: 'Recargar la página',
    dismiss: 'Ocultar',
    messages: 'Mensajes',
    update: {
      label: 'Actualización',
      ready: 'Hay una versión nueva de Rollcall.',
      afterImport: 'Espera a que termine su importación.',
      updatedElsewhere: 'Rollcall se ha actualizado en otra pestaña.',
      reload: 'Actualizar ahora',
      later: 'Más tarde',
    },
    install: 'Instalar Rollcall',
    technicalDetail: 'Detalle técnico',
    securing: 'Protegiendo las contraseñas',
    securingLeft: (count) =>
      counted(
        count,
        'contraseña está aún pendiente de cifrado (hash)',
        'contraseñas están aún pendientes de cifrado (hash)',
      ),
  },

  notFound: {
    title: 'Página no encontrada',
    explanation: (path) =>
      `No hay ninguna página en «${path}». Puede que se haya movido o que el enlace esté mal escrito.`,
    toUsers: 'Ir a los usuarios',
  },

  failures: {
    commit: commitFailures,
    open: openFailures,
    closed: storeClosings,
    vanished: {
      happened: (expected, found) =>
        found === 0
          ? `Aquí había ${usersOf(expected)} y ya no queda nadie: el navegador ha perdido los datos de Rollcall.`
          : `El directorio no está como se dejó: aquí había ${usersOf(expected)} y quedan ${formatNumber(found)}.`,
      written: 'Rollcall no ha cambiado nada.',
      next: 'Restaure una copia de seguridad, o vuelva a intentarlo por si el navegador encuentra los datos.',
    },
    engine: {
      happened: 'El motor de Rollcall ha dejado de funcionar.',
      written: 'Lo que ya estaba guardado está a salvo; un cambio en curso no se ha guardado.',
      next: 'Recargue la página. Si vuelve a ocurrir, cierre otras pestañas para liberar memoria.',
    },
    page: {
      happened: 'No se ha podido cargar esta página.',
      written: directorySafe,
      next: 'Compruebe la conexión y recargue la página.',
    },
    unexpected: {
      happened: 'Algo ha fallado en el propio Rollcall.',
      written: 'Los cambios se guardan enteros o no se guardan, así que nada está a medias.',
      next: 'Recargue la página y vuelva a intentarlo.',
    },
  },

  fields: {
    standard: {
      firstName: 'Nombre',
      middleName: 'Segundo nombre',
      lastName: 'Apellidos',
      email: 'Correo electrónico',
      password: 'Contraseña',
      company: 'Empresa',
      workPhone: 'Teléfono (trabajo)',
      cellPhone: 'Teléfono móvil',
      homePhone: 'Teléfono (casa)',
      notes: 'Notas',
    },
    fullName: 'Nombre completo',
    deleted: 'Campo eliminado',
    types: {
      text: 'Texto',
      longText: 'Texto largo',
      number: 'Número',
      dropDown: 'Lista desplegable',
      checkBox: 'Casilla',
      date: 'Fecha',
    },
  },

  rowKinds: {
    create: 'Nuevos',
    update: 'Cambian',
    unchanged: 'Sin cambios',
    skipped: 'Omitidos',
    rejected: 'Rechazados',
  },

  users: {
    title: 'Usuarios',
    grid: 'Usuarios',
    count: usersOf,
    search: 'Buscar usuarios',
    group: 'Grupo',
    allGroups: 'Todos los grupos',
    export: 'Exportar usuarios',
    exportHint: (count) => `Guarda como CSV los usuarios de esta lista (${formatNumber(count)})`,
    exported: (count, fileName) =>
      `${counted(count, 'usuario guardado', 'usuarios guardados')} en ${fileName}`,
    newUser: 'Nuevo usuario',
    chooseColumns: 'Elegir columnas',
    withoutGroup: 'Sin grupo',
    goneGroup: 'Grupo eliminado',
    select: (name) => `Seleccionar ${name}`,
    selectAll: 'Seleccionar todos los usuarios de la lista',
    selected: (count) =>
      `${formatNumber(count)} ${plural(count, { one: 'seleccionado', other: 'seleccionados' })}`,
    selectionActions: 'Usuarios seleccionados',
    clearSelection: 'Quitar la selección',
    moveToGroup: 'Mover a un grupo',
    exportSelection: 'Exportar la selección',
    deleteSelection: 'Eliminar',
    moved: (count, group) => `${counted(count, 'usuario movido', 'usuarios movidos')} a ${group}`,
    deleted: (count) => counted(count, 'usuario eliminado', 'usuarios eliminados'),
    moveTitle: (count) => `Mover ${usersOf(count)} a un grupo`,
    move: 'Mover',
    columns: {
      explanation: 'Qué columnas muestra la lista y en qué orden. La elección se queda en este dispositivo.',
      moveUp: (label) => `Subir ${label}`,
      moveDown: (label) => `Bajar ${label}`,
      reset: 'Mostrar todas',
      done: 'Listo',
    },
    filter: {
      add: 'Filtrar',
      title: 'Filtrar usuarios',
      field: 'Campo',
      condition: 'Condición',
      conditions: {
        contains: 'contiene',
        is: 'es',
        between: 'está entre',
        filled: 'tiene un valor',
        blank: 'está vacío',
      },
      value: 'Valor',
      from: 'Desde',
      to: 'Hasta',
      apply: 'Añadir filtro',
      active: 'Filtros',
      remove: (filter) => `Quitar el filtro ${filter}`,
      changedInImport: 'Cambiados en la importación',
      import: 'Importación',
      changedIn: (file) => `Cambiados en la importación ${file}`,
      changedInGone: 'Cambiados en una importación que no está en el historial',
      says: {
        contains: (field, text) => `${field} contiene «${text}»`,
        is: (field, value) => `${field} es ${value}`,
        between: (field, from, to) =>
          to === ''
            ? `${field} desde ${from}`
            : from === ''
              ? `${field} hasta ${to}`
              : `${field} ${from} – ${to}`,
        filled: (field) => `${field} tiene un valor`,
        blank: (field) => `${field} está vacío`,
      },
    },
    checked: 'Sí',
    unchecked: 'No',
    empty: {
      title: 'Aún no hay usuarios',
      explanation:
        'Rollcall guarda los usuarios de su centro de soporte en este navegador. Tráigalos de un archivo CSV: cada fila se muestra antes de guardar nada, y nada sale de este dispositivo.',
      importCsv: 'Importar un CSV',
      trySample: 'Probar con personas de ejemplo',
      restore: 'Restaurar una copia',
    },
    welcome: {
      title: 'Le damos la bienvenida a Rollcall',
      explanation:
        'Los usuarios de su centro de soporte, solo en este navegador. La primera importación tiene tres pasos:',
      steps: [
        'Elija un archivo CSV, o pegue celdas de una hoja de cálculo.',
        'Vea qué haría cada fila, antes de guardar nada.',
        'Importe todo de una vez, y deshágalo cuando quiera.',
      ],
      privacy: 'Nada sale de este dispositivo: ni servidor, ni cuenta.',
    },
    print: {
      firstOnly: (count) =>
        `Solo se imprimen los primeros (${usersOf(count)}). Filtre la lista para imprimir otros.`,
    },
    noMatch: {
      title: 'Nadie coincide',
      search: (search) => `Ningún usuario tiene «${search}» en algún campo.`,
      searchInGroup: (search, group) => `Nadie en ${group} tiene «${search}» en algún campo.`,
      group: (group) => `${group} no tiene usuarios.`,
      goneGroup: 'Este grupo ya no existe.',
      filters: 'Ningún usuario cumple todos los filtros.',
      clear: 'Mostrar todos los usuarios',
    },
  },

  user: {
    newTitle: 'Nuevo usuario',
    notFound: 'Usuario no encontrado',
    name: 'Nombre y apellidos',
    contact: 'Contacto',
    more: 'Campos personalizados',
    save: 'Guardar',
    delete: 'Eliminar usuario',
    companyHint: 'Vacía: Individuals.',
    companyNew: (name) => `«${name}» será un grupo nuevo.`,
    addGroup: (name) => `Añadir el grupo «${name}»`,
    groups: 'Sugerencias',
    noOption: '(ninguna)',
    added: (name) => `${name}: añadido`,
    saved: (name) => `${name}: guardado`,
    deleted: (name) => `${name}: eliminado`,
    history: 'Historial',
    created: 'Creación',
    changed: 'Cambio',
    by: {
      hand: 'a mano',
      undo: 'al deshacer',
      sync: 'por la sincronización',
      anImport: 'por una importación',
      import: (file) => `por la importación de ${file}`,
    },
    gone: 'Este usuario ya no está en el directorio: se ha eliminado entretanto, o se ha retirado al deshacer.',
    close: 'Cerrar',
    invalid: (count) =>
      `${plural(count, { one: 'Un campo necesita', other: `${formatNumber(count)} campos necesitan` })} otro valor. No se ha guardado nada.`,
    conflict: {
      happened: 'Otra persona ha cambiado entretanto los mismos campos.',
      written: 'No se ha sobrescrito nada.',
      next: 'Elija abajo para cada uno de ellos y después guarde.',
    },
    conflictField: (field, theirs) => `${field} ha cambiado entretanto a «${theirs}».`,
    conflictCleared: (field) => `${field} se ha vaciado entretanto.`,
    keepMine: 'Conservar mi valor',
    useTheirs: 'Usar el otro valor',
    unsaved: 'Hay cambios sin guardar.',
    keepEditing: 'Seguir editando',
    discard: 'Descartar los cambios',
  },

  erase: {
    open: 'Eliminar definitivamente…',
    hint: 'Elimina al usuario y todo lo que se conserva sobre él, por ejemplo en el historial de importaciones.',
    title: (whom) => `¿Eliminar definitivamente a ${whom}?`,
    explanation: (count) =>
      `Eliminar sin más conserva lo que hace falta para deshacerlo. Eliminar definitivamente no deja nada que diga ${plural(count, { one: 'quién era la persona', other: 'quiénes eran estas personas' })}:`,
    here: 'Los datos desaparecen de este dispositivo.',
    everywhere:
      'Los datos desaparecen de este dispositivo y, con la próxima sincronización, del servidor y de todos los demás dispositivos.',
    history:
      'El historial de importaciones olvida lo que sabía al respecto; deshacer esas importaciones no cambia nada en ello. La última restauración de una copia de seguridad ya no se puede deshacer.',
    outbox:
      'También desaparecen los correos de bienvenida, las contraseñas en espera y los conflictos correspondientes.',
    outside:
      'Los archivos guardados antes, como las copias de seguridad y las exportaciones, siguen conteniendo los datos, igual que las versiones anteriores en el servidor hasta que este se compacte.',
    final: 'No se puede deshacer.',
    confirm: 'Eliminar definitivamente',
    working: 'Eliminando definitivamente…',
    done: (whom) => `Se ha eliminado definitivamente a ${whom}`,
  },

  undo: {
    undo: 'Deshacer',
    done: 'Deshecho',
    nothing: 'No hay nada que deshacer en esta pestaña',
    leftAlone: (count, names) =>
      `Deshecho, salvo ${names}: ${plural(count, { one: 'ha cambiado desde entonces y se queda como está', other: 'han cambiado desde entonces y se quedan como están' })}`,
    andOthers: (names, others) => `${names} y ${formatNumber(others)} más`,
    passwordsLost: (count) =>
      `${counted(count, 'usuario ya no tiene', 'usuarios ya no tienen')} contraseña: hay que ponerla de nuevo`,
  },

  groups: {
    title: 'Grupos',
    table: 'Grupos',
    count: (count) => counted(count, 'grupo', 'grupos'),
    search: 'Buscar grupos',
    noMatch: (search) => `Ningún grupo tiene «${search}» en su nombre.`,
    newGroup: 'Nuevo grupo',
    columns: { name: 'Nombre', users: 'Usuarios', actions: 'Acciones' },
    rename: 'Cambiar nombre',
    merge: 'Combinar con',
    delete: 'Eliminar',
    name: 'Nombre',
    save: 'Guardar',
    individualsHint: 'Todas las personas sin grupo',
    showUsers: (name) => `Mostrar los usuarios de ${name}`,
    added: (name) => `Grupo ${name} añadido`,
    renamed: (name) => `El grupo se llama ahora ${name}`,
    merged: (name) => `Combinado con ${name}`,
    deleted: (name) => `Grupo ${name} eliminado`,
    renameTitle: (name) => `Cambiar el nombre de ${name}`,
    mergeTitle: (name) => `Combinar ${name} con otro grupo`,
    mergeInto: 'Grupo de destino',
    mergeExplanation: (count, name) =>
      `${plural(count, { one: 'Su único usuario pasa', other: `Sus ${formatNumber(count)} usuarios pasan` })} allí, y ${name} desaparece.`,
    mergeConfirm: 'Combinar',
    noSuchGroup: 'No existe ese grupo. Elija uno de la lista.',
    similar: {
      title: 'Probablemente los mismos',
      explanation: (count) =>
        `${plural(count, { one: 'Estos grupos solo se diferencian', other: `${formatNumber(count)} conjuntos de grupos solo se diferencian` })} en la forma de escribirse.`,
      merge: 'Combinar',
      mergeInto: (name) => `Combinar con ${name}`,
      dismiss: 'No son los mismos',
      more: (count) => `${formatNumber(count)} más`,
    },
    faults: {
      nameMissing: 'Dé un nombre al grupo.',
      nameTaken: (name) =>
        `Ya hay un grupo ${name} (las mayúsculas y los espacios no cuentan). Para unir los dos, use «Combinar con».`,
      individuals: 'En Individuals están todas las personas sin grupo: se queda como está.',
      groupGone: 'Este grupo ya no está en el directorio.',
    },
  },

  palette: {
    title: 'Paleta de comandos',
    placeholder: 'Ir a una página, buscar un usuario, ejecutar un comando',
    results: 'Resultados',
    pages: 'Páginas',
    commands: 'Comandos',
    users: 'Usuarios',
    groups: 'Grupos',
    nothing: 'No se ha encontrado nada',
    open: 'Buscar o ir a…',
    theme: (theme) => `Tema: ${theme}`,
    importCsv: 'Importar un CSV',
    exportUsers: 'Exportar usuarios',
    newUser: 'Nuevo usuario',
    newGroup: 'Nuevo grupo',
    newField: 'Nuevo campo personalizado',
    undo: 'Deshacer el último cambio',
    keys: 'Atajos de teclado',
  },

  keys: {
    title: 'Atajos de teclado',
    close: 'Cerrar',
    everywhere: 'En todas partes',
    inList: 'En la lista de usuarios',
    names: {
      control: 'Ctrl',
      shift: 'Mayús',
      space: 'Espacio',
      enter: 'Intro',
      home: 'Inicio',
      end: 'Fin',
      escape: 'Esc',
    },
    does: {
      search: 'Buscar',
      palette: 'Paleta de comandos',
      undo: 'Deshacer el último cambio hecho a mano; en una revisión, la última corrección',
      help: 'Estos atajos',
      move: 'Moverse por la lista',
      ends: 'Al primer o último usuario',
      open: 'Abrir el usuario',
      select: 'Seleccionar el usuario',
      extend: 'Seleccionar hasta aquí',
      all: 'Seleccionar todos los que coinciden',
      none: 'Quitar la selección',
      print: 'Imprimir la lista',
    },
  },

  customFields: {
    title: 'Campos personalizados',
    table: 'Campos personalizados',
    introduction:
      'Lo que su equipo anota de un usuario además de los campos estándar. Un campo debe existir antes de que una importación pueda rellenarlo.',
    empty: 'Aún no hay campos personalizados',
    emptyHint:
      'Un campo personalizado guarda lo que no cabe en los estándar: un número de empleado, una sede, una fecha de alta.',
    newField: 'Nuevo campo',
    editField: 'Editar campo',
    columns: {
      label: 'Etiqueta',
      type: 'Tipo',
      options: 'Opciones',
      required: 'Obligatorio',
      actions: 'Acciones',
    },
    label: 'Etiqueta',
    type: 'Tipo',
    typeChange: 'Otro tipo vale si todos los valores valen.',
    options: 'Opciones',
    optionsHint: 'Una por línea.',
    optionCount: (count) => counted(count, 'opción', 'opciones'),
    required: 'Obligatorio',
    requiredHint: 'La importación rechaza un usuario nuevo sin valor.',
    yes: 'Sí',
    no: 'No',
    edit: (label) => `Editar ${label}`,
    moveUp: (label) => `Subir ${label}`,
    moveDown: (label) => `Bajar ${label}`,
    delete: (label) => `Eliminar ${label}`,
    moved: (label, position, count) =>
      `${label} está ahora en el puesto ${formatNumber(position)} de ${formatNumber(count)}`,
    save: 'Guardar',
    added: (label) => `Campo ${label} añadido`,
    changed: (label) => `Campo ${label} guardado`,
    deleted: (label) => `Campo ${label} eliminado`,
    deleteTitle: (label) => `¿Eliminar ${label}?`,
    counting: 'Contando sus valores…',
    deleteValues: (count) =>
      count === 0
        ? 'Ningún usuario tiene un valor en él.'
        : `${plural(count, { one: 'Un usuario tiene un valor en él, que desaparece', other: `${counted(count, 'usuario', 'usuarios')} tienen un valor en él, y todos desaparecen` })} con el campo. Se puede deshacer justo después.`,
    deleteConfirm: 'Eliminar campo',
    misfits: {
      happened: (count, type) =>
        `${counted(count, 'usuario tiene un valor que no encaja', 'usuarios tienen un valor que no encaja')} en el tipo ${type}.`,
      written: nothingWritten,
      next: 'Cambie primero estos valores, o renuncie a ellos.',
      list: 'Valores que no encajan',
      more: (count) => `y ${formatNumber(count)} más`,
      clear: 'Vaciar estos valores y guardar',
    },
    fieldGone: {
      happened: 'Este campo ya no existe.',
      written: nothingWritten,
      next: 'Se ha eliminado entretanto.',
    },
    faults: {
      labelMissing: 'Dé una etiqueta al campo.',
      labelTaken:
        'Otro campo ya tiene esta etiqueta (las mayúsculas, los espacios y la puntuación no cuentan).',
      optionsMissing: 'Dé al menos una opción.',
    },
  },

  syncState: {
    activities: {
      idle: 'Al día',
      syncing: 'Sincronizando…',
      offline: 'Sin conexión',
      unauthorized: 'Acceso rechazado',
      forbidden: 'No permitido',
      missing: 'Falta la base',
      busy: 'Servidor ocupado',
      storeFailed: 'Sin sitio para guardar',
    },
    badge: (activity, waiting) =>
      waiting === 0
        ? activity
        : `${activity}, ${formatNumber(waiting)} ${plural(waiting, { one: 'pendiente', other: 'pendientes' })}`,
    badgeName: (text) => `Sincronización: ${text}`,
  },

  preferences: {
    title: 'Preferencias',
    importLimit: 'Límite de importación',
    importLimitHint: (least, most) =>
      `Cuántos registros admite una importación como máximo: de ${formatNumber(least)} a ${formatNumber(most)}.`,
    importLimitInvalid: (least, most) =>
      `Indique un número entero de ${formatNumber(least)} a ${formatNumber(most)}. El límite no ha cambiado.`,
    theme: 'Tema',
    themeHint: 'Sistema sigue el ajuste claro u oscuro de este dispositivo.',
    themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
    language: 'Idioma',
    languageHint: 'En este dispositivo. La página se recarga cuando elige otro.',
    languageWaits: 'Termine o abandone primero su importación: la página se recarga con otro idioma.',
    languageOfBrowser: 'Como el navegador',
    helpdeskName: 'Nombre del centro de soporte',
    helpdeskNameHint: 'Cómo lo llaman los correos de bienvenida.',
    loginAddress: 'Dirección de acceso',
    loginAddressHint: 'Dónde acceden los usuarios, por ejemplo https://help.example.com.',
    loginAddressInvalid:
      'Indique una dirección web que empiece por https:// o http://. La dirección no ha cambiado.',
    saved: 'Guardado',
  },

  recovery: {
    retry: 'Volver a intentarlo',
    goOn: 'Seguir con lo que queda',
    startAnew: 'Empezar de cero',
    startAnewTitle: '¿Empezar de cero?',
    startAnewHint:
      'Se borra lo que queda del directorio en este dispositivo, y usted empieza con uno vacío. No se puede deshacer.',
    startAnewConfirm: 'Borrar y empezar de cero',
  },

  incoming: {
    waiting: (name) => `${name} se ha abierto con Rollcall.`,
    hint: 'La importación que tiene en curso se conserva.',
    use: 'Importar este archivo en su lugar',
    dismiss: 'Ahora no',
  },

  passwords,

  issues: {
    emailMissing: () => 'Correo electrónico está vacío, y cada usuario necesita uno',
    emailInvalid: (reason) => `La dirección de correo no sirve: ${reason}`,
    emailFaults,
    emailTaken: (name) => `La dirección de correo ya es de ${name}: cada usuario tiene la suya`,
    passwordTooShort: (field) => `${field}: demasiado corta; valen 6 caracteres o más, o ninguno`,
    tooLong: (field, length, limit) =>
      `${field} tiene ${formatNumber(length)} caracteres: caben ${formatNumber(limit)} como máximo`,
    controlCharacter: (field, codePoint) =>
      `${field} contiene un carácter de control invisible (${codePoint}): solo vale texto corriente`,
    replacementCharacter: (field) =>
      `${field} contiene caracteres que no se han podido leer (�): elija la codificación correcta en los ajustes del archivo`,
    tooManyCells: (cells, columns) =>
      `La fila tiene ${formatNumber(cells)} celdas, pero el encabezado tiene ${formatNumber(columns)}: puede que a un valor le falten las comillas`,
    requiredMissing: (field) => `${field} está vacío, y un usuario nuevo lo necesita`,
    notAnOption: (field, options) => `${field} no es ninguna de las opciones: ${options}`,
    notANumber: (field, format) => `${field} no es un número: valdría 1250 o ${format}`,
    notADate: (field, format) => `${field} no es una fecha: valdría una escrita como ${format}`,
    dateAmbiguous: (field) =>
      `${field} puede ser dos días distintos: indique en la columna si va primero el día o el mes`,
    notACheckBox: (field) => `${field} no es ni sí ni no: valdría yes, no, true, false, 1 o 0`,
    tooFewCells: (cells, columns) =>
      `La fila tiene ${counted(cells, 'celda', 'celdas')}, pero el encabezado tiene ${formatNumber(columns)}: las que faltan no cambian nada`,
    phoneDamaged: (field) =>
      `${field} parece dañado por una hoja de cálculo: dé allí formato de texto a la columna y copie el número de nuevo`,
    lineBreakFolded: (field) => `${field} contenía un salto de línea o un tabulador, que ahora es un espacio`,
    companyCleared: () => 'Pasa a Individuals, porque Empresa está vacía',
    companyPlaceholder: () =>
      'Empresa parece querer decir «ninguna» y crea un grupo con ese nombre: déjela vacía para Individuals',
    excelSerialDate: (field) =>
      `${field} era el número de día de una hoja de cálculo y se ha leído como fecha`,
    passwordShort: (field) => `${field}: menos de 8 caracteres; se acepta, pero es fácil de adivinar`,
    passwordCommon: (field) =>
      `${field}: entre las 3000 más comunes; se acepta, pero es de las primeras que se adivinan`,
  },
};
