/** Spanish: what stands in `en-sync.ts`. */
import type { FailureText } from './en';
import type { ScreenTexts } from './en-screens';
import { nothingWritten, pageTitles } from './es';
import { counted } from './es-count';
import { formatNumber } from './format';

const askForMembership =
  'Pida a quien gestiona el servidor que haga a esta cuenta miembro de la base de datos.';

const connectFailures: ScreenTexts['sync']['failures'] = {
  addressInvalid: {
    happened: 'Esa no es la dirección de una base de datos CouchDB.',
    written: nothingWritten,
    next: 'Tiene este aspecto: https://couch.example.org/rollcall, un servidor y el nombre de una base de datos en minúsculas.',
  },
  addressInsecure: {
    happened: 'Esa dirección no está cifrada: cualquiera en el camino podría leer nombres y contraseñas.',
    written: nothingWritten,
    next: 'Use una dirección que empiece por https://.',
  },
  unreachable: {
    happened: 'El servidor no responde.',
    written: nothingWritten,
    next: 'Compruebe la dirección y la conexión, y vuelva a intentarlo.',
  },
  corsRefused: {
    happened: 'El servidor está ahí, pero no deja que esta página le pregunte nada (CORS).',
    written: nothingWritten,
    next: 'Pegue la configuración de abajo en el local.ini del servidor, reinícielo, y vuelva a intentarlo.',
  },
  unauthorized: {
    happened: 'El servidor ha rechazado el nombre y la contraseña, o el token.',
    written: nothingWritten,
    next: 'Compruebe lo que ha escrito y vuelva a intentarlo. Varias contraseñas erróneas pueden bloquear la cuenta unos minutos.',
  },
  forbidden: {
    happened: 'Esta cuenta no puede usar la base de datos.',
    written: nothingWritten,
    next: 'Pida a quien gestiona el servidor que haga a la cuenta, o a uno de sus roles, miembro de la base de datos.',
  },
  cannotCreate: {
    happened: 'No existe esa base de datos, y esta cuenta no puede crearla.',
    written: nothingWritten,
    next: 'Pida a un administrador del servidor que la cree, o conéctese una vez como administrador.',
  },
  readOnly: {
    happened: 'Esta cuenta puede leer la base de datos, pero no escribir en ella.',
    written: nothingWritten,
    next: askForMembership,
  },
  serverFailed: {
    happened: 'El servidor ha dado una respuesta que no se puede usar.',
    written: nothingWritten,
    next: 'Asegúrese de que la dirección lleva a una base de datos CouchDB, y vuelva a intentarlo.',
  },
};

const cannotStand = (happened: string): FailureText => ({
  happened,
  written: nothingWritten,
  next: 'Cambie lo que lo impide e inténtelo de nuevo, o dé por zanjado el conflicto con «Conservar».',
});

const otherValueFaults: ScreenTexts['sync']['conflicts']['faults'] = {
  recordGone: cannotStand('La ficha de este conflicto ya no está en el directorio.'),
  emailTaken: cannotStand('Otra persona tiene ahora este correo.'),
  nameTaken: cannotStand('Otro grupo tiene ahora este nombre.'),
  fieldGone: cannotStand('El campo personalizado se eliminó.'),
  misfit: cannotStand('El otro valor ya no encaja en su campo.'),
  misfits: cannotStand('Hay usuarios con un valor que entonces no encajaría en el campo.'),
  passwordsChanged: cannotStand('Todos estos usuarios han recibido otra contraseña más desde entonces.'),
};

