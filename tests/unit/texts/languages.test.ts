/** D7: every language says everything, in its own words. That nothing is missing, the compiler says. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultWelcomeTemplate, type WelcomeTemplate } from '../../../src/domain/welcome-template';
import type { Texts } from '../../../src/texts/texts.svelte';

/** What is the same in two languages: names, technical terms, and words that they share. */
const shared = new Set(
  (
    'Rollcall|Name|Text|Menu|Messages|Message|Import|Filter|Status|Type|Offline|System|Options|Actions|Condition|Contact|' +
    'Notes|Date|Pages|Suggestions|Error|Webhook|Token|No|Place|Ctrl|Esc|1 option|2 options|5 options|Ada|Lovelace|' +
    'ada@example.com|' +
    'Analytical Engines Ltd|k7mq-w3xr-ht9d-5vye-bn2c-pj8s-u4gf'
  ).split('|'),
);

/** A parameter of every type: it counts, it reads as `§`, and it is a list. */
class Sample extends Array<string> {
  readonly #count: number;

  constructor(count: number) {
    super('§', '§');
    this.#count = count;
  }

  static override get [Symbol.species]() {
    return Array;
  }

  override valueOf(): never {
    return this.#count as never;
  }

  override toString(): string {
    return '§';
  }
}

/** Every text by its place, such as `users.title`; what a function answers, for each of the counts. */
function allTexts(node: unknown, place: string, found: Map<string, string>): Map<string, string> {
  if (typeof node === 'string') found.set(place, node);
  else if (typeof node === 'function')
    for (const count of [0, 1, 2, 5, 1_000_000]) {
      const sample = new Sample(count);
      const kind = place === 'import.faults.notCsv' ? 'xlsx' : sample;
      const text: unknown = Reflect.apply(node, undefined, [sample, kind, sample, sample]);
      allTexts(text, `${place}(${count})`, found);
    }
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node))
      allTexts(value, place === '' ? key : `${place}.${key}`, found);
  return found;
}

async function textsIn(language: string): Promise<Texts> {
  vi.stubGlobal('navigator', { languages: [language] });
  vi.resetModules();
  const { t, loadFirstTexts, loadScreenTexts } = await import('../../../src/texts/texts.svelte');
  await loadFirstTexts();
  await loadScreenTexts();
  vi.unstubAllGlobals();
  return t;
}

let english: Map<string, string>;
beforeAll(async () => {
  english = allTexts(await textsIn('en'), '', new Map());
});

describe.each(['de', 'fr', 'es'])('the texts in %s', (language) => {
  let texts: Map<string, string>;
  beforeAll(async () => {
    texts = allTexts(await textsIn(language), '', new Map());
  });

  it('are as many as in English', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect(texts.size).toBeGreaterThan(1000);
  });

  it('never say “undefined” or what a program says', () => {
    const broken = [...texts].filter(([, text]) => /undefined|NaN|\bnull\b|\[object|=>|\$\{/u.test(text));
    expect(broken).toEqual([]);
  });

  it('are not English', () => {
    const left = [...texts].filter(
      ([place, text]) =>
        text === english.get(place) &&
        /\p{L}/u.test(text) &&
        !shared.has(text) &&
        !place.startsWith('import.fileSettings.encodings.'),
    );
    expect(left).toEqual([]);
  });

  it('name the headers of HTTP that English names', () => {
    const headers = (text: string) => text.match(/\b[A-Z][a-z]+-(?:[A-Z][a-z]+-?)+/gu) ?? [];
    const wrong = [...english].filter(([place, text]) =>
      headers(text).some((header) => texts.get(place)?.includes(header) !== true),
    );
    expect(wrong).toEqual([]);
  });

  it('quote and mark as the language does', () => {
    const foreign = { de: /["“](?=\p{L}|§)/u, fr: /["“”]|\p{L}(?<!-Signature)[:;?!](?:\s|$)/u, es: /["“”]/u };
    const marks = foreign[language as 'de' | 'fr' | 'es'];
    const wrong = [...texts].filter(([, text]) => marks.test(text));
    expect(wrong).toEqual([]);
  });
});

it.each(['de', 'fr', 'es'])(
  'R21: the first template in %s says what the English one says',
  async (language) => {
    const { first } = (await textsIn(language)).emails.template;
    const named = ({ subject, body }: WelcomeTemplate) => `${subject}\n${body}`.match(/\{\{.*?\}\}/gu);
    expect(named(first)).toEqual(named(defaultWelcomeTemplate));
  },
);

it.each(['en', 'de', 'fr', 'es'])(
  'right-to-left values of a change stay before and after in %s',
  async (language) => {
    const { change } = (await textsIn(language)).history.detail;
    expect(change('Company', 'بيت الحكمة', 'דער')).toMatch(/\u2068بيت الحكمة\u2069 → \u2068דער\u2069$/u);
    expect(change('Company', 'Acme', 'Initech')).toMatch(/Acme → Initech$/u);
  },
);

describe('plurals', () => {
  it('one of something is one', async () => {
    const [en, de, fr] = [await textsIn('en'), await textsIn('de'), await textsIn('fr')];
    expect(en.backup.dialog.effect(1, 1, 1)).toBe('Of the users, 1 comes back, 1 changes, 1 goes.');
    expect(de.backup.dialog.effect(1, 0, 1)).toBe('Von den Benutzern: 1 kommt zurück, 1 entfällt.');
    expect(en.failures.vanished.happened(1, 0)).toMatch(/^The 1 user that was here is gone/u);
    expect(de.failures.vanished.happened(1, 0)).toMatch(/^Der Benutzer, der hier war, fehlt/u);
    expect(fr.import.result.notified(1)).toMatch(/^1 e-mail de bienvenue attend d’être envoyé\s:$/u);
  });

  it('French counts none as one, and millions with “de”', async () => {
    const { users } = await textsIn('fr');
    expect(users.count(0)).toBe('0 utilisateur');
    expect(users.count(2)).toBe('2 utilisateurs');
    expect(users.count(1_000_000)).toMatch(/^1\s000\s000 d’utilisateurs$/u);
  });

  it('Spanish counts millions with “de”', async () => {
    const { users } = await textsIn('es');
    expect(users.count(0)).toBe('0 usuarios');
    expect(users.count(1)).toBe('1 usuario');
    expect(users.count(1_000_000)).toMatch(/^1\D000\D000 de usuarios$/u);
  });

  it('sizes are in the language’s own unit', async () => {
    expect((await textsIn('fr')).backup.storage.used(1_400_000, 25_000_000_000)).toMatch(
      /^1,4\sMo .*25\sGo$/u,
    );
    expect((await textsIn('de')).backup.storage.used(1_400_000, 25_000_000_000)).toMatch(/^1,4\sMB/u);
  });
});
