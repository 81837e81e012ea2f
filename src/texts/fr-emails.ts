/** French: what stands in `en-emails.ts`. */
import type { ScreenTexts } from './en-screens';
import { formatNumber, plural } from './format';
import { pageTitles } from './fr';
import { counted } from './fr-count';

const messagesText = (count: number) => counted(count, 'message', 'messages');

export const emails: ScreenTexts['emails'] = {
  title: pageTitles.emails,
  table: 'Messages',
  columns: {
    recipient: 'Destinataire',
    state: 'État',
    error: 'Erreur',
    changed: 'Modifié',
    actions: 'Actions',
  },
  states: {
    waiting: 'En attente',
    queued: 'En attente',
    sending: 'Envoi',
    sent: 'Envoyé',
    failed: 'Échec',
    discarded: 'Écarté',
  },
  problems: {
    userGone: () => 'L’utilisateur a été supprimé',
    passwordGone: () =>
      'Le mot de passe a été redéfini ou n’est plus lisible : générez-en un pour l’utilisateur',
    unreachable: () => 'Pas de réponse du serveur',
    busy: (detail) => `Le serveur demande de réessayer plus tard (${detail})`,
    refused: (detail) => `Refusé : ${detail}`,
    unauthorized: (detail) => `La connexion a été refusée (${detail})`,
    misconfigured: (detail) => detail,
  },
  summary: (parts) => parts.join(', '),
  count: {
    waiting: (count) => `${formatNumber(count)} en attente`,
    sending: (count) => `${formatNumber(count)} en cours d’envoi`,
    sent: (count) => counted(count, 'envoyé', 'envoyés'),
    failed: (count) => `${formatNumber(count)} en échec`,
    discarded: (count) => counted(count, 'écarté', 'écartés'),
  },
  empty: {
    title: 'Aucun e-mail de bienvenue pour l’instant',
    explanation:
      'Cochez « Prévenir les nouveaux utilisateurs » en important, et chaque nouvel utilisateur aura ici un message. Rien n’est envoyé avant que vous le disiez.',
    importCsv: 'Importer un CSV',
  },
  sendNow: 'Envoyer maintenant',
  sendNowHint: (count) => `Envoie ${messagesText(count)} en attente`,
  sendNeedsDelivery: 'Choisissez dans Envoi un serveur de messagerie ou un webhook pour envoyer d’ici.',
  retryFailed: 'Renvoyer ceux en échec',
  drafts: 'Télécharger les brouillons',
  markSent: 'Marquer comme envoyés',
  markSentHint: 'Pour les messages partis de votre logiciel de messagerie.',
  discard: 'Écarter',
  retry: (recipient) => `Renvoyer à ${recipient}`,
  drop: (recipient) => `Ne pas envoyer à ${recipient}`,
  queued: (count) => `${counted(count, 'message part', 'messages partent')} maintenant`,
  discarded: (count) => counted(count, 'message écarté', 'messages écartés'),
  markedSent: (count) => counted(count, 'message marqué comme envoyé', 'messages marqués comme envoyés'),
  drafted: (count, fileName) =>
    `${counted(count, 'brouillon enregistré', 'brouillons enregistrés')} dans ${fileName}. ${plural(count, { one: 'Envoyez-le, puis marquez-le comme envoyé', other: 'Envoyez-les, puis marquez-les comme envoyés' })}.`,
  draftsFailed: (count) =>
    `Aucun brouillon n’a pu être fait de ${messagesText(count)} : la raison est à côté.`,
  discardTitle: (count) => `Écarter ${messagesText(count)} ?`,
  discardExplanation:
    'Ce qui est écarté n’est pas envoyé, et les mots de passe gardés pour cela sont supprimés. Cela ne peut pas être annulé ; les utilisateurs restent tels quels.',
  discardConfirm: 'Écarter les messages',
  markSentTitle: (count) =>
    `Marquer ${messagesText(count)} comme ${plural(count, { one: 'envoyé', other: 'envoyés' })} ?`,
  markSentExplanation:
    'Les mots de passe gardés pour eux sont supprimés : ils ne peuvent donc plus être envoyés d’ici.',
  delivery: {
    offline: 'Pas de réseau. Les messages partiront dès son retour.',
    pausing: (problem, time) => `${problem}. Prochain essai : ${time}.`,
    blocked: (problem) => ({
      happened: `Rien ne peut être envoyé : ${problem}`,
      written: 'Aucun message n’est perdu.',
      next: 'Modifiez Envoi, puis appuyez sur Envoyer maintenant.',
    }),
  },
  template: {
    heading: 'Modèle',
    subject: 'Objet',
    message: 'Message',
    placeholders: 'Variables',
    insert: (name) => `Insérer ${name}`,
    unknown: (names) =>
      `${plural(names.length, { one: 'Cette variable n’existe pas :', other: 'Ces variables n’existent pas :' })} ${names.map((name) => `{{${name}}}`).join(', ')}.`,
    subjectMissing: 'Donnez un objet à l’e-mail.',
    noPassword:
      'Le message ne donne pas le mot de passe : avec lui seul, les nouveaux utilisateurs ne peuvent donc pas se connecter.',
    unset: (names) => `Pas encore défini : ${names.join(' et ')} ; voir`,
    preferences: 'Préférences',
    preview: 'Aperçu',
    previewOf: 'Tel qu’un utilisateur fictif le reçoit',
    save: 'Enregistrer le modèle',
    reset: 'Commencer avec le modèle français',
    first: {
      subject: 'Bienvenue chez {{helpdesk_name}}',
      body: `Bonjour {{first_name}},

un compte a été créé pour vous chez {{helpdesk_name}}.

Se connecter : {{login_url}}
E-mail : {{email}}
Mot de passe : {{password}}

Merci de changer le mot de passe lors de votre première connexion.
`,
    },
    saved: 'Modèle enregistré',
  },
  settings: {
    heading: 'Envoi',
    type: 'Envoi',
    types: {
      drafts: 'Brouillons pour un logiciel de messagerie',
      jmap: 'Serveur de messagerie JMAP',
      webhook: 'Webhook',
    },
    hints: {
      drafts:
        'Téléchargez les e-mails sous forme de fichiers .eml, ouvrez-les dans un logiciel de messagerie et envoyez-les de là. Rollcall n’envoie rien.',
      jmap: 'Envoie depuis une boîte à vous dont le serveur parle JMAP (Fastmail, Stalwart, Cyrus, Apache James).',
      webhook:
        'Envoie chaque e-mail en JSON à une adresse à vous, qui l’expédie. Chacun porte un en-tête Idempotency-Key, pour qu’un doublon soit reconnu.',
    },
    senderName: 'Nom de l’expéditeur',
    senderAddress: 'Adresse de l’expéditeur',
    senderAddressHint: {
      drafts: 'Si elle est vide, votre logiciel de messagerie la remplit.',
      jmap: 'Si elle est vide, c’est l’adresse du compte qui est prise.',
      webhook: 'Si elle est vide, c’est le destinataire du webhook qui décide.',
    },
    senderAddressInvalid: 'Donnez une adresse e-mail, par exemple help@example.com, ou aucune.',
    server: { jmap: 'Adresse du serveur', webhook: 'Adresse du webhook' },
    serverHint: {
      jmap: 'Par exemple https://mail.example.com ; la session se trouve à /.well-known/jmap.',
      webhook:
        'Elle doit répondre à l’origine de cette page avec des en-têtes CORS qui autorisent Content-Type, Idempotency-Key et X-Rollcall-Signature, et exposent Retry-After.',
    },
    serverFaults: {
      missing: 'Donnez l’adresse.',
      invalid:
        'Donnez une adresse web complète, par exemple https://mail.example.com, sans nom ni mot de passe.',
      insecure: 'Des mots de passe y sont envoyés : l’adresse doit donc commencer par https://.',
    },
    userName: 'Nom d’utilisateur',
    userNameHint: 'S’il est vide, le secret est un jeton d’accès.',
    credential: { token: 'Jeton d’accès', password: 'Mot de passe', webhook: 'Secret de signature' },
    credentialHint: {
      kept: 'Il y en a un, chiffré avec la clé de cet appareil. Saisissez-en un nouveau pour le remplacer.',
      none: 'Gardé chiffré avec la clé de cet appareil, et envoyé à ce seul serveur.',
      webhook:
        'Signe chaque corps : X-Rollcall-Signature: sha256=… (HMAC-SHA-256). S’il est vide, rien n’est signé.',
    },
    credentialMissing: 'Donnez le jeton d’accès ou le mot de passe.',
    forget: 'L’oublier',
    save: 'Enregistrer l’envoi',
    saved: 'Envoi enregistré',
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
