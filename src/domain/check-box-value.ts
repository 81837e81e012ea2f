/** Yes and no as people and programs write them (R8). */

export type CheckBoxValue = 'true' | 'false';

const yes = [
  ...['true', 'yes', 'y', '1', 'x', 'on', 'checked', '✓', '✔', '☑', '☒'],
  ...[
    'ja',
    'j',
    'wahr',
    'oui',
    'vrai',
    'sí',
    'si',
    's',
    'verdadero',
    'sì',
    'vero',
    'sim',
    'verdadeiro',
    'waar',
  ],
];
const no = [
  ...['false', 'no', 'n', '0', 'off', 'unchecked', '✗', '✘', '☐'],
  ...['nein', 'falsch', 'non', 'faux', 'falso', 'não', 'nao', 'nee', 'onwaar'],
];

const valuesByWord: ReadonlyMap<string, CheckBoxValue> = new Map([
  ...yes.map((word) => [word, 'true'] as const),
  ...no.map((word) => [word, 'false'] as const),
]);

/** What a word says of a check box, case ignored; null when it says neither. */
export function parseCheckBox(text: string): CheckBoxValue | null {
  return valuesByWord.get(text.toLowerCase()) ?? null;
}
