/** The one collator of the app: making one takes the browser a while. */
import { lazy } from '../domain/lazy';

/** How names sort where nobody says otherwise: the browser's language, with `Room 9` before `Room 10`. */
export const defaultCollator = lazy(() => new Intl.Collator(undefined, { numeric: true }));
