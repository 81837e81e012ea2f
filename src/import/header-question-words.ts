/** How questionnaires ask for a field, by language (R6): `Quel est votre prénom ?`. What they say in front of it says nothing. */
import type { HeaderWords } from './header-words';

export const questionWords = {
  question: {
    en: ['what', 'what is', 'please enter', 'please provide', 'enter'],
    de: [
      'bitte',
      'wie lautet dein',
      'wie lautet deine',
      'wie lautet Ihr',
      'wie lautet Ihre',
      'wie ist dein',
      'wie ist deine',
      'wie ist Ihr',
      'wie ist Ihre',
    ],
    fr: [
      'quel est',
      'quelle est',
      'quel est ton',
      'quelle est ta',
      'indiquez',
      'entrez',
      'saisissez',
      'veuillez',
    ],
    es: ['cuál es', 'escribe', 'escriba', 'indica', 'indique', 'introduce', 'ingresa', 'ingrese'],
    it: ['qual è', 'tuo', 'tua', 'inserisci', 'scrivi', 'indica'],
    pt: [
      'qual é',
      'qual o',
      'qual a',
      'qual seu',
      'qual sua',
      'o seu',
      'sua',
      'digite',
      'informe seu',
      'insira',
    ],
    nl: ['wat is', 'uw', 'vul in'],
  },
} as const satisfies HeaderWords;
