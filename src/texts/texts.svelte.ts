/**
 * Where screens read what they say: `t.users.title`. Another language is one more file of the shape `Texts` (D7), which is
 * fetched before anything is drawn, and only where it is wanted.
 */
import { en, type Texts } from './en';
import { language, type Language } from './language';

export { formatDate, formatMoment, formatNumber, formatPercent, formatSize, plural } from './format';

/** English is at hand: it is also what is shown when another language can't be fetched. */
const otherTexts: Partial<Readonly<Record<Language, () => Promise<Texts>>>> = {};

async function textsIn(wanted: Language): Promise<Texts> {
  try {
    return (await otherTexts[wanted]?.()) ?? en;
  } catch {
    return en;
  }
}

export const t: Texts = await textsIn(language);