export const sync: ScreenTexts['sync'] = {
  title: pageTitles.sync,
  introduction:
    'Trabajen en equipo en un solo directorio: cada navegador lo tiene entero y funciona sin conexión, y los cambios se encuentran en un servidor CouchDB propio.',
  address: 'Dirección del servidor',
  addressHint: 'La dirección de una base de datos, por ejemplo https://couch.example.org/rollcall.',
  signIn: 'Acceder con',
  signIns: { password: 'Nombre y contraseña', token: 'Token' },
  userName: 'Nombre de usuario',
  password: 'Contraseña',
  token: 'Token',
  secretHint: 'Se guarda cifrado en este dispositivo, y se envía solo a este servidor.',
  connect: 'Conectar',
  connecting: 'Conectando…',
  reading: (documents) => `Mirando lo que ya hay: ${formatNumber(documents)}`,
  connected: 'Conectado',
  syncNow: 'Sincronizar ahora',
  disconnect: 'Desconectar',
  disconnectHint: 'Todo se queda en este dispositivo.',
  disconnected: 'Desconectado. Todo se queda en este dispositivo.',
  signInAgain: 'Acceder de nuevo',
  explanations: {
    offline:
      'El servidor no responde. En este dispositivo funciona todo; la sincronización sigue por sí sola cuando el servidor vuelve.',
    unauthorized:
      'El servidor ha rechazado el nombre y la contraseña, o el token. Rollcall no lo reintenta por sí solo, porque eso puede bloquear la cuenta.',
    forbidden: `La cuenta no puede usar esta base de datos. ${askForMembership}`,
    missing: 'La base de datos ya no está. Pregunte a quien gestiona el servidor, o desconecte.',
    busy: 'El servidor tiene problemas o pide paciencia. La sincronización lo reintenta por sí sola.',
    storeFailed:
      'Este dispositivo no ha podido guardar lo que llegó. Libere espacio en el disco; la sincronización lo reintenta por sí sola.',
  },
  state: 'Estado',
  waitingCount: (count) =>
    count === 0 ? 'Sin cambios pendientes' : counted(count, 'cambio pendiente', 'cambios pendientes'),
  lastSuccess: (moment) => `Último éxito: ${moment}`,
  never: 'Último éxito: ninguno',
  failures: connectFailures,
  meeting: {
    title: 'Se encuentran dos directorios',
    explanation: 'Este dispositivo y el servidor tienen usuarios. Aún no se ha cambiado nada.',
    list: 'Qué pasaría',
    onlyHere: (count) => `Solo aquí: ${formatNumber(count)}. Van al servidor.`,
    onlyThere: (count) => `Solo en el servidor: ${formatNumber(count)}. Vienen aquí.`,
    same: (count) => `Iguales en ambos: ${formatNumber(count)}.`,
    differing: (count) =>
      `El mismo usuario con valores distintos: ${formatNumber(count)}. Se combinan campo a campo; donde ambos tienen un valor, se queda el más reciente y el otro figura en Conflictos.`,
    sameEmail: (count) =>
      `El mismo correo en dos usuarios: ${formatNumber(count)}. Se quedan los dos, y figuran en Duplicados para que usted los combine.`,
    confirm: 'Combinar y conectar',
  },
  conflicts: {
    title: 'Conflictos',
    explanation:
      'Dos personas han cambiado el mismo campo. Vale el cambio posterior; el otro se puede recuperar.',
    empty: 'No hay conflictos.',
    columns: {
      record: 'Ficha',
      field: 'Campo',
      kept: 'Valor en uso',
      other: 'Otro valor',
      actions: 'Acciones',
    },
    useOther: 'Usar el otro valor',
    keep: 'Conservar',
    used: 'Ahora se usa el otro valor',
    faults: otherValueFaults,
    blank: 'vacío',
    hidden: { kept: 'la que está en uso', other: 'otra contraseña' },
    asAtFirst: 'como al principio',
    passwords: (count) => counted(count, 'contraseña generada', 'contraseñas generadas'),
    passwordsOf: {
      theirs: {
        kept: 'las de otra persona que creó los mismos usuarios',
        other: 'las de este dispositivo: las listas y los correos que las contienen ya no sirven',
      },
      mine: {
        kept: 'las elegidas en este dispositivo',
        other: 'las que otra persona ha generado entretanto',
      },
    },
    handPasswords: 'Usuarios creados a mano',
    deletion: 'Eliminado por una persona, editado por otra',
    alive: 'conservado',
    deleted: 'eliminado',
    groupName: 'Nombre del grupo',
    properties: {
      label: 'Etiqueta',
      fieldType: 'Tipo',
      options: 'Opciones',
      required: 'Obligatorio',
      order: 'Puesto',
      importLimit: 'Límite de importación',
      helpdeskName: 'Nombre del centro de soporte',
      loginAddress: 'Dirección de acceso',
      subject: 'Asunto',
      body: 'Mensaje',
      senderName: 'Nombre del remitente',
      senderAddress: 'Dirección del remitente',
      blankCells: 'Celdas vacías',
      blankCompany: 'Empresa vacía',
      newEmails: 'Correos nuevos',
      olderValues: 'Valores más antiguos',
      encoding: 'Codificación',
    },
    column: (position) => `Campo para la columna ${formatNumber(position)}`,
    dateOrder: (position) => `Fechas de la columna ${formatNumber(position)}`,
    noImport: 'No importar',
    settings: {
      preferences: 'Preferencias',
      welcome: 'Correo de bienvenida',
      mapping: (headers) => `Columnas de archivos con ${headers}`,
    },
  },
  parked: {
    title: 'Sin sincronizar',
    explanation: 'Estos esperan a que alguien los mire. Todo lo demás se sincroniza.',
    columns: { record: 'Ficha', reason: 'Motivo', detail: 'Qué dijo el servidor' },
    reasons: {
      forbidden: 'El servidor lo prohíbe',
      tooLarge: 'Es más grande de lo que el servidor admite',
      invalid: 'El servidor no puede aceptarlo',
      newerVersion:
        'Se hizo con un Rollcall más reciente: recargue esta página para actualizar e inténtelo de nuevo',
      unreadable: 'Es de otra versión de Rollcall, o de fuera de él, y no se puede leer',
    },
    tryAgain: 'Volver a intentarlo',
  },
  duplicates: {
    title: 'Duplicados',
    explanation:
      'Un correo, dos usuarios: dos personas los crearon a mano antes de que se encontraran sus navegadores. Las importaciones actualizan el más antiguo.',
    columns: {
      email: 'Correo electrónico',
      older: 'Más antiguo',
      younger: 'Más reciente',
      actions: 'Acciones',
    },
    merge: 'Combinar…',
    mergeTitle: (email) => `Combinar dos usuarios con ${email}`,
    mergeExplanation: 'Elija un valor para cada campo que difiere. Un usuario se queda, el otro se elimina.',
    passwordStays: 'Ambos tienen una contraseña: se queda la del más antiguo.',
    confirm: 'Combinar',
    merged: 'Combinados en un solo usuario',
  },
  setup: {
    title: 'Preparar el servidor',
    cors: 'Deje que esta página pregunte al servidor (CORS). En el local.ini de CouchDB; no hace falta si la página y la base de datos comparten dirección:',
    security: 'Deje entrar solo a los miembros del rol helpdesk. En _security de la base de datos:',
    validation:
      'Opcional: rechace lo que no sea un documento de Rollcall. Cuesta velocidad: CouchDB lo ejecuta para cada documento, y una primera sincronización tarda varias veces más. Guárdelo como documento de la base de datos:',
    copy: 'Copiar',
    copied: 'Copiado',
  },
};
