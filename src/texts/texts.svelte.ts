/** Where screens read what they say: `t.users.title`. Another language is one more file of the shape `Texts` (D7). */
import { en, type Texts } from './en';

export { formatDate, formatMoment, formatNumber, formatPercent, formatSize, plural } from './format';

export const t: Texts = en;
