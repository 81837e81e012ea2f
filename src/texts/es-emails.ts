/** Spanish: what stands in `en-emails.ts`. */
import type { ScreenTexts } from './en-screens';
import { pageTitles } from './es';
import { counted } from './es-count';
import { formatNumber, plural } from './format';

const messagesText = (count: number) => counted(count, 'mensaje', 'mensajes');

export const emails: ScreenTexts['emails'] = {
  title: pageTitles.emails,
  table: 'Mensajes',
  columns: {
    recipient: 'Destinatario',
    state: 'Estado',
    error: 'Error',
    changed: 'Cambio',
    actions: 'Acciones',
  },
  states: {
    waiting: 'En espera',
    queued: 'En espera',
    sending: 'Enviando',
    sent: 'Enviado',
    failed: 'Fallido',
    discarded: 'Descartado',
  },
  problems: {
    userGone: () => 'El usuario se ha eliminado',
    passwordGone: () => 'La contraseña se ha cambiado o ya no se puede leer: genere una para el usuario',
    unreachable: () => 'El servidor no responde',
    busy: (detail) => `El servidor pide intentarlo más tarde (${detail})`,
    refused: (detail) => `Rechazado: ${detail}`,
    unauthorized: (detail) => `Se ha rechazado el acceso (${detail})`,
    misconfigured: (detail) => detail,
  },
  summary: (parts) => parts.join(', '),
  count: {
    waiting: (count) => `${formatNumber(count)} en espera`,
    sending: (count) => `${formatNumber(count)} enviándose`,
    sent: (count) => counted(count, 'enviado', 'enviados'),
    failed: (count) => counted(count, 'fallido', 'fallidos'),
    discarded: (count) => counted(count, 'descartado', 'descartados'),
  },
  empty: {
    title: 'Aún no hay correos de bienvenida',
    explanation:
      'Marque «Avisar a los usuarios nuevos» al importar, y cada usuario nuevo tendrá aquí un mensaje. No se envía nada antes de que usted lo diga.',
    importCsv: 'Importar un CSV',
  },
  sendNow: 'Enviar ahora',
  sendNowHint: (count) => `Envía ${messagesText(count)} en espera`,
  sendNeedsDelivery: 'Elija en Envío un servidor de correo o un webhook para enviar desde aquí.',
  retryFailed: 'Reintentar los fallidos',
  drafts: 'Descargar borradores',
  markSent: 'Marcar como enviados',
  markSentHint: 'Para mensajes que salieron de su programa de correo.',
  discard: 'Descartar',
  retry: (recipient) => `Reintentar ${recipient}`,
  drop: (recipient) => `No enviar a ${recipient}`,
  queued: (count) => `${counted(count, 'mensaje sale', 'mensajes salen')} ahora`,
  discarded: (count) => counted(count, 'mensaje descartado', 'mensajes descartados'),
  markedSent: (count) => counted(count, 'mensaje marcado como enviado', 'mensajes marcados como enviados'),
  drafted: (count, fileName) =>
    `${counted(count, 'borrador guardado', 'borradores guardados')} en ${fileName}. ${plural(count, { one: 'Envíelo, y después márquelo como enviado', other: 'Envíelos, y después márquelos como enviados' })}.`,
  draftsFailed: (count) =>
    `No se ha podido hacer un borrador de ${messagesText(count)}: el motivo está al lado.`,
  discardTitle: (count) => `¿Descartar ${messagesText(count)}?`,
  discardExplanation:
    'Lo descartado no se envía, y se borran las contraseñas guardadas para ello. No se puede deshacer; los usuarios se quedan como están.',
  discardConfirm: 'Descartar mensajes',
  markSentTitle: (count) =>
    `¿Marcar ${messagesText(count)} como ${plural(count, { one: 'enviado', other: 'enviados' })}?`,
  markSentExplanation:
    'Se borran las contraseñas guardadas para ellos, así que ya no se pueden enviar desde aquí.',
  delivery: {
    offline: 'Sin red. Los mensajes saldrán en cuanto vuelva.',
    pausing: (problem, time) => `${problem}. Próximo intento: ${time}.`,
    blocked: (problem) => ({
      happened: `No se puede enviar nada: ${problem}`,
      written: 'No se ha perdido ningún mensaje.',
      next: 'Cambie Envío, y después pulse Enviar ahora.',
    }),
  },
  template: {
    heading: 'Plantilla',
    subject: 'Asunto',
    message: 'Mensaje',
    placeholders: 'Marcadores',
    insert: (name) => `Insertar ${name}`,
    unknown: (names) =>
      `${plural(names.length, { one: 'No existe el marcador', other: 'No existen los marcadores' })} ${names.map((name) => `{{${name}}}`).join(', ')}.`,
    subjectMissing: 'Dé un asunto al correo.',
    noPassword:
      'El mensaje no dice la contraseña, así que los usuarios nuevos no pueden acceder solo con él.',
    unset: (names) => `Sin definir todavía: ${names.join(' y ')}; véase`,
    preferences: 'Preferencias',
    preview: 'Vista previa',
    previewOf: 'Como la recibe un usuario de ejemplo',
    save: 'Guardar plantilla',
    reset: 'Empezar con la plantilla en español',
    first: {
      subject: 'Le damos la bienvenida a {{helpdesk_name}}',
      body: `Hola {{first_name}}:

Se ha creado una cuenta para usted en {{helpdesk_name}}.

Acceso: {{login_url}}
Correo electrónico: {{email}}
Contraseña: {{password}}

Cambie la contraseña cuando acceda por primera vez.
`,
    },
    saved: 'Plantilla guardada',
  },
  settings: {
    heading: 'Envío',
    type: 'Envío',
    types: {
      drafts: 'Borradores para un programa de correo',
      jmap: 'Servidor de correo JMAP',
      webhook: 'Webhook',
    },
    hints: {
      drafts:
        'Descargue los correos como archivos .eml, ábralos en un programa de correo y envíelos desde allí. Rollcall no envía nada.',
      jmap: 'Envía desde un buzón suyo cuyo servidor habla JMAP (Fastmail, Stalwart, Cyrus, Apache James).',
      webhook:
        'Manda cada correo como JSON a una dirección suya, que lo envía. Cada uno lleva una cabecera Idempotency-Key, para reconocer uno repetido.',
    },
    senderName: 'Nombre del remitente',
    senderAddress: 'Dirección del remitente',
    senderAddressHint: {
      drafts: 'Si se deja vacía, la pone su programa de correo.',
      jmap: 'Si se deja vacía, se toma la dirección propia de la cuenta.',
      webhook: 'Si se deja vacía, decide quien recibe el webhook.',
    },
    senderAddressInvalid: 'Indique una dirección de correo, por ejemplo help@example.com, o ninguna.',
    server: { jmap: 'Dirección del servidor', webhook: 'Dirección del webhook' },
    serverHint: {
      jmap: 'Por ejemplo https://mail.example.com; la sesión se encuentra en /.well-known/jmap.',
      webhook:
        'Debe responder al origen de esta página con cabeceras CORS que permitan Content-Type, Idempotency-Key y X-Rollcall-Signature, y expongan Retry-After.',
    },
    serverFaults: {
      missing: 'Indique la dirección.',
      invalid:
        'Indique una dirección web completa, por ejemplo https://mail.example.com, sin nombre ni contraseña.',
      insecure: 'Allí se envían contraseñas, así que la dirección debe empezar por https://.',
    },
    userName: 'Nombre de usuario',
    userNameHint: 'Si se deja vacío, la credencial es un token de acceso.',
    credential: { token: 'Token de acceso', password: 'Contraseña', webhook: 'Secreto de firma' },
    credentialHint: {
      kept: 'Hay una guardada, cifrada con la clave de este dispositivo. Escriba otra para sustituirla.',
      none: 'Se guarda cifrada con la clave de este dispositivo, y se envía solo a este servidor.',
      webhook:
        'Firma cada cuerpo: X-Rollcall-Signature: sha256=… (HMAC-SHA-256). Si se deja vacío, no se firma nada.',
    },
    credentialMissing: 'Indique el token de acceso o la contraseña.',
    forget: 'Olvidarla',
    save: 'Guardar envío',
    saved: 'Envío guardado',
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
