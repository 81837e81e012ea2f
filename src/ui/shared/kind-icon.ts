/** A kind of change has a colour (`.tone-<kind>`), a word (`t.rowKinds`) and an icon; so have the review's other lists. */
import type { RowKind } from '../../domain/plan';
import type { IconName } from './icons';

export const kindIcon: Readonly<Record<RowKind | 'differing' | 'older' | 'missing', IconName>> = {
  create: 'plus',
  update: 'pencil',
  unchanged: 'equals',
  skipped: 'skip',
  rejected: 'close',
  differing: 'notEquals',
  older: 'history',
  missing: 'users',
};
