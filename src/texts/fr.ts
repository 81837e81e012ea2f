/** French: what stands in `en.ts`, in the same order. People are addressed as “vous”. */
import type { FirstTexts } from './en';
import { formatNumber, plural } from './format';
import { counted } from './fr-count';
import { passwords } from './fr-passwords';

export const nothingWritten = 'Rien n’a été modifié.';
const directorySafe = 'Votre annuaire n’a pas été touché.';

export const usersOf = (count: number) => counted(count, 'utilisateur', 'utilisateurs');

const commitFailures: FirstTexts['failures']['commit'] = {
  quotaExceeded: {
    happened: 'Il n’y a plus de place sur cet appareil pour les données de Rollcall.',
    written: nothingWritten,
    next: 'Libérez de l’espace disque, ou renoncez dans l’historique des importations à ce qu’il faut pour annuler les plus anciennes ; puis réessayez.',
  },
  planStale: {
    happened: 'L’annuaire a changé entre-temps dans un autre onglet.',
    written: nothingWritten,
    next: 'Regardez le nouvel état, puis réessayez.',
  },
  cancelled: {
    happened: 'Annulé.',
    written: nothingWritten,
    next: 'Vous pouvez recommencer quand vous voulez.',
  },
  storeFailed: {
    happened: 'Le navigateur n’a pas pu enregistrer la modification.',
    written: nothingWritten,
    next: 'Réessayez. Si cela échoue encore, rechargez la page ; ce qui était déjà enregistré est en sécurité.',
  },
};

const openFailures: FirstTexts['failures']['open'] = {
  unavailable: {
    happened: 'L’annuaire ne peut pas être ouvert : le navigateur ne donne aucun stockage à cette page.',
    written: 'Rien n’a été lu ni modifié.',
    next: 'Quittez la navigation privée, ou autorisez ce site à stocker des données, puis rechargez la page.',
  },
  damaged: {
    happened: 'L’annuaire de cet appareil est endommagé et illisible.',
    written: nothingWritten,
    next: 'Réessayez ; si cela ne suffit pas, restaurez une sauvegarde.',
  },
  newerVersion: {
    happened: 'L’annuaire a été enregistré par une version plus récente de Rollcall.',
    written: directorySafe,
    next: 'Fermez les autres onglets de Rollcall et rechargez la page pour obtenir la nouvelle version.',
  },
  blocked: {
    happened: 'Un autre onglet garde encore ouverte une version plus ancienne de Rollcall.',
    written: directorySafe,
    next: 'Fermez les autres onglets de Rollcall, puis rechargez cette page.',
  },
};

const storeClosings: FirstTexts['failures']['closed'] = {
  newerVersion: {
    happened: 'Une version plus récente de Rollcall a été ouverte dans un autre onglet.',
    written: 'Ce qui était enregistré est en sécurité.',
    next: 'Rechargez cette page pour continuer avec la nouvelle version.',
  },
  lost: {
    happened: 'Le navigateur a fermé ou supprimé les données de Rollcall alors qu’elles étaient ouvertes.',
    written: 'Rollcall n’a rien modifié.',
    next: 'Réessayez ; si les utilisateurs ont disparu, restaurez une sauvegarde.',
  },
};

/** What is wrong with an address, and what would fit. */
const emailFaults: FirstTexts['issues']['emailFaults'] = {
  missing: 'elle est vide, et chaque utilisateur en a besoin d’une',
  space: 'elle contient une espace',
  invisibleCharacter: 'elle contient un caractère invisible ; saisissez-la de nouveau',
  noAt: 'il manque le @, comme dans name@example.com',
  severalAts: 'elle contient plusieurs @ ; une seule adresse convient',
  named: 'seule l’adresse elle-même convient, sans nom ni < >',
  noLocalPart: 'il n’y a rien avant le @',
  noDomain: 'il n’y a rien après le @',
  character: 'elle contient avant le @ un caractère qu’une adresse ne peut pas avoir',
  dots: 'un point se trouve à une extrémité ou à côté d’un autre point',
  localTooLong: 'la partie avant le @ dépasse 64 octets',
  addressLiteral: 'après le @ convient un nom comme example.com, pas un nombre entre crochets',
  domainWithoutDot: 'la partie après le @ doit contenir un point, comme dans example.com',
  domainInvalid: 'la partie après le @ n’est pas un nom de domaine comme example.com',
  tooLong: 'elle dépasse 254 caractères',
};

