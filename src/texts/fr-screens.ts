/** French: what stands in `en-screens.ts`, in the same order. */
import type { FailureText } from './en';
import type { ScreenTexts } from './en-screens';
import { formatNumber, formatSize, plural } from './format';
import { nothingWritten, pageTitles, usersOf } from './fr';
import { counted } from './fr-count';
import { emails } from './fr-emails';
import { history } from './fr-history';
import { sync } from './fr-sync';

const backupFaults: ScreenTexts['backup']['faults'] = {
  notABackup: (name) => ({
    happened: `${name} n’est pas une sauvegarde de Rollcall.`,
    written: nothingWritten,
    next: 'Choisissez un fichier nommé rollcall-backup-….json.gz. Un fichier CSV va dans « Importer des données ».',
  }),
  damagedBackup: (name) => ({
    happened: `${name} est endommagé : il n’est plus tel qu’il a été enregistré.`,
    written: nothingWritten,
    next: 'Téléchargez-le ou copiez-le de nouveau, ou choisissez une sauvegarde plus ancienne.',
  }),
  newerBackup: (name) => ({
    happened: `${name} a été créé par une version plus récente de Rollcall.`,
    written: nothingWritten,
    next: 'Rechargez la page pour obtenir la dernière version, puis restaurez-le de nouveau.',
  }),
};

type NotCsvKind = Parameters<ScreenTexts['import']['faults']['notCsv']>[1];

const saveAsCsv =
  'Dans Excel, choisissez Fichier → Enregistrer sous → CSV UTF-8, puis choisissez ce fichier ici.';
const exportAsCsv =
  'Exportez le tableau en CSV depuis le programme qui l’a créé, puis choisissez ce fichier ici.';
const unpack = 'Décompressez-le, puis choisissez le fichier CSV qui s’y trouve.';

const notCsvKinds: Readonly<Record<NotCsvKind, { readonly is: string; readonly next: string }>> = {
  xlsx: { is: 'un classeur Excel', next: saveAsCsv },
  xls: { is: 'un ancien classeur Excel', next: saveAsCsv },
  ods: {
    is: 'un classeur OpenDocument',
    next: 'Dans LibreOffice, choisissez Fichier → Enregistrer sous → Texte CSV avec le jeu de caractères UTF-8, puis choisissez ce fichier ici.',
  },
  numbers: {
    is: 'un tableau Numbers',
    next: 'Dans Numbers, choisissez Fichier → Exporter vers → CSV avec l’encodage de texte UTF-8, puis choisissez ce fichier ici.',
  },
  document: { is: 'un document texte', next: exportAsCsv },
  zip: { is: 'une archive zip', next: unpack },
  compressed: { is: 'un fichier compressé', next: unpack },
  pdf: { is: 'un document PDF', next: exportAsCsv },
  image: { is: 'une image', next: exportAsCsv },
  html: {
    is: 'une page web',
    next: 'Ouvrez-la dans un tableur et enregistrez-la en CSV UTF-8, puis choisissez ce fichier ici.',
  },
  xml: { is: 'un fichier XML', next: exportAsCsv },
  json: { is: 'un fichier JSON', next: exportAsCsv },
  vcard: { is: 'un fichier de cartes de visite (vCard)', next: exportAsCsv },
  email: { is: 'un e-mail', next: 'Si un fichier CSV y est joint, enregistrez-le, puis choisissez-le ici.' },
  ldif: { is: 'un export d’annuaire (LDIF)', next: exportAsCsv },
  sql: { is: 'une copie de base de données (SQL)', next: exportAsCsv },
  binary: { is: 'un fichier d’une autre sorte', next: exportAsCsv },
};

const encodingNames: ScreenTexts['import']['fileSettings']['encodings'] = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Europe de l’Ouest)',
  'iso-8859-15': 'ISO-8859-15 (Europe de l’Ouest, avec €)',
  macintosh: 'Macintosh (Europe de l’Ouest)',
  ibm850: 'IBM850 (Europe de l’Ouest, DOS)',
  ibm437: 'IBM437 (américain, DOS)',
  'windows-1250': 'Windows-1250 (Europe centrale)',
  'iso-8859-2': 'ISO-8859-2 (Europe centrale)',
  ibm852: 'IBM852 (Europe centrale, DOS)',
  'windows-1257': 'Windows-1257 (balte)',
  ibm775: 'IBM775 (balte, DOS)',
  'windows-1251': 'Windows-1251 (cyrillique)',
  'koi8-r': 'KOI8-R (russe)',
  'koi8-u': 'KOI8-U (ukrainien)',
  'iso-8859-5': 'ISO-8859-5 (cyrillique)',
  ibm866: 'IBM866 (cyrillique, DOS)',
  'x-mac-cyrillic': 'Macintosh (cyrillique)',
  'windows-1253': 'Windows-1253 (grec)',
  'iso-8859-7': 'ISO-8859-7 (grec)',
  ibm737: 'IBM737 (grec, DOS)',
  'windows-1254': 'Windows-1254 (turc)',
  ibm857: 'IBM857 (turc, DOS)',
  'windows-1255': 'Windows-1255 (hébreu)',
  'iso-8859-8': 'ISO-8859-8 (hébreu)',
  'windows-1256': 'Windows-1256 (arabe)',
  'iso-8859-6': 'ISO-8859-6 (arabe)',
  'windows-1258': 'Windows-1258 (vietnamien)',
  'windows-874': 'Windows-874 (thaï)',
  shift_jis: 'Shift_JIS (japonais)',
  'euc-jp': 'EUC-JP (japonais)',
  'iso-2022-jp': 'ISO-2022-JP (japonais)',
  gb18030: 'GB18030 (chinois simplifié)',
  gbk: 'GBK (chinois simplifié)',
  big5: 'Big5 (chinois traditionnel)',
  'euc-kr': 'EUC-KR (coréen)',
};

