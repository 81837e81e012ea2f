/** French: what stands in `en-passwords.ts`. */
import type { FirstTexts } from './en';
import { plural } from './format';
import { counted } from './fr-count';

const usersCounted = (count: number) => counted(count, 'utilisateur', 'utilisateurs');

export const passwords: FirstTexts['passwords'] = {
  section: 'Connexion',
  has: {
    none: 'Aucun mot de passe n’est défini : cet utilisateur ne peut pas encore se connecter.',
    set: 'Un mot de passe est défini.',
    pending: 'Un mot de passe est défini et son hachage est en cours ; il peut déjà être vérifié.',
  },
  reveal: 'Montrer ce que je saisis',
  set: 'Définir le mot de passe',
  generate: 'Générer un mot de passe',
  check: 'Vérifier le mot de passe',
  blank: 'Saisissez-en d’abord un',
  tooShort: 'Trop court : saisissez 6 caractères ou plus',
  wasSet: 'Défini. L’ancien ne fonctionne plus.',
  generated: 'Généré et défini. Il n’est montré que cette fois, alors transmettez-le maintenant :',
  copy: 'Copier',
  copied: 'Copié',
  notCopied: 'Ce navigateur ne permet pas de le copier d’ici : sélectionnez-le et copiez-le à la main',
  answers: {
    right: 'Exact : c’est bien le mot de passe.',
    wrong: 'Faux : ce n’est pas le mot de passe.',
    none: 'Cet utilisateur n’a pas de mot de passe.',
  },

  reset: 'Réinitialiser les mots de passe',
  resetTitle: (count) =>
    `Réinitialiser ${plural(count, { one: 'le mot de passe', other: 'les mots de passe' })} de ${usersCounted(count)} ?`,
  resetExplanation: (count) =>
    `${plural(count, { one: 'Un nouveau mot de passe est généré', other: 'Un nouveau mot de passe est généré pour chacun' })} et enregistré dans un fichier CSV, cette seule fois. ${plural(count, { one: 'L’ancien cesse', other: 'Les anciens cessent' })} aussitôt de fonctionner.`,
  resetting: 'Génération des mots de passe…',
  resetDone: (count, fileName) =>
    `${plural(count, { one: 'Nouveau mot de passe', other: 'Nouveaux mots de passe' })} de ${usersCounted(count)} dans ${fileName}`,
};
