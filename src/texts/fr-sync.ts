/** French: what stands in `en-sync.ts`. */
import type { FailureText } from './en';
import type { ScreenTexts } from './en-screens';
import { formatNumber } from './format';
import { nothingWritten, pageTitles } from './fr';
import { counted } from './fr-count';

const askForMembership = 'Demandez à la personne qui gère le serveur de rendre ce compte membre de la base.';

const connectFailures: ScreenTexts['sync']['failures'] = {
  addressInvalid: {
    happened: 'Ce n’est pas l’adresse d’une base CouchDB.',
    written: nothingWritten,
    next: 'Elle ressemble à https://couch.example.org/rollcall : un serveur, et le nom d’une base en minuscules.',
  },
  addressInsecure: {
    happened:
      'Cette adresse n’est pas chiffrée : n’importe qui sur le chemin pourrait lire noms et mots de passe.',
    written: nothingWritten,
    next: 'Utilisez une adresse qui commence par https://.',
  },
  unreachable: {
    happened: 'Le serveur ne répond pas.',
    written: nothingWritten,
    next: 'Vérifiez l’adresse et la connexion, puis réessayez.',
  },
  corsRefused: {
    happened: 'Le serveur est là, mais il ne laisse pas cette page l’interroger (CORS).',
    written: nothingWritten,
    next: 'Collez la configuration ci-dessous dans le fichier local.ini du serveur, redémarrez-le, puis réessayez.',
  },
  unauthorized: {
    happened: 'Le serveur a refusé le nom et le mot de passe, ou le jeton.',
    written: nothingWritten,
    next: 'Vérifiez votre saisie, puis réessayez. Plusieurs mots de passe erronés peuvent bloquer le compte quelques minutes.',
  },
  forbidden: {
    happened: 'Ce compte n’a pas le droit d’utiliser la base.',
    written: nothingWritten,
    next: 'Demandez à la personne qui gère le serveur de rendre ce compte, ou l’un de ses rôles, membre de la base.',
  },
  cannotCreate: {
    happened: 'Cette base n’existe pas, et ce compte n’a pas le droit d’en créer une.',
    written: nothingWritten,
    next: 'Demandez à un administrateur du serveur de la créer, ou connectez-vous une fois en tant qu’administrateur.',
  },
  readOnly: {
    happened: 'Ce compte peut lire la base, mais pas y écrire.',
    written: nothingWritten,
    next: askForMembership,
  },
  serverFailed: {
    happened: 'Le serveur a donné une réponse inutilisable.',
    written: nothingWritten,
    next: 'Assurez-vous que l’adresse mène à une base CouchDB, puis réessayez.',
  },
};

const cannotStand = (happened: string): FailureText => ({
  happened,
  written: nothingWritten,
  next: 'Modifiez ce qui fait obstacle et réessayez, ou mettez fin au conflit avec « Garder ».',
});

const otherValueFaults: ScreenTexts['sync']['conflicts']['faults'] = {
  recordGone: cannotStand('La fiche de ce conflit n’est plus dans l’annuaire.'),
  emailTaken: cannotStand('Quelqu’un d’autre a maintenant cette adresse.'),
  nameTaken: cannotStand('Un autre groupe porte maintenant ce nom.'),
  fieldGone: cannotStand('Le champ personnalisé a été supprimé.'),
  misfit: cannotStand('L’autre valeur ne convient plus à son champ.'),
  misfits: cannotStand('Des utilisateurs ont une valeur qui ne conviendrait plus au champ.'),
  passwordsChanged: cannotStand('Tous ces utilisateurs ont reçu encore un autre mot de passe depuis.'),
};

