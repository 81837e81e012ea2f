/** Times in documents: other programs may have written them, and a screen that can't show one shows nothing. */
import * as z from 'zod/mini';

/** The last one that a `Date` can be, in milliseconds since the epoch. */
export const latestMoment = 8.64e15;

export const momentSchema = z.number().check(z.nonnegative(), z.lte(latestMoment));

/** Where none is said, the first of all. */
export const anyMomentSchema = z._default(momentSchema, 0);