export const pageTitles: FirstTexts['pageTitles'] = {
  import: 'Importer des données',
  history: 'Historique des importations',
  emails: 'E-mails de bienvenue',
  sync: 'Synchronisation',
  backup: 'Sauvegarde',
};

export const fr: FirstTexts = {
  pageTitles,

  shell: {
    appName: 'Rollcall',
    skipToContent: 'Aller au contenu',
    navigation: 'Navigation principale',
    menu: 'Menu',
    adminSettings: 'Administration',
    opening: 'Ouverture de l’annuaire…',
    loading: 'Chargement…',
    cancel: 'Annuler',
    reload: 'Recharger la page',
    dismiss: 'Masquer',
    messages: 'Messages',
    update: {
      label: 'Mise à jour',
      ready: 'Une nouvelle version de Rollcall est prête.',
      afterImport: 'Elle attend la fin de votre importation.',
      updatedElsewhere: 'Rollcall a été mis à jour dans un autre onglet.',
      reload: 'Mettre à jour',
      later: 'Plus tard',
    },
    install: 'Installer Rollcall',
    technicalDetail: 'Détail technique',
    securing: 'Sécurisation des mots de passe',
    securingLeft: (count) => `${counted(count, 'mot de passe reste', 'mots de passe restent')} à hacher`,
  },

  notFound: {
    title: 'Page introuvable',
    explanation: (path) =>
      `Il n’y a pas de page à « ${path} ». Elle a peut-être été déplacée, ou le lien est mal écrit.`,
    toUsers: 'Aller aux utilisateurs',
  },

  failures: {
    commit: commitFailures,
    open: openFailures,
    closed: storeClosings,
    vanished: {
      happened: (expected, found) =>
        found === 0
          ? `Il y avait ici ${usersOf(expected)}, et il n’y a plus personne : le navigateur a perdu les données de Rollcall.`
          : `L’annuaire n’est plus comme vous l’aviez laissé : il y avait ici ${usersOf(expected)}, il en reste ${formatNumber(found)}.`,
      written: 'Rollcall n’a rien modifié.',
      next: 'Restaurez une sauvegarde, ou réessayez au cas où le navigateur retrouverait tout de même les données.',
    },
    engine: {
      happened: 'Le moteur de Rollcall s’est arrêté.',
      written:
        'Ce qui était déjà enregistré est en sécurité ; une modification en cours n’a pas été enregistrée.',
      next: 'Rechargez la page. Si cela se reproduit, fermez d’autres onglets pour libérer de la mémoire.',
    },
    page: {
      happened: 'Cette page n’a pas pu être chargée.',
      written: directorySafe,
      next: 'Vérifiez la connexion, puis rechargez la page.',
    },
    unexpected: {
      happened: 'Quelque chose a mal tourné dans Rollcall même.',
      written: 'Les modifications sont enregistrées entièrement ou pas du tout : rien n’est à moitié fait.',
      next: 'Rechargez la page et réessayez.',
    },
  },

  fields: {
    standard: {
      firstName: 'Prénom',
      middleName: 'Deuxième prénom',
      lastName: 'Nom',
      email: 'E-mail',
      password: 'Mot de passe',
      company: 'Société',
      workPhone: 'Tél. professionnel',
      cellPhone: 'Tél. portable',
      homePhone: 'Tél. domicile',
      notes: 'Notes',
    },
    fullName: 'Nom complet',
    deleted: 'Champ supprimé',
    types: {
      text: 'Texte',
      longText: 'Texte long',
      number: 'Nombre',
      dropDown: 'Liste déroulante',
      checkBox: 'Case à cocher',
      date: 'Date',
    },
  },

  rowKinds: {
    create: 'Nouveaux',
    update: 'Modifiés',
    unchanged: 'Inchangés',
    skipped: 'Ignorés',
    rejected: 'Rejetés',
  },

  users: {
    title: 'Utilisateurs',
    grid: 'Utilisateurs',
    count: usersOf,
    search: 'Rechercher des utilisateurs',
    group: 'Groupe',
    allGroups: 'Tous les groupes',
    export: 'Exporter les utilisateurs',
    exportHint: (count) => `Enregistre en CSV les utilisateurs de cette liste (${formatNumber(count)})`,
    exported: (count, fileName) =>
      `${counted(count, 'utilisateur enregistré', 'utilisateurs enregistrés')} dans ${fileName}`,
    newUser: 'Nouvel utilisateur',
    chooseColumns: 'Choisir les colonnes',
    withoutGroup: 'Sans groupe',
    goneGroup: 'Groupe supprimé',
    select: (name) => `Sélectionner ${name}`,
    selectAll: 'Sélectionner tous les utilisateurs de la liste',
    selected: (count) =>
      `${formatNumber(count)} ${plural(count, { one: 'sélectionné', other: 'sélectionnés' })}`,
    selectionActions: 'Utilisateurs sélectionnés',
    clearSelection: 'Effacer la sélection',
    moveToGroup: 'Déplacer vers un groupe',
    exportSelection: 'Exporter la sélection',
    deleteSelection: 'Supprimer',
    moved: (count, group) =>
      `${counted(count, 'utilisateur déplacé', 'utilisateurs déplacés')} vers ${group}`,
    deleted: (count) => counted(count, 'utilisateur supprimé', 'utilisateurs supprimés'),
    moveTitle: (count) => `Déplacer ${usersOf(count)} vers un groupe`,
    move: 'Déplacer',
    columns: {
      explanation: 'Quelles colonnes la liste montre, et dans quel ordre. Ce choix reste sur cet appareil.',
      moveUp: (label) => `Monter ${label}`,
      moveDown: (label) => `Descendre ${label}`,
      reset: 'Tout afficher',
      done: 'Terminé',
    },
    filter: {
      add: 'Filtrer',
      title: 'Filtrer les utilisateurs',
      field: 'Champ',
      condition: 'Condition',
      conditions: {
        contains: 'contient',
        is: 'est',
        between: 'est entre',
        filled: 'a une valeur',
        blank: 'est vide',
      },
      value: 'Valeur',
      from: 'De',
      to: 'À',
      apply: 'Ajouter le filtre',
      active: 'Filtres',
      remove: (filter) => `Retirer le filtre ${filter}`,
      changedInImport: 'Modifiés par l’importation',
      import: 'Importation',
      changedIn: (file) => `Modifiés par l’importation ${file}`,
      changedInGone: 'Modifiés par une importation absente de l’historique',
      says: {
        contains: (field, text) => `${field} contient « ${text} »`,
        is: (field, value) => `${field} est ${value}`,
        between: (field, from, to) =>
          to === ''
            ? `${field} à partir de ${from}`
            : from === ''
              ? `${field} jusqu’à ${to}`
              : `${field} ${from} – ${to}`,
        filled: (field) => `${field} a une valeur`,
        blank: (field) => `${field} est vide`,
      },
    },
    checked: 'Oui',
    unchecked: 'Non',
    empty: {
      title: 'Aucun utilisateur pour l’instant',
      explanation:
        'Rollcall garde les utilisateurs de votre centre d’assistance dans ce navigateur. Faites-les venir d’un fichier CSV : chaque ligne est montrée avant tout enregistrement, et rien ne quitte cet appareil.',
      importCsv: 'Importer un CSV',
      trySample: 'Essayer avec des personnes fictives',
      restore: 'Restaurer une sauvegarde',
    },
    welcome: {
      title: 'Bienvenue dans Rollcall',
      explanation:
        'Les utilisateurs de votre centre d’assistance, dans ce seul navigateur. La première importation se fait en trois étapes :',
      steps: [
        'Choisissez un fichier CSV, ou collez des cellules d’un tableur.',
        'Voyez ce que ferait chaque ligne, avant tout enregistrement.',
        'Importez le tout en une fois, et annulez quand vous voulez.',
      ],
      privacy: 'Rien ne quitte cet appareil : ni serveur, ni compte.',
    },
    print: {
      firstOnly: (count) =>
        `L’impression s’arrête après ${usersOf(count)}. Filtrez la liste pour en imprimer d’autres.`,
    },
    noMatch: {
      title: 'Personne ne correspond',
      search: (search) => `Aucun utilisateur n’a « ${search} » dans un champ.`,
      searchInGroup: (search, group) => `Personne dans ${group} n’a « ${search} » dans un champ.`,
      group: (group) => `${group} n’a aucun utilisateur.`,
      goneGroup: 'Ce groupe n’existe plus.',
      filters: 'Aucun utilisateur ne remplit tous les filtres.',
      clear: 'Afficher tous les utilisateurs',
    },
  },

  user: {
    newTitle: 'Nouvel utilisateur',
    notFound: 'Utilisateur introuvable',
    name: 'Identité',
    contact: 'Coordonnées',
    more: 'Champs personnalisés',
    save: 'Enregistrer',
    delete: 'Supprimer l’utilisateur',
    companyHint: 'Vide : Individuals.',
    companyNew: (name) => `« ${name} » devient un nouveau groupe.`,
    addGroup: (name) => `Ajouter le groupe « ${name} »`,
    groups: 'Suggestions',
    noOption: '(aucune)',
    added: (name) => `${name} : ajouté`,
    saved: (name) => `${name} : enregistré`,
    deleted: (name) => `${name} : supprimé`,
    history: 'Historique',
    created: 'Création',
    changed: 'Modification',
    by: {
      hand: 'à la main',
      undo: 'par une annulation',
      sync: 'par la synchronisation',
      anImport: 'par une importation',
      import: (file) => `par l’importation de ${file}`,
    },
    gone: 'Cet utilisateur n’est plus dans l’annuaire : supprimé entre-temps, ou retiré par une annulation.',
    close: 'Fermer',
    invalid: (count) =>
      `${plural(count, { one: 'Un champ demande', other: `${formatNumber(count)} champs demandent` })} une autre valeur. Rien n’a été enregistré.`,
    conflict: {
      happened: 'Quelqu’un d’autre a modifié les mêmes champs entre-temps.',
      written: 'Rien n’a été écrasé.',
      next: 'Choisissez ci-dessous pour chacun d’eux, puis enregistrez.',
    },
    conflictField: (field, theirs) => `${field} est devenu « ${theirs} » entre-temps.`,
    conflictCleared: (field) => `${field} a été vidé entre-temps.`,
    keepMine: 'Garder ma valeur',
    useTheirs: 'Prendre l’autre valeur',
    unsaved: 'Des modifications ne sont pas enregistrées.',
    keepEditing: 'Continuer la saisie',
    discard: 'Abandonner les modifications',
  },

  erase: {
    open: 'Supprimer définitivement…',
    hint: 'Supprime l’utilisateur et tout ce qui est gardé à son sujet, comme dans l’historique des importations.',
    title: (whom) => `Supprimer définitivement ${whom} ?`,
    explanation: (count) =>
      `Une simple suppression garde ce qu’il faut pour l’annuler. Une suppression définitive ne laisse rien qui dise qui ${plural(count, { one: 'était cette personne', other: 'étaient ces personnes' })} :`,
    here: 'Les données disparaissent de cet appareil.',
    everywhere:
      'Les données disparaissent de cet appareil, et avec la prochaine synchronisation du serveur et de tous les autres appareils.',
    history:
      'L’historique des importations oublie ce qu’il en savait ; annuler ces importations n’y change rien. La dernière restauration d’une sauvegarde ne peut plus être annulée.',
    outbox:
      'Les e-mails de bienvenue, les mots de passe en attente et les conflits qui s’y rapportent disparaissent aussi.',
    outside:
      'Les fichiers enregistrés auparavant, comme les sauvegardes et les exports, contiennent toujours ces données, de même que les versions plus anciennes sur le serveur, jusqu’à son compactage.',
    final: 'Cela ne peut pas être annulé.',
    confirm: 'Supprimer définitivement',
    working: 'Suppression définitive…',
    done: (whom) => `${whom} : suppression définitive effectuée`,
  },

  undo: {
    undo: 'Annuler',
    done: 'Annulé',
    nothing: 'Il n’y a rien à annuler dans cet onglet',
    leftAlone: (count, names) =>
      `Annulé, sauf pour ${names} : ${plural(count, { one: 'modifié depuis, donc laissé tel quel', other: 'modifiés depuis, donc laissés tels quels' })}`,
    andOthers: (names, others) =>
      `${names} et ${formatNumber(others)} ${plural(others, { one: 'autre', other: 'autres' })}`,
    passwordsLost: (count) =>
      `${counted(count, 'utilisateur n’a plus', 'utilisateurs n’ont plus')} de mot de passe : il faut le définir à nouveau`,
  },

  groups: {
    title: 'Groupes',
    table: 'Groupes',
    count: (count) => counted(count, 'groupe', 'groupes'),
    search: 'Rechercher des groupes',
    noMatch: (search) => `Aucun groupe n’a « ${search} » dans son nom.`,
    newGroup: 'Nouveau groupe',
    columns: { name: 'Nom', users: 'Utilisateurs', actions: 'Actions' },
    rename: 'Renommer',
    merge: 'Fusionner avec',
    delete: 'Supprimer',
    name: 'Nom',
    save: 'Enregistrer',
    individualsHint: 'Toutes les personnes sans groupe',
    showUsers: (name) => `Afficher les utilisateurs de ${name}`,
    added: (name) => `Groupe ${name} ajouté`,
    renamed: (name) => `Groupe renommé en ${name}`,
    merged: (name) => `Fusionné avec ${name}`,
    deleted: (name) => `Groupe ${name} supprimé`,
    renameTitle: (name) => `Renommer ${name}`,
    mergeTitle: (name) => `Fusionner ${name} avec un autre groupe`,
    mergeInto: 'Groupe de destination',
    mergeExplanation: (count, name) =>
      `${plural(count, { one: 'Son unique utilisateur y est déplacé', other: `Ses ${formatNumber(count)} utilisateurs y sont déplacés` })}, et ${name} disparaît.`,
    mergeConfirm: 'Fusionner',
    noSuchGroup: 'Ce groupe n’existe pas. Choisissez-en un dans la liste.',
    similar: {
      title: 'Probablement les mêmes',
      explanation: (count) =>
        `${plural(count, { one: 'Ces groupes ne diffèrent', other: `${formatNumber(count)} ensembles de groupes ne diffèrent` })} que par l’orthographe.`,
      merge: 'Fusionner',
      mergeInto: (name) => `Fusionner avec ${name}`,
      dismiss: 'Pas les mêmes',
      more: (count) => `${formatNumber(count)} de plus`,
    },
    faults: {
      nameMissing: 'Donnez un nom au groupe.',
      nameTaken: (name) =>
        `Il y a déjà un groupe ${name} (la casse et les espaces ne comptent pas). Pour réunir les deux, utilisez « Fusionner avec ».`,
      individuals: 'Individuals réunit toutes les personnes sans groupe : il reste tel quel.',
      groupGone: 'Ce groupe n’est plus dans l’annuaire.',
    },
  },

  palette: {
    title: 'Palette de commandes',
    placeholder: 'Ouvrir une page, trouver un utilisateur, lancer une commande',
    results: 'Résultats',
    pages: 'Pages',
    commands: 'Commandes',
    users: 'Utilisateurs',
    groups: 'Groupes',
    nothing: 'Aucun résultat',
    open: 'Rechercher ou aller à…',
    theme: (theme) => `Thème : ${theme}`,
    importCsv: 'Importer un CSV',
    exportUsers: 'Exporter les utilisateurs',
    newUser: 'Nouvel utilisateur',
    newGroup: 'Nouveau groupe',
    newField: 'Nouveau champ personnalisé',
    undo: 'Annuler la dernière modification',
    keys: 'Raccourcis clavier',
  },

  keys: {
    title: 'Raccourcis clavier',
    close: 'Fermer',
    everywhere: 'Partout',
    inList: 'Dans la liste des utilisateurs',
    names: {
      control: 'Ctrl',
      shift: 'Maj',
      space: 'Espace',
      enter: 'Entrée',
      home: 'Début',
      end: 'Fin',
      escape: 'Échap',
    },
    does: {
      search: 'Rechercher',
      palette: 'Palette de commandes',
      undo: 'Annuler la dernière modification faite à la main ; dans une vérification, la dernière correction',
      help: 'Ces raccourcis',
      move: 'Se déplacer dans la liste',
      ends: 'Au premier ou au dernier utilisateur',
      open: 'Ouvrir l’utilisateur',
      select: 'Sélectionner l’utilisateur',
      extend: 'Sélectionner jusqu’ici',
      all: 'Sélectionner tous ceux qui correspondent',
      none: 'Effacer la sélection',
      print: 'Imprimer la liste',
    },
  },

  customFields: {
    title: 'Champs personnalisés',
    table: 'Champs personnalisés',
    introduction:
      'Ce que votre équipe note sur un utilisateur en plus des champs standard. Un champ doit exister avant qu’une importation puisse le remplir.',
    empty: 'Aucun champ personnalisé pour l’instant',
    emptyHint:
      'Un champ personnalisé contient ce que les champs standard n’ont pas : un matricule, un site, une date d’arrivée.',
    newField: 'Nouveau champ',
    editField: 'Modifier le champ',
    columns: {
      label: 'Libellé',
      type: 'Type',
      options: 'Options',
      required: 'Obligatoire',
      actions: 'Actions',
    },
    label: 'Libellé',
    type: 'Type',
    typeChange: 'Un autre type convient si toutes les valeurs lui conviennent.',
    options: 'Options',
    optionsHint: 'Une par ligne.',
    optionCount: (count) => counted(count, 'option', 'options'),
    required: 'Obligatoire',
    requiredHint: 'Un nouvel utilisateur sans valeur est rejeté par l’importation.',
    yes: 'Oui',
    no: 'Non',
    edit: (label) => `Modifier ${label}`,
    moveUp: (label) => `Monter ${label}`,
    moveDown: (label) => `Descendre ${label}`,
    delete: (label) => `Supprimer ${label}`,
    moved: (label, position, count) =>
      `${label} est maintenant en position ${formatNumber(position)} sur ${formatNumber(count)}`,
    save: 'Enregistrer',
    added: (label) => `Champ ${label} ajouté`,
    changed: (label) => `Champ ${label} enregistré`,
    deleted: (label) => `Champ ${label} supprimé`,
    deleteTitle: (label) => `Supprimer ${label} ?`,
    counting: 'Comptage de ses valeurs…',
    deleteValues: (count) =>
      count === 0
        ? 'Aucun utilisateur n’y a de valeur.'
        : `${plural(count, { one: 'Un utilisateur y a une valeur, qui disparaît', other: `${counted(count, 'utilisateur', 'utilisateurs')} y ont une valeur, et toutes disparaissent` })} avec le champ. Cela peut être annulé juste après.`,
    deleteConfirm: 'Supprimer le champ',
    misfits: {
      happened: (count, type) =>
        `${counted(count, 'utilisateur a une valeur qui ne convient', 'utilisateurs ont une valeur qui ne convient')} pas au type ${type}.`,
      written: nothingWritten,
      next: 'Modifiez d’abord ces valeurs, ou renoncez-y.',
      list: 'Valeurs qui ne conviennent pas',
      more: (count) => `et ${formatNumber(count)} de plus`,
      clear: 'Vider ces valeurs et enregistrer',
    },
    fieldGone: {
      happened: 'Ce champ n’existe plus.',
      written: nothingWritten,
      next: 'Il a été supprimé entre-temps.',
    },
    faults: {
      labelMissing: 'Donnez un libellé au champ.',
      labelTaken:
        'Un autre champ a déjà ce libellé (la casse, les espaces et la ponctuation ne comptent pas).',
      optionsMissing: 'Donnez au moins une option.',
    },
  },

  syncState: {
    activities: {
      idle: 'À jour',
      syncing: 'Synchronisation…',
      offline: 'Hors ligne',
      unauthorized: 'Connexion refusée',
      forbidden: 'Non autorisé',
      missing: 'Base absente',
      busy: 'Serveur occupé',
      storeFailed: 'Plus de place',
    },
    badge: (activity, waiting) =>
      waiting === 0 ? activity : `${activity}, ${formatNumber(waiting)} en attente`,
    badgeName: (text) => `Synchronisation : ${text}`,
  },

  preferences: {
    title: 'Préférences',
    importLimit: 'Limite d’importation',
    importLimitHint: (least, most) =>
      `Le nombre maximal d’enregistrements par importation : de ${formatNumber(least)} à ${formatNumber(most)}.`,
    importLimitInvalid: (least, most) =>
      `Donnez un nombre entier de ${formatNumber(least)} à ${formatNumber(most)}. La limite n’a pas été modifiée.`,
    theme: 'Thème',
    themeHint: 'Système suit le réglage clair ou sombre de cet appareil.',
    themes: { system: 'Système', light: 'Clair', dark: 'Sombre' },
    language: 'Langue',
    languageHint: 'Sur cet appareil. La page se recharge quand vous en choisissez une autre.',
    languageWaits:
      'Terminez ou quittez d’abord votre importation : la page se recharge avec une autre langue.',
    languageOfBrowser: 'Comme le navigateur',
    helpdeskName: 'Nom du centre d’assistance',
    helpdeskNameHint: 'Comment les e-mails de bienvenue l’appellent.',
    loginAddress: 'Adresse de connexion',
    loginAddressHint: 'Où les utilisateurs se connectent, par exemple https://help.example.com.',
    loginAddressInvalid:
      'Donnez une adresse web qui commence par https:// ou http://. L’adresse n’a pas été modifiée.',
    saved: 'Enregistré',
  },

  recovery: {
    retry: 'Réessayer',
    goOn: 'Continuer avec ce qui reste',
    startAnew: 'Repartir de zéro',
    startAnewTitle: 'Repartir de zéro ?',
    startAnewHint:
      'Ce qui reste de l’annuaire sur cet appareil est supprimé, et vous commencez avec un annuaire vide. Cela ne peut pas être annulé.',
    startAnewConfirm: 'Supprimer et repartir de zéro',
  },

  incoming: {
    waiting: (name) => `${name} a été ouvert avec Rollcall.`,
    hint: 'L’importation en cours est conservée.',
    use: 'Importer plutôt ce fichier',
    dismiss: 'Pas maintenant',
  },

  passwords,

  issues: {
    emailMissing: () => 'E-mail est vide, et chaque utilisateur en a besoin',
    emailInvalid: (reason) => `L’adresse e-mail est inutilisable : ${reason}`,
    emailFaults,
    emailTaken: (name) => `L’adresse e-mail est déjà celle de ${name} : chaque utilisateur a la sienne`,
    passwordTooShort: (field) => `${field} : trop court ; 6 caractères ou plus conviennent, ou aucun`,
    tooLong: (field, length, limit) =>
      `${field} : ${formatNumber(length)} caractères, alors que ${formatNumber(limit)} au plus conviennent`,
    controlCharacter: (field, codePoint) =>
      `${field} contient un caractère de contrôle invisible (${codePoint}) : seul du texte ordinaire convient`,
    replacementCharacter: (field) =>
      `${field} contient des caractères illisibles (�) : choisissez le bon encodage dans les paramètres du fichier`,
    tooManyCells: (cells, columns) =>
      `La ligne a ${formatNumber(cells)} cellules, mais l’en-tête en a ${formatNumber(columns)} : il manque peut-être des guillemets à une valeur`,
    requiredMissing: (field) => `${field} est vide, et un nouvel utilisateur en a besoin`,
    notAnOption: (field, options) => `${field} n’est aucune des options : ${options}`,
    notANumber: (field, format) => `${field} n’est pas un nombre : 1250 ou ${format} conviendrait`,
    notADate: (field, format) => `${field} n’est pas une date : une date écrite ${format} conviendrait`,
    dateAmbiguous: (field) =>
      `${field} peut désigner deux jours : indiquez à la colonne si le jour ou le mois vient en premier`,
    notACheckBox: (field) => `${field} n’est ni oui ni non : yes, no, true, false, 1 ou 0 conviendrait`,
    tooFewCells: (cells, columns) =>
      `La ligne a ${counted(cells, 'cellule', 'cellules')}, mais l’en-tête en a ${formatNumber(columns)} : celles qui manquent ne changent rien`,
    phoneDamaged: (field) =>
      `${field} semble abîmé par un tableur : mettez-y la colonne au format texte et copiez de nouveau le numéro`,
    lineBreakFolded: (field) =>
      `${field} contenait un saut de ligne ou une tabulation, remplacé par une espace`,
    companyCleared: () => 'Passe à Individuals, car Société est vide',
    companyPlaceholder: () =>
      'Société semble vouloir dire « aucune » et crée un groupe de ce nom : laissez-la vide pour Individuals',
    excelSerialDate: (field) => `${field} était le numéro de jour d’un tableur et a été lu comme une date`,
    passwordShort: (field) => `${field} : moins de 8 caractères ; accepté, mais facile à deviner`,
    passwordCommon: (field) => `${field} : parmi les 3 000 plus courants ; accepté, mais deviné en premier`,
  },
};