export const sync: ScreenTexts['sync'] = {
  title: pageTitles.sync,
  introduction:
    'Travaillez en équipe sur un seul annuaire : chaque navigateur l’a en entier et fonctionne hors ligne, et les modifications se rejoignent sur un serveur CouchDB à vous.',
  address: 'Adresse du serveur',
  addressHint: 'L’adresse d’une base, par exemple https://couch.example.org/rollcall.',
  signIn: 'Se connecter avec',
  signIns: { password: 'Nom et mot de passe', token: 'Jeton' },
  userName: 'Nom d’utilisateur',
  password: 'Mot de passe',
  token: 'Jeton',
  secretHint: 'Gardé chiffré sur cet appareil, et envoyé à ce seul serveur.',
  connect: 'Se connecter',
  connecting: 'Connexion…',
  reading: (documents) => `Examen de ce qui est là : ${formatNumber(documents)}`,
  connected: 'Connecté',
  syncNow: 'Synchroniser maintenant',
  disconnect: 'Se déconnecter',
  disconnectHint: 'Tout reste sur cet appareil.',
  disconnected: 'Déconnecté. Tout reste sur cet appareil.',
  signInAgain: 'Se reconnecter',
  explanations: {
    offline:
      'Le serveur ne répond pas. Tout fonctionne sur cet appareil ; la synchronisation reprend d’elle-même au retour du serveur.',
    unauthorized:
      'Le serveur a refusé le nom et le mot de passe, ou le jeton. Rollcall ne réessaie pas de lui-même, car cela peut bloquer le compte.',
    forbidden: `Le compte n’a pas le droit d’utiliser cette base. ${askForMembership}`,
    missing: 'La base n’est plus là. Demandez à la personne qui gère le serveur, ou déconnectez-vous.',
    busy: 'Le serveur a des difficultés ou demande de la patience. La synchronisation réessaie d’elle-même.',
    storeFailed:
      'Cet appareil n’a pas pu enregistrer ce qui est arrivé. Libérez de l’espace disque ; la synchronisation réessaie d’elle-même.',
  },
  state: 'État',
  waitingCount: (count) =>
    count === 0
      ? 'Aucune modification en attente'
      : `${counted(count, 'modification', 'modifications')} en attente`,
  lastSuccess: (moment) => `Dernière réussite : ${moment}`,
  never: 'Dernière réussite : jamais',
  failures: connectFailures,
  meeting: {
    title: 'Deux annuaires se rencontrent',
    explanation: 'Cet appareil et le serveur ont tous deux des utilisateurs. Rien n’a encore été modifié.',
    list: 'Ce qui se passerait',
    onlyHere: (count) => `Seulement ici : ${formatNumber(count)}. Ils vont sur le serveur.`,
    onlyThere: (count) => `Seulement sur le serveur : ${formatNumber(count)}. Ils viennent ici.`,
    same: (count) => `Identiques des deux côtés : ${formatNumber(count)}.`,
    differing: (count) =>
      `Le même utilisateur avec des valeurs différentes : ${formatNumber(count)}. Ils sont fusionnés champ par champ ; là où les deux ont une valeur, la plus récente reste et l’autre figure dans Conflits.`,
    sameEmail: (count) =>
      `La même adresse pour deux utilisateurs : ${formatNumber(count)}. Les deux restent, et figurent dans Doublons pour que vous les fusionniez.`,
    confirm: 'Fusionner et se connecter',
  },
  conflicts: {
    title: 'Conflits',
    explanation:
      'Deux personnes ont modifié le même champ. La modification la plus tardive est en vigueur ; l’autre peut être reprise.',
    empty: 'Aucun conflit.',
    columns: {
      record: 'Fiche',
      field: 'Champ',
      kept: 'Valeur en vigueur',
      other: 'Autre valeur',
      actions: 'Actions',
    },
    useOther: 'Prendre l’autre valeur',
    keep: 'Garder',
    used: 'L’autre valeur est maintenant en vigueur',
    faults: otherValueFaults,
    blank: 'vide',
    hidden: { kept: 'celui en vigueur', other: 'un autre mot de passe' },
    asAtFirst: 'comme au départ',
    passwords: (count) => counted(count, 'mot de passe généré', 'mots de passe générés'),
    passwordsOf: {
      theirs: {
        kept: 'ceux de quelqu’un d’autre, qui a créé les mêmes utilisateurs',
        other: 'ceux de cet appareil : les listes et les e-mails qui les contiennent ne sont plus valables',
      },
      mine: {
        kept: 'ceux choisis sur cet appareil',
        other: 'ceux que quelqu’un d’autre a générés entre-temps',
      },
    },
    handPasswords: 'Utilisateurs créés à la main',
    deletion: 'Supprimé par l’un, modifié par l’autre',
    alive: 'gardé',
    deleted: 'supprimé',
    groupName: 'Nom du groupe',
    properties: {
      label: 'Libellé',
      fieldType: 'Type',
      options: 'Options',
      required: 'Obligatoire',
      order: 'Place',
      importLimit: 'Limite d’importation',
      helpdeskName: 'Nom du centre d’assistance',
      loginAddress: 'Adresse de connexion',
      subject: 'Objet',
      body: 'Message',
      senderName: 'Nom de l’expéditeur',
      senderAddress: 'Adresse de l’expéditeur',
      blankCells: 'Cellules vides',
      blankCompany: 'Société vide',
      newEmails: 'Nouvelles adresses',
      olderValues: 'Valeurs plus anciennes',
      encoding: 'Encodage',
    },
    column: (position) => `Champ pour la colonne ${formatNumber(position)}`,
    dateOrder: (position) => `Dates de la colonne ${formatNumber(position)}`,
    noImport: 'Ne pas importer',
    settings: {
      preferences: 'Préférences',
      welcome: 'E-mail de bienvenue',
      mapping: (headers) => `Colonnes des fichiers avec ${headers}`,
    },
  },
  parked: {
    title: 'Non synchronisés',
    explanation: 'Ceux-ci attendent que quelqu’un les regarde. Tout le reste est synchronisé.',
    columns: { record: 'Fiche', reason: 'Raison', detail: 'Ce que le serveur a dit' },
    reasons: {
      forbidden: 'Le serveur l’interdit',
      tooLarge: 'Elle est plus grande que ce que le serveur accepte',
      invalid: 'Le serveur ne peut pas l’accepter',
      newerVersion:
        'Elle vient d’un Rollcall plus récent : rechargez cette page pour le mettre à jour, puis réessayez',
      unreadable: 'Elle vient d’une autre version de Rollcall, ou d’ailleurs, et est illisible',
    },
    tryAgain: 'Réessayer',
  },
  duplicates: {
    title: 'Doublons',
    explanation:
      'Une adresse, deux utilisateurs : deux personnes les ont créés à la main avant que leurs navigateurs se rencontrent. Les importations mettent à jour le plus ancien.',
    columns: { email: 'E-mail', older: 'Plus ancien', younger: 'Plus récent', actions: 'Actions' },
    merge: 'Fusionner…',
    mergeTitle: (email) => `Fusionner deux utilisateurs avec ${email}`,
    mergeExplanation:
      'Choisissez une valeur pour chaque champ qui diffère. Un utilisateur reste, l’autre est supprimé.',
    passwordStays: 'Les deux ont un mot de passe : celui du plus ancien reste.',
    confirm: 'Fusionner',
    merged: 'Fusionnés en un seul utilisateur',
  },
  setup: {
    title: 'Préparer le serveur',
    cors: 'Laissez cette page interroger le serveur (CORS). À mettre dans local.ini de CouchDB ; inutile si la page et la base ont la même adresse :',
    security: 'Ne laissez entrer que les membres du rôle helpdesk. À mettre dans _security de la base :',
    validation:
      'Facultatif : refusez ce qui n’est pas un document de Rollcall. Cela coûte de la vitesse : CouchDB l’exécute pour chaque document, et une première synchronisation prend plusieurs fois plus de temps. À enregistrer comme document de la base :',
    copy: 'Copier',
    copied: 'Copié',
  },
};
