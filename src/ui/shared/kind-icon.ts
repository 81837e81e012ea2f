/** A change kind has a colour (`.tone-<kind>`), a word (`t.rowKinds`) and an icon. */
import type { RowKind } from '../../domain/plan';
import type { IconName } from './icons';

export const kindIcon: Readonly<Record<RowKind, IconName>> = {
  create: 'plus',
  update: 'pencil',
  unchanged: 'equals',
  skipped: 'skip',
  rejected: 'close',
};
