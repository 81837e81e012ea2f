/** Spanish: what stands in `en-history.ts`. */
import type { ScreenTexts } from './en-screens';
import { pageTitles } from './es';
import { counted } from './es-count';
import { formatNumber, isolated, plural } from './format';

const imports = (count: number) => counted(count, 'importación', 'importaciones');

export const history: ScreenTexts['history'] = {
  title: pageTitles.history,
  table: 'Importaciones',
  columns: { file: 'Archivo', when: 'Cuándo', counts: 'Números', state: 'Estado', actions: 'Acciones' },
  states: {
    done: 'Importada',
    running: 'En curso',
    stopped: 'Interrumpida',
    unfinished: 'Sin terminar',
    undone: 'Deshecha',
  },
  leftReasons: {
    edited: 'ha cambiado desde entonces',
    deleted: 'ya no está en el directorio',
    exists: 'otra persona tiene ahora este correo',
    groupGone: 'el grupo anterior se eliminó',
    fieldGone: 'el campo personalizado se eliminó',
    misfit: 'el valor ya no encaja en el campo',
  },
  undo: 'Deshacer importación',
  redo: 'Rehacer importación',
  details: 'Detalles',
  goOn: 'Seguir',
  progress: (done, records) => `${formatNumber(done)} de ${counted(records, 'registro', 'registros')}`,
  cannotUndo: 'No se puede deshacer: ya no se conserva lo que cambió.',
  elsewhere: 'Solo se puede deshacer o rehacer en el dispositivo donde se hizo.',
  fromElsewhere: 'Otro dispositivo',
  erased: (count) =>
    `${counted(count, 'usuario de esta importación se ha eliminado', 'usuarios de esta importación se han eliminado')} definitivamente: el historial ya no sabe nada al respecto, y deshacer no cambia nada en ello.`,
  showOlder: 'Mostrar importaciones anteriores',
  empty: {
    title: 'Aún no hay importaciones',
    explanation:
      'Cada importación figura aquí con lo que cambió, y se puede revertir: los usuarios nuevos se van, los campos cambiados recuperan sus valores anteriores.',
    importCsv: 'Importar un CSV',
  },
  loadFailed: {
    happened: 'No se ha podido leer el historial de importaciones.',
    written: 'No se ha cambiado nada.',
    next: 'Recargue la página y vuelva a intentarlo.',
  },
  timeline: (count, first, last) =>
    first === last ? `${imports(count)}, ${last}` : `${imports(count)}, del ${first} al ${last}`,
  bar: (file, moment, created, updated) =>
    `${file}, ${moment}: ${counted(created, 'creado', 'creados')}, ${counted(updated, 'cambiado', 'cambiados')}`,
  shortCounts: {
    create: (count) => counted(count, 'creado', 'creados'),
    update: (count) => counted(count, 'cambiado', 'cambiados'),
    unchanged: (count) => `${formatNumber(count)} sin cambios`,
    skipped: (count) => counted(count, 'omitido', 'omitidos'),
    rejected: (count) => counted(count, 'rechazado', 'rechazados'),
  },

  dialog: {
    undoTitle: (file) => `¿Deshacer la importación de ${file}?`,
    redoTitle: (file) => `¿Rehacer la importación de ${file}?`,
    planning: 'Mirando qué ha cambiado desde entonces…',
    working: 'Guardando…',
    intro: { undo: 'Al deshacer ocurre esto:', redo: 'Al rehacer ocurre esto:' },
    removed: (count) => counted(count, 'usuario que creó se retira', 'usuarios que creó se retiran'),
    messagesDiscarded: (count) =>
      `${counted(count, 'correo de bienvenida se descarta', 'correos de bienvenida se descartan')} antes de enviarse`,
    messagesStaying: (count) =>
      `${counted(count, 'correo de bienvenida sigue descartado', 'correos de bienvenida siguen descartados')}: sus contraseñas ya no se conservan`,
    messagesSent: (count) =>
      counted(
        count,
        'correo de bienvenida ya se envió y no se puede recuperar',
        'correos de bienvenida ya se enviaron y no se pueden recuperar',
      ),
    messagesSentList: 'Ya enviados',
    restored: {
      undo: (count) => `${counted(count, 'usuario recupera', 'usuarios recuperan')} valores anteriores`,
      redo: (count) =>
        `${counted(count, 'usuario vuelve a tener', 'usuarios vuelven a tener')} los valores importados`,
    },
    added: (count) => counted(count, 'usuario vuelve', 'usuarios vuelven'),
    groupsRemoved: (names) =>
      `${counted(names.length, 'grupo vacío se retira', 'grupos vacíos se retiran')}: ${shortList(names)}`,
    groupsAdded: (names) => `${counted(names.length, 'grupo vuelve', 'grupos vuelven')}: ${shortList(names)}`,
    nothing: 'No cambia nada: no queda nada de lo que hizo esta importación.',
    leftAlone: (count) =>
      `${formatNumber(count)} ${plural(count, { one: 'se queda como está, porque ha cambiado', other: 'se quedan como están, porque han cambiado' })} desde entonces`,
    leftAloneList: 'Se quedan como están',
    leftItem: (who, field, reason) => (field === '' ? `${who}: ${reason}` : `${who}, ${field}: ${reason}`),
    unknownUser: 'Un usuario',
    more: (count) => `y ${formatNumber(count)} más`,
    replanned: {
      happened: 'El directorio ha cambiado mientras usted miraba.',
      written: 'Esto aún no ha cambiado nada.',
      next: 'Este es el nuevo plan: mírelo de nuevo, y después siga.',
    },
    redoLater: 'Después podrá rehacerla.',
    undoLater: 'Después podrá deshacerla de nuevo.',
    cancel: 'Cancelar',
    confirm: { undo: 'Deshacer importación', redo: 'Rehacer importación' },
  },
  undone: (file) => `La importación de ${file} está deshecha`,
  redone: (file) => `La importación de ${file} está rehecha`,

  detail: {
    back: 'Todas las importaciones',
    counts: 'Qué hizo',
    options: 'Opciones',
    mapping: 'Columnas',
    column: 'Columna',
    field: 'Campo',
    changes: 'Cambios',
    gone: 'Ya no se conserva lo que esta importación cambió en cada usuario: no se puede deshacer ni rehacer.',
    elsewhere:
      'Esta importación viene de otro dispositivo. Lo que cambió en cada usuario se conserva allí, y allí se puede deshacer y rehacer.',
    notFound: 'No existe esa importación en el historial.',
    on: 'Activado',
    off: 'Desactivado',
    user: 'Usuario',
    kind: 'Tipo',
    what: 'Cambios',
    created: 'Creado',
    updated: 'Cambiado',
    isThere: 'sigue en el directorio',
    notThere: 'no está ahora en el directorio',
    passwordSet: 'establecida',
    change: (field, before, after) =>
      `${field}: ${before === '' ? '(vacío)' : isolated(before)} → ${after === '' ? '(vacío)' : isolated(after)}`,
    changedSince: (change, now) => `${change} (ahora ${now === '' ? 'vacío' : isolated(now)})`,
    noChanges: 'Esta importación no cambió a nadie.',
  },

  space: {
    open: 'Liberar espacio…',
    title: 'Liberar espacio',
    explanation: (size, count) =>
      `Se conservan ${size} para poder deshacer o rehacer ${imports(count)}. Sin ellos el historial sigue mostrando las importaciones, con sus números.`,
    older: 'Importaciones que se olvidan',
    ages: {
      30: 'De hace más de 30 días',
      90: 'De hace más de 90 días',
      365: 'De hace más de un año',
      0: 'Todas las importaciones',
    },
    largest: 'Las mayores, hasta que se conserven menos de 10 MB',
    effect: (count, size) =>
      count === 0
        ? 'No hay ninguna importación así.'
        : `${counted(count, 'importación ya no se podrá', 'importaciones ya no se podrán')} deshacer ni rehacer. Esto libera ${size}, y es definitivo.`,
    confirm: 'Liberar espacio',
    done: (size) => `${size} liberados`,
  },
};

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown}…` : shown;
}
