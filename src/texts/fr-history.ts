/** French: what stands in `en-history.ts`. */
import type { ScreenTexts } from './en-screens';
import { formatNumber, isolated, plural } from './format';
import { pageTitles } from './fr';
import { counted } from './fr-count';

const imports = (count: number) => counted(count, 'importation', 'importations');

export const history: ScreenTexts['history'] = {
  title: pageTitles.history,
  table: 'Importations',
  columns: { file: 'Fichier', when: 'Quand', counts: 'Nombres', state: 'État', actions: 'Actions' },
  states: {
    done: 'Importée',
    running: 'En cours',
    stopped: 'Interrompue',
    unfinished: 'Inachevée',
    undone: 'Annulée',
  },
  leftReasons: {
    edited: 'modifié depuis',
    deleted: 'n’est plus dans l’annuaire',
    exists: 'quelqu’un d’autre a maintenant cette adresse',
    groupGone: 'l’ancien groupe a été supprimé',
    fieldGone: 'le champ personnalisé a été supprimé',
    misfit: 'la valeur ne convient plus au champ',
  },
  undo: 'Annuler l’importation',
  redo: 'Rétablir l’importation',
  details: 'Détails',
  goOn: 'Reprendre',
  progress: (done, records) =>
    `${formatNumber(done)} sur ${counted(records, 'enregistrement', 'enregistrements')}`,
  cannotUndo: 'Ne peut pas être annulée : ce qu’elle a modifié n’est plus gardé.',
  elsewhere: 'Ne peut être annulée ou rétablie que sur l’appareil où elle a été faite.',
  fromElsewhere: 'Autre appareil',
  erased: (count) =>
    `${counted(count, 'utilisateur de cette importation a été supprimé', 'utilisateurs de cette importation ont été supprimés')} définitivement : l’historique n’en sait plus rien, et une annulation n’y change rien.`,
  showOlder: 'Afficher les importations plus anciennes',
  empty: {
    title: 'Aucune importation pour l’instant',
    explanation:
      'Chaque importation figure ici avec ce qu’elle a modifié, et peut être reprise : les nouveaux utilisateurs partent, les champs modifiés retrouvent leurs anciennes valeurs.',
    importCsv: 'Importer un CSV',
  },
  loadFailed: {
    happened: 'L’historique des importations n’a pas pu être lu.',
    written: 'Rien n’a été modifié.',
    next: 'Rechargez la page et réessayez.',
  },
  timeline: (count, first, last) =>
    first === last ? `${imports(count)}, ${last}` : `${imports(count)}, du ${first} au ${last}`,
  bar: (file, moment, created, updated) =>
    `${file}, ${moment} : ${counted(created, 'créé', 'créés')}, ${counted(updated, 'modifié', 'modifiés')}`,
  shortCounts: {
    create: (count) => counted(count, 'créé', 'créés'),
    update: (count) => counted(count, 'modifié', 'modifiés'),
    unchanged: (count) => counted(count, 'inchangé', 'inchangés'),
    skipped: (count) => counted(count, 'ignoré', 'ignorés'),
    rejected: (count) => counted(count, 'rejeté', 'rejetés'),
  },

  dialog: {
    undoTitle: (file) => `Annuler l’importation de ${file} ?`,
    redoTitle: (file) => `Rétablir l’importation de ${file} ?`,
    planning: 'Recherche de ce qui a changé depuis…',
    working: 'Enregistrement…',
    intro: { undo: 'Voici ce que fait l’annulation :', redo: 'Voici ce que fait le rétablissement :' },
    removed: (count) =>
      counted(
        count,
        'utilisateur qu’elle avait créé est retiré',
        'utilisateurs qu’elle avait créés sont retirés',
      ),
    messagesDiscarded: (count) =>
      `${counted(count, 'e-mail de bienvenue est écarté', 'e-mails de bienvenue sont écartés')} avant l’envoi`,
    messagesStaying: (count) =>
      `${counted(count, 'e-mail de bienvenue reste écarté', 'e-mails de bienvenue restent écartés')} : les mots de passe n’en sont plus conservés`,
    messagesSent: (count) =>
      counted(
        count,
        'e-mail de bienvenue est déjà envoyé et ne peut pas être repris',
        'e-mails de bienvenue sont déjà envoyés et ne peuvent pas être repris',
      ),
    messagesSentList: 'Déjà envoyés',
    restored: {
      undo: (count) =>
        counted(
          count,
          'utilisateur retrouve ses anciennes valeurs',
          'utilisateurs retrouvent leurs anciennes valeurs',
        ),
      redo: (count) =>
        counted(
          count,
          'utilisateur reprend les valeurs importées',
          'utilisateurs reprennent les valeurs importées',
        ),
    },
    added: (count) => counted(count, 'utilisateur revient', 'utilisateurs reviennent'),
    groupsRemoved: (names) =>
      `${counted(names.length, 'groupe vide est retiré', 'groupes vides sont retirés')} : ${shortList(names)}`,
    groupsAdded: (names) =>
      `${counted(names.length, 'groupe revient', 'groupes reviennent')} : ${shortList(names)}`,
    nothing: 'Rien ne change : il ne reste rien de ce que cette importation avait fait.',
    leftAlone: (count) =>
      `${formatNumber(count)} ${plural(count, { one: 'laissé tel quel, car modifié depuis', other: 'laissés tels quels, car modifiés depuis' })}`,
    leftAloneList: 'Laissés tels quels',
    leftItem: (who, field, reason) => (field === '' ? `${who} : ${reason}` : `${who}, ${field} : ${reason}`),
    unknownUser: 'Un utilisateur',
    more: (count) => `et ${formatNumber(count)} de plus`,
    replanned: {
      happened: 'L’annuaire a changé pendant que vous regardiez.',
      written: 'Ceci n’a encore rien modifié.',
      next: 'Voici le nouveau plan : regardez de nouveau, puis continuez.',
    },
    redoLater: 'Vous pourrez ensuite la rétablir.',
    undoLater: 'Vous pourrez ensuite l’annuler de nouveau.',
    cancel: 'Fermer',
    confirm: { undo: 'Annuler l’importation', redo: 'Rétablir l’importation' },
  },
  undone: (file) => `L’importation de ${file} est annulée`,
  redone: (file) => `L’importation de ${file} est rétablie`,

  detail: {
    back: 'Toutes les importations',
    counts: 'Ce qu’elle a fait',
    options: 'Options',
    mapping: 'Colonnes',
    column: 'Colonne',
    field: 'Champ',
    changes: 'Modifications',
    gone: 'Ce que cette importation a modifié chez chaque utilisateur n’est plus gardé : elle ne peut être ni annulée ni rétablie.',
    elsewhere:
      'Cette importation vient d’un autre appareil. Ce qu’elle a modifié chez chaque utilisateur y est gardé, et c’est là qu’elle peut être annulée et rétablie.',
    notFound: 'Cette importation n’est pas dans l’historique.',
    on: 'Activé',
    off: 'Désactivé',
    user: 'Utilisateur',
    kind: 'Nature',
    what: 'Modifications',
    created: 'Créé',
    updated: 'Modifié',
    isThere: 'toujours dans l’annuaire',
    notThere: 'n’est pas dans l’annuaire actuellement',
    passwordSet: 'défini',
    change: (field, before, after) =>
      `${field} : ${before === '' ? '(vide)' : isolated(before)} → ${after === '' ? '(vide)' : isolated(after)}`,
    changedSince: (change, now) => `${change} (maintenant ${now === '' ? 'vide' : isolated(now)})`,
    noChanges: 'Cette importation n’a modifié personne.',
  },

  space: {
    open: 'Libérer de l’espace…',
    title: 'Libérer de l’espace',
    explanation: (size, count) =>
      `${size} sont gardés pour pouvoir annuler ou rétablir ${imports(count)}. Sans eux, l’historique liste toujours les importations, avec leurs nombres.`,
    older: 'Importations à oublier',
    ages: {
      30: 'De plus de 30 jours',
      90: 'De plus de 90 jours',
      365: 'De plus d’un an',
      0: 'Toutes les importations',
    },
    largest: 'Les plus grandes, jusqu’à ce que moins de 10 Mo soient gardés',
    effect: (count, size) =>
      count === 0
        ? 'Il n’y a pas d’importation de ce genre.'
        : `${counted(count, 'importation ne pourra plus être annulée ni rétablie', 'importations ne pourront plus être annulées ni rétablies')}. Cela libère ${size}, et c’est définitif.`,
    confirm: 'Libérer de l’espace',
    done: (size) => `${size} libérés`,
  },
};

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown}…` : shown;
}