const rows = (count: number) => counted(count, 'ligne', 'lignes');
const rowsHave = (count: number) => counted(count, 'ligne a', 'lignes ont');
const records = (count: number) => counted(count, 'enregistrement', 'enregistrements');
const recordsOf = (done: number, count: number) => `${formatNumber(done)} sur ${records(count)}`;

export const frScreens: ScreenTexts = {
  import: {
    title: pageTitles.import,
    help: {
      title: 'Comment ça marche',
      choose: [
        'Un fichier CSV, de préférence en UTF-8 : un autre encodage est détecté, et vous choisissez le bon avec les noms sous les yeux.',
        'Chaque ligne a besoin d’une adresse e-mail : c’est elle qui distingue les utilisateurs. Tous les autres champs peuvent être vides ou manquer.',
        'Le fichier est lu dans ce navigateur et ne va nulle part. Rien n’est enregistré avant que vous appuyiez sur Importer.',
      ],
      match: [
        'Les colonnes trouvent leurs champs d’après leurs en-têtes, quels que soient la casse, les espaces et la ponctuation ; chacune peut être changée à la main.',
        'Mettre à jour les utilisateurs existants : désactivé, une ligne dont l’adresse est dans l’annuaire est ignorée ; activé, ses cellules remplacent les valeurs, et une cellule vide garde ce qui est là.',
        'Une nouvelle société devient un nouveau groupe ; une société vide signifie Individuals.',
        'Un mot de passe a 6 caractères ou plus ; un mot de passe vide en donne un aléatoire à un nouvel utilisateur.',
        'Une ligne en erreur est rejetée entièrement, avec toutes les raisons, et les autres continuent.',
      ],
      plan: {
        whole: 'La vérification est le plan qu’Importer applique : en entier, ou pas du tout.',
        batches:
          'La vérification est le plan du premier lot ; chaque lot est appliqué entièrement ou pas du tout.',
      },
      done: [
        'Les lignes rejetées n’ont rien modifié : corrigez-les et importez ce fichier.',
        'Les mots de passe générés peuvent être téléchargés une fois.',
      ],
      saved: {
        whole: 'Tout a été enregistré en une fois.',
        batches:
          'Chaque lot a été enregistré en une fois ; là où une importation s’arrête, les lots précédents restent, et une seule annulation les retire tous.',
      },
    },
    steps: {
      label: 'Étapes',
      choose: 'Choisir un fichier',
      match: 'Associer et vérifier',
      result: 'Résultat',
    },

    choose: {
      heading: 'Choisir un fichier',
      file: 'Fichier CSV',
      fileHint:
        'La première ligne contient les en-têtes. L’e-mail est le seul champ dont chaque ligne a besoin.',
      drop: 'Déposez un fichier n’importe où ici, ou collez des cellules copiées d’un tableur.',
      dropNow: 'Déposez le fichier ici',
      chosen: (name, size) => `${name}, ${size}`,
      chosenAnnounced: (name) => `${name} est choisi. Appuyez sur Suivant pour le lire.`,
      oneAtATime: (name, others) =>
        `${name} est choisi. Un fichier à la fois : importez ${plural(others, { one: 'l’autre', other: `les ${formatNumber(others)} autres` })} ensuite.`,
      next: 'Suivant',
      limit: (limit) => `Jusqu’à ${records(limit)} à la fois.`,
      starts: 'Rien sous la main ?',
      template: 'Télécharger un modèle',
      templateHint: 'Un fichier vide avec les en-têtes qui conviennent.',
      exportUsers: 'Exporter les utilisateurs actuels',
      exportHint: 'Modifiez ce que vous voulez dans un tableur, puis importez-le ici.',
      privacy: 'Que devient mon fichier',
      privacyAnswer:
        'Il est lu ici même, dans votre navigateur. Rien ne quitte cet appareil, et rien n’est enregistré avant que vous ayez vu ce que ferait chaque ligne.',
      noFile: 'Choisissez d’abord un fichier CSV.',
    },

    reading: {
      heading: (name) => `Lecture de ${name}`,
      progress: 'Lecture',
    },

    faults: {
      empty: (name): FailureText => ({
        happened: `${name} est vide.`,
        written: nothingWritten,
        next: 'Choisissez un autre fichier, ou enregistrez celui-ci de nouveau là où il a été créé.',
      }),
      notCsv: (name, kind): FailureText => ({
        happened: `${name} est ${notCsvKinds[kind].is}, pas un fichier CSV.`,
        written: nothingWritten,
        next: notCsvKinds[kind].next,
      }),
      unclosedQuote: (line): FailureText => ({
        happened: `Un guillemet ouvert à la ligne ${formatNumber(line)} n’est jamais fermé : les lignes suivantes ne peuvent pas être distinguées.`,
        written: nothingWritten,
        next: 'Fermez-le ou retirez-le dans un éditeur de texte et choisissez de nouveau le fichier, ou essayez un autre séparateur dans les paramètres du fichier.',
      }),
      noRecords: (): FailureText => ({
        happened: 'Il n’y a aucun enregistrement sous la ligne d’en-tête.',
        written: nothingWritten,
        next: 'Indiquez la ligne d’en-tête dans les paramètres du fichier (0 s’il n’en a pas), ou choisissez un autre fichier.',
      }),
      unreadable: (name): FailureText => ({
        happened: `${name} ne peut pas être lu. Il a peut-être été déplacé, supprimé ou modifié depuis que vous l’avez choisi.`,
        written: nothingWritten,
        next: 'Choisissez de nouveau le fichier.',
      }),
    },

    sampleMissing: {
      happened: 'Les personnes fictives n’ont pas pu être chargées.',
      written: nothingWritten,
      next: 'Vérifiez la connexion et réessayez, ou choisissez un fichier CSV à vous.',
    },

    match: {
      heading: 'Associer et vérifier',
      records: (count) => counted(count, 'enregistrement détecté', 'enregistrements détectés'),
      fileFacts: (name, size, encoding, delimiter) => [name, size, encoding, delimiter].join(' · '),
      updateExisting: 'Mettre à jour les utilisateurs existants',
      updateExistingHint: 'Désactivé : les lignes dont l’adresse est déjà dans l’annuaire sont ignorées.',
      notifyNew: 'Prévenir les nouveaux utilisateurs',
      notifyNewHint:
        'Prépare pour chaque nouvel utilisateur un e-mail de bienvenue avec ses informations de connexion.',
      back: 'Retour',
      import: 'Importer',
      actions: 'Continuer',
      willImport: (created, updated) =>
        [
          created > 0 ? counted(created, 'nouvel utilisateur', 'nouveaux utilisateurs') : '',
          updated > 0 ? counted(updated, 'mise à jour', 'mises à jour') : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
    },

    fileSettings: {
      title: 'Paramètres du fichier',
      encoding: 'Encodage',
      encodings: encodingNames,
      likelyEncodings: 'Probables pour ce fichier',
      otherEncodings: 'Autres',
      delimiter: 'Séparateur',
      delimiters: { ',': 'Virgule', ';': 'Point-virgule', '\t': 'Tabulation', '|': 'Barre verticale' },
      headerRow: 'Ligne d’en-tête',
      headerRowHint: '0 : le fichier n’a pas de ligne d’en-tête.',
      preview: 'Premières lignes du fichier',
      rowNumber: 'Ligne',
      notUtf8: (encoding) =>
        `Ce fichier n’est pas en UTF-8. Il est montré comme ${encoding} : regardez les noms ci-dessous, et choisissez un autre encodage si l’un d’eux semble faux.`,
      garbled: (value) =>
        `« ${value} » semble altéré, comme de l’UTF-8 lu comme autre chose. Si aucun encodage n’y remédie ici, le fichier a été enregistré ainsi : exportez-le de nouveau là d’où il vient.`,
      escaped: (value) =>
        `« ${value} » est écrit comme dans le code source d’une page web et sera importé ainsi. Exportez de nouveau le fichier en texte brut, ou corrigez-le dans la vérification avec Rechercher et remplacer.`,
      replacementCharacters: (count) =>
        `${counted(count, 'caractère n’a pas pu être lu avec cet encodage et apparaît', 'caractères n’ont pas pu être lus avec cet encodage et apparaissent')} comme �. Choisissez un autre encodage ; les lignes avec � dans une valeur à importer sont rejetées.`,
    },

    moreOptions: {
      title: 'Plus d’options',
      blankCells: 'Cellules vides',
      blankCellsHint: 'Ce que fait une cellule vide à la valeur d’un utilisateur existant.',
      blankCellsChoices: { keep: 'Garder', clear: 'Vider' },
      blankCompany: 'Société vide',
      blankCompanyHint: 'Ce que fait une société vide à un utilisateur existant.',
      blankCompanyChoices: { individuals: 'Passer à Individuals', keep: 'Garder le groupe' },
      newEmails: 'Nouvelles adresses',
      newEmailsHint: 'Ce que fait une ligne dont l’adresse n’est pas dans l’annuaire.',
      newEmailsChoices: { create: 'Créer', skip: 'Ignorer' },
      olderValues: 'Valeurs plus anciennes',
      olderValuesHint: 'Ce qui se passe là où le fichier a une valeur modifiée depuis dans l’annuaire.',
      olderValuesChoices: { replace: 'Le fichier l’emporte', keep: 'Garder les plus récentes' },
      missing: 'Absents du fichier',
      missingHint:
        'Dresse la liste de ceux qui sont dans l’annuaire mais pas dans le fichier. L’importation n’y touche pas.',
      missingChoices: { off: 'Ne pas lister', groups: 'Des groupes du fichier', all: 'Tous' },
    },

    columns: {
      title: 'Colonnes',
      matched: (matched, count) =>
        `${formatNumber(matched)} sur ${counted(count, 'colonne', 'colonnes')} ${plural(matched, { one: 'va', other: 'vont' })} dans un champ`,
      show: 'Afficher les colonnes',
      shown: { all: 'Toutes', matched: 'Associées', unmatched: 'Non importées' },
      noneShown: {
        all: 'Le fichier n’a pas de colonnes.',
        matched: 'Aucune colonne ne va encore dans un champ.',
        unmatched: 'Chaque colonne va dans un champ.',
      },
      blankHeader: (position) => `Colonne ${formatNumber(position)}`,
      repeatedHeader: (header, position) => `${header} (colonne ${formatNumber(position)})`,
      field: (column) => `Champ pour la colonne « ${column} »`,
      noImport: 'Ne pas importer',
      standardGroup: 'Champs standard',
      customGroup: 'Champs personnalisés',
      create: 'Créer un champ personnalisé…',
      hidesPasswords:
        'Ressemble à des empreintes ou à des masques de mots de passe et n’est donc pas importée.',
      noSamples: 'Aucune valeur',
      displaced: (field, column) =>
        `${field} n’accepte qu’une colonne : la colonne « ${column} » n’est donc plus importée.`,
      missingOptions: (missing) => `Pas encore proposées : ${missing.join(', ')}`,
      addOptions: (count) => `Ajouter ${counted(count, 'option', 'options')}`,
      optionsAdded: (count, field) => `${counted(count, 'option ajoutée', 'options ajoutées')} à ${field}`,
      dateOrder: (sample, dayFirst, monthFirst) =>
        `${sample} désigne-t-il le ${dayFirst} ou le ${monthFirst} ?`,
      dateOrderPlain: 'Comment les dates de cette colonne sont-elles écrites ?',
      dayFirst: 'Jour en premier',
      monthFirst: 'Mois en premier',
      dateOrderNeeded: 'Les lignes avec une telle date sont rejetées tant que vous ne l’avez pas indiqué.',
    },

    remembered: {
      note: (moment) => `Ces en-têtes ont déjà été importés, le ${moment} : les choix d’alors sont rétablis.`,
      forget: 'Les oublier',
      title: 'Colonnes mémorisées',
      hint: 'Chaque ligne d’en-tête est mémorisée avec ses champs. Partagez-les avec votre équipe dans un fichier.',
      export: 'Exporter les associations',
      import: 'Importer des associations',
      imported: (count) => counted(count, 'association reprise', 'associations reprises'),
      noneThere: {
        happened: 'Il n’y a aucune association dans ce fichier.',
        written: nothingWritten,
        next: 'Choisissez-en un que « Exporter les associations » a fait.',
      },
    },

    newField: {
      title: 'Créer un champ personnalisé',
      explanation: (column) =>
        `Pour la colonne « ${column} ». Le champ existe dès maintenant, même si vous n’importez pas.`,
      optionsFromColumn: 'Une par ligne ; ce sont les valeurs trouvées dans la colonne.',
      create: 'Créer le champ',
      created: (label) => `Champ ${label} créé`,
    },

    older: {
      notice: (values, count, kept) => {
        const where = `${counted(values, 'cellule', 'cellules')} dans ${rows(count)}`;
        const back = `${where} ${plural(values, { one: 'remet', other: 'remettent' })} une valeur plus ancienne, modifiée depuis dans l’annuaire.`;
        if (kept === 0) return back;
        return kept === values
          ? `${where} ${plural(values, { one: 'a une valeur plus ancienne : la plus récente est gardée', other: 'ont une valeur plus ancienne : les plus récentes sont gardées' })}.`
          : `${back} Pour ${formatNumber(kept)} d’entre elles, la plus récente est gardée.`;
      },
      group: 'Valeurs plus anciennes',
      keepAll: 'Garder les plus récentes',
      replaceAll: 'Le fichier l’emporte',
      show: 'Afficher ces lignes',
      keep: 'Plus récentes',
      keepRow: (row) => `Garder les valeurs plus récentes de la ligne ${formatNumber(row)}`,
      kept: (row) => `La ligne ${formatNumber(row)} garde les valeurs plus récentes`,
      replaced: (row) => `À la ligne ${formatNumber(row)}, le fichier l’emporte`,
      since: 'Modifié depuis',
      putsBack: 'remet une valeur plus ancienne',
      keepsNewer: (inFile) =>
        `valeur plus récente gardée ; le fichier ${inFile === '' ? 'n’a rien' : `a « ${inFile} »`}`,
      changed: (moment, by) => `modifié le ${moment} ${by}`,
      ofField: (field, changed) => `${field} : ${changed}`,
      hint: 'Espace garde les valeurs plus récentes d’une ligne, ou laisse de nouveau le fichier l’emporter. Entrée modifie une cellule.',
    },

    differing: {
      show: 'Afficher les lignes qui diffèrent',
      now: 'Maintenant',
      reviewed: 'Lors de la vérification',
      reviewedAs: (reviewed) => `diffère ; lors de la vérification : ${reviewed}`,
      blank: '(vide)',
    },

    missing: {
      explanation:
        'Ces utilisateurs sont dans l’annuaire mais pas dans ce fichier. L’importation n’y touche pas. Ce que vous faites ici est fait aussitôt, indépendamment de l’importation.',
      nameless: (count) =>
        `${counted(count, 'ligne du fichier n’a', 'lignes du fichier n’ont')} pas d’adresse valide : ${plural(count, { one: 'la personne qu’elle désigne figure', other: 'les personnes qu’elles désignent figurent' })} peut-être ici.`,
      grid: 'Absents du fichier',
      none: {
        groups: 'Tous les utilisateurs des groupes de ce fichier y figurent.',
        all: 'Tous les utilisateurs figurent dans ce fichier.',
      },
      unreadable: {
        happened: 'Le fichier ne peut plus être lu jusqu’au bout : impossible de dire qui n’y figure pas.',
        written: nothingWritten,
        next: 'Revenez en arrière et choisissez de nouveau le fichier.',
      },
    },

    review: {
      title: 'Vérification',
      otherLists: { differing: 'Différentes', older: 'Valeurs plus anciennes', missing: 'Absents' },
      grid: 'Vérification',
      tabs: 'Ce que font les lignes',
      row: 'Ligne',
      reason: 'Raison',
      warning: 'Avertissements',
      picture: (parts) => `Sur toutes les lignes : ${parts.join(', ')}`,
      tab: (kind, count) => `${kind} ${formatNumber(count)}`,
      was: 'était',
      becomes: 'devient',
      cleared: 'vidé',
      empty: {
        create: 'Aucune ligne ne crée d’utilisateur.',
        update: 'Aucune ligne ne modifie d’utilisateur.',
        unchanged: 'Aucune ligne ne correspond à un utilisateur qui reste tel quel.',
        skipped: 'Aucune ligne n’est ignorée.',
        rejected: 'Aucune ligne n’est rejetée.',
      },
      emptyUpdateOff:
        'Rien n’est mis à jour tant que « Mettre à jour les utilisateurs existants » est désactivé.',
      skipReasons: {
        exists: 'Déjà dans l’annuaire, et « Mettre à jour les utilisateurs existants » est désactivé',
        repeated:
          'Une ligne précédente de ce fichier a la même adresse, et « Mettre à jour les utilisateurs existants » est désactivé',
        newEmail: 'Pas dans l’annuaire, et « Nouvelles adresses » est réglé sur Ignorer',
        leftOut: 'Vous avez laissé cette ligne de côté',
      },
      newGroups: (count) => counted(count, 'nouveau groupe', 'nouveaux groupes'),
      warnings: {
        tooFewCells: (count) =>
          `${counted(count, 'ligne est plus courte', 'lignes sont plus courtes')} que l’en-tête : les cellules qui manquent ne changent rien.`,
        phoneDamaged: (count) =>
          `${rowsHave(count)} un numéro de téléphone abîmé par un tableur, comme 4.41234E+11.`,
        lineBreakFolded: (count) =>
          `${rowsHave(count)} dans une valeur d’une seule ligne un saut de ligne ou une tabulation, remplacé par une espace.`,
        companyCleared: (count) =>
          `${counted(count, 'utilisateur passe', 'utilisateurs passent')} à Individuals, car Société est vide.`,
        companyPlaceholder: (count) =>
          `${rowsHave(count)} pour Société une valeur comme N/A ou -, qui devient un groupe : laissez-la vide pour Individuals.`,
        excelSerialDate: (count) =>
          `${rowsHave(count)} un numéro de jour de tableur qui a été lu comme une date.`,
        passwordShort: (count) => `${rowsHave(count)} un mot de passe de moins de 8 caractères.`,
        passwordCommon: (count) =>
          `${rowsHave(count)} un mot de passe qui est parmi les 3 000 plus courants.`,
      },
    },

    mend: {
      toolbar: 'Corriger les lignes',
      hint: 'Entrée ou F2 modifie une cellule, Suppr laisse sa ligne de côté. Le fichier lui-même reste tel quel.',
      cell: (field, row) => `${field}, ligne ${formatNumber(row)}`,
      newPassword: 'Nouveau mot de passe',
      mended: 'corrigé',
      summary: (cells, leftOut) =>
        [
          cells > 0 ? counted(cells, 'cellule corrigée', 'cellules corrigées') : '',
          leftOut > 0 ? `${rows(leftOut)} de côté` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      leaveOut: (row) =>
        row === null ? 'Laisser la ligne de côté' : `Laisser la ligne ${formatNumber(row)} de côté`,
      takeIn: (row) => `Reprendre la ligne ${formatNumber(row)}`,
      nothingToUndo: 'Il n’y a aucune correction à annuler',
      takeBack: 'Tout reprendre',
      replace: 'Rechercher et remplacer…',
      replaceTitle: 'Rechercher et remplacer',
      replaceHint:
        'Dans toutes les lignes du fichier qui ne sont pas laissées de côté, quel que soit l’onglet affiché.',
      column: 'Dans la colonne',
      find: 'Rechercher',
      replacement: 'Remplacer par',
      wholeCell: 'Cellules entières seulement',
      replaceAll: 'Tout remplacer',
      nothingFound: 'Rien à remplacer : aucune cellule de cette colonne ne dit cela.',
      alike: (count, value, field) =>
        value === ''
          ? `${counted(count, 'autre ligne n’a', 'autres lignes n’ont')} rien dans ${field}.`
          : `${counted(count, 'autre ligne a', 'autres lignes ont')} « ${value} » dans ${field}.`,
      applyToAll: 'Appliquer à toutes les semblables',
      dismiss: 'Masquer',
      dropped: (cells, leftOut): FailureText => ({
        happened: `Le fichier est lu autrement à présent, sans ce que vous y aviez corrigé : ${counted(cells + leftOut, 'modification', 'modifications')}.`,
        written: nothingWritten,
        next: 'Corrigez de nouveau les lignes là où il le faut. Avec les paramètres d’avant, vos modifications reviennent.',
      }),
    },

    blocked: {
      fileFault: 'Le fichier ne peut pas être importé tel qu’il est lu maintenant : voir ci-dessus.',
      overLimit: (limit) =>
        `Plus d’enregistrements que la limite d’importation de ${formatNumber(limit)} : importez-les par lots.`,
      noEmailColumn:
        'Aucune colonne ne va encore dans E-mail, et chaque utilisateur en a besoin : choisissez sa colonne ci-dessus.',
      nothingToImport: 'Aucune ligne ne crée ni ne modifie d’utilisateur.',
      allRejected: 'Toutes les lignes sont rejetées : la vérification dit pourquoi.',
      nothingUpdateOff:
        'Aucune ligne ne crée d’utilisateur. Cochez « Mettre à jour les utilisateurs existants » pour modifier ceux qui sont déjà là.',
    },

    overLimit: {
      happened: (count, limit) =>
        `Le fichier a ${records(count)} ; une importation en accepte ${formatNumber(limit)} au plus.`,
      written: nothingWritten,
      next: 'Importez-le par lots, ou augmentez la limite d’importation. La vérification ci-dessous montre le premier lot ; les autres sont planifiés de la même façon quand vient leur tour.',
      preferences: 'Préférences',
      batches: (limit) => `Importer par lots de ${formatNumber(limit)}`,
    },

    stopped: {
      title: 'Importations interrompues',
      soFar: (file, done, count) => `${file} : ${recordsOf(done, count)} sont importés.`,
      chooseAgain:
        'Choisissez de nouveau le même fichier pour reprendre là où elle s’est arrêtée, ou annulez ce qui a été importé.',
      found: (done, count, moment): FailureText => ({
        happened: `Une importation de ce fichier s’est arrêtée le ${moment}, après ${recordsOf(done, count)}.`,
        written: `Les premiers (${formatNumber(done)}) sont dans l’annuaire.`,
        next: 'Reprenez là où elle s’est arrêtée, avec les choix d’alors, ou annulez-la dans l’historique des importations.',
      }),
      goOn: 'Reprendre là où elle s’est arrêtée',
      history: 'Historique des importations',
      heading: 'Importation interrompue',
      why: (done, count) =>
        `${recordsOf(done, count)} sont importés, les autres non. Chaque lot est enregistré entièrement ou pas du tout.`,
      unreadable:
        'Le fichier ne peut plus être lu : il a été déplacé, supprimé ou modifié. Choisissez-le de nouveau pour reprendre.',
      undone: {
        happened: 'L’importation a été annulée pendant qu’elle était en cours.',
        written: 'Ce qu’elle avait importé est retiré, et les autres enregistrements ne sont pas importés.',
        next: '',
      },
    },

    importing: {
      heading: (name) => `Importation de ${name}`,
      progress: 'Importation',
      phases: {
        starting: 'Préparation…',
        passwords: 'Génération des mots de passe…',
        writing: 'Enregistrement des utilisateurs…',
      },
      safe: 'Tout est enregistré, ou rien.',
      safeBatches:
        'Chaque lot est enregistré entièrement ou pas du tout ; ce qui est enregistré reste, et peut être annulé ensemble.',
      batch: (number, count) => `Lot ${formatNumber(number)} sur ${formatNumber(count)}`,
      cancelling: 'Annulation…',
    },

    notices: {
      cancelled: {
        happened: 'L’importation a été annulée.',
        written: nothingWritten,
        next: 'La vérification est telle que vous l’aviez laissée.',
      },
      planChanged: {
        happened: 'L’annuaire a changé depuis cette vérification.',
        written: 'Rien n’a été écrit.',
        next: (differing, changes) => {
          if (differing === 0)
            return 'Aucune ligne de cette vérification ne diffère. Appuyez encore une fois sur Importer.';
          const differ = counted(differing, 'ligne diffère', 'lignes diffèrent');
          const counts = changes.length === 0 ? '' : ` (${changes.join(', ')})`;
          return `Regardez de nouveau : ${differ} de ce que vous avez vérifié${counts}. Puis appuyez encore une fois sur Importer.`;
        },
        change: (kind, before, after) => `${kind} ${formatNumber(after)} au lieu de ${formatNumber(before)}`,
      },
      dismiss: 'Masquer',
    },

    result: {
      heading: 'Importation terminée',
      from: (name, moment) => `${name}, ${moment}`,
      list: 'Résultat',
      counts: {
        create: (count) => `Créés ${formatNumber(count)}`,
        update: (count) => `Mis à jour ${formatNumber(count)}`,
        unchanged: (count) => `Inchangés ${formatNumber(count)}`,
        skipped: (count) => `Ignorés ${formatNumber(count)}`,
        rejected: (count) => `Rejetés ${formatNumber(count)}`,
        groupsAdded: (count) => `Groupes ajoutés ${formatNumber(count)}`,
      },
      rejectedRows: 'Télécharger les lignes rejetées',
      rejectedHint:
        'Vos lignes telles qu’elles étaient, avec les raisons à côté. Corrigez-les là et importez ce fichier.',
      rejectedPasswords: 'Les mots de passe de ces lignes y sont en clair, comme dans votre fichier.',
      passwords: 'Télécharger les mots de passe générés',
      passwordsHint: (count) =>
        `${counted(count, 'nouvel utilisateur a', 'nouveaux utilisateurs ont')} un mot de passe généré. Ce fichier peut être téléchargé une fois ; ensuite personne ne peut plus les voir.`,
      passwordsGone: 'Les mots de passe générés ont été téléchargés et ne peuvent plus être montrés.',
      showUsers: 'Afficher les utilisateurs',
      another: 'Importer un autre fichier',
      notified: (count) =>
        `${counted(count, 'e-mail de bienvenue attend d’être envoyé', 'e-mails de bienvenue attendent d’être envoyés')} :`,
      copyReport: 'Copier le rapport',
      reportCopied: 'Rapport copié : des nombres et des raisons, les données de personne',
    },
  },

  emails,

  history,

  sync,

  backup: {
    title: pageTitles.backup,
    introduction:
      'Votre annuaire se trouve dans ce seul navigateur. Une sauvegarde est un fichier qui contient tout, sauf les mots de passe en clair et les autres secrets.',
    download: 'Télécharger une sauvegarde',
    downloadHint:
      'Utilisateurs, groupes, champs personnalisés, historique des importations, e-mails de bienvenue, colonnes mémorisées et préférences. Gardez-la aussi sûrement que les données des personnes.',
    downloaded: (fileName) => `Sauvegarde enregistrée dans ${fileName}`,
    restore: 'Restaurer une sauvegarde',
    restoreHint: 'Le fichier est d’abord contrôlé ; vous voyez ce qu’il ferait avant tout changement.',
    file: 'Fichier de sauvegarde',
    working: {
      making: 'Création de la sauvegarde…',
      checking: 'Contrôle de la sauvegarde…',
      restoring: 'Restauration…',
    },
    faults: backupFaults,

    dialog: {
      title: 'Restaurer cette sauvegarde ?',
      madeAt: (moment) => `Créée le ${moment}`,
      contents: (users, groups, fields, imports) =>
        [
          usersOf(users),
          counted(groups, 'groupe', 'groupes'),
          counted(fields, 'champ personnalisé', 'champs personnalisés'),
          `${counted(imports, 'importation', 'importations')} dans l’historique`,
        ].join(', '),
      how: 'Comment',
      modes: { replace: 'Tout remplacer', merge: 'Ajouter ce qui manque' },
      modeHints: {
        replace: 'L’annuaire redevient ce qu’il était alors, avec son historique et ses préférences.',
        merge:
          'Ceux qui sont ici restent tels quels. Les personnes, groupes et champs qui manquent reviennent.',
      },
      effect: (added, changed, removed) => {
        const parts = [
          added > 0 ? `${formatNumber(added)} ${plural(added, { one: 'revient', other: 'reviennent' })}` : '',
          changed > 0
            ? `${formatNumber(changed)} ${plural(changed, { one: 'change', other: 'changent' })}`
            : '',
          removed > 0
            ? `${formatNumber(removed)} ${plural(removed, { one: 'disparaît', other: 'disparaissent' })}`
            : '',
        ].filter((part) => part !== '');
        return parts.length === 0
          ? 'Aucun utilisateur ne change.'
          : `Parmi les utilisateurs, ${parts.join(', ')}.`;
      },
      valuesLeftOut: (count) =>
        `${counted(count, 'valeur est laissée', 'valeurs sont laissées')} de côté : les champs d’ici ne ${plural(count, { one: 'l’acceptent', other: 'les acceptent' })} pas.`,
      confirm: 'Restaurer',
    },
    restored: 'La sauvegarde est restaurée',
    lastRestore: (moment) =>
      `Une sauvegarde a été restaurée le ${moment}. Ce qui était là avant est gardé jusqu’à la prochaine restauration.`,
    undoRestore: 'Annuler la restauration',
    undoRestoreHint: 'Tout redevient comme avant la restauration, y compris ce qui a changé depuis.',
    restoreUndone: 'La restauration est annulée',

    storage: {
      title: 'Stockage sur cet appareil',
      keep: 'Garder les données sur cet appareil',
      kept: 'Le navigateur a promis de garder les données de Rollcall sur cet appareil.',
      notKept:
        'Le navigateur peut supprimer les données de Rollcall quand le disque est plein, ou quand le site n’a pas été utilisé depuis des semaines. Demandez-lui de les garder, et faites des sauvegardes.',
      refused:
        'Le navigateur ne l’a pas promis. Il le fait souvent une fois Rollcall installé, mis en favori ou utilisé quelque temps.',
      unknown: 'Ce navigateur ne dit pas s’il garde les données.',
      privateMode:
        'Dans une fenêtre privée rien n’est gardé : le navigateur supprime l’annuaire à la fermeture de la dernière fenêtre privée.',
      used: (used, quota) => `${formatSize(used)} utilisés sur ${formatSize(quota)}`,
      usedBar: 'Stockage utilisé',
      free: 'Historique des importations',
      freeHint: ': il peut renoncer à ce qui ne sert qu’à annuler les importations anciennes.',
    },

    auto: {
      title: 'Sauvegardes automatiques',
      hint: 'Un fichier par jour dans un dossier à vous, chaque fois que quelque chose a changé.',
      choose: 'Choisir un dossier',
      folder: (name) => `Dans le dossier « ${name} ».`,
      last: (moment) => `Dernière sauvegarde : ${moment}.`,
      none: 'Aucune sauvegarde n’a encore été faite.',
      allow: 'Autoriser de nouveau l’écriture',
      notAllowed: 'Le navigateur veut que vous autorisiez de nouveau l’écriture dans le dossier.',
      denied:
        'Le navigateur ne laisse pas cette page écrire dans le dossier. Choisissez de nouveau un dossier, ou autorisez-la dans les réglages du navigateur pour cette page.',
      failed: 'La dernière sauvegarde automatique n’a pas pu être écrite. Le dossier existe-t-il encore ?',
      keep: 'Sauvegardes à garder',
      stop: 'Arrêter',
      unsupported:
        'Ce navigateur ne peut pas écrire de lui-même dans un dossier : téléchargez donc une sauvegarde de temps en temps. Chrome et Edge le peuvent.',
    },
  },
};
