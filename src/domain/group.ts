/** Groups are the companies of S1: a user belongs to exactly one. */

export interface Group {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export interface GroupWithCount extends Group {
  readonly userCount: number;
}

/** The group of everyone without one (S9); it always exists and can't be renamed or deleted (R13). */
export const individuals: Group = { id: 'individuals', name: 'Individuals', createdAt: 0 };

/** The name as it is kept: NFC, trimmed, runs of white space folded to one space. '' when nothing is left. */
export function cleanGroupName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** What two spellings of one group share (R13): the clean name, lower-cased; some letters compose only then (`ΐ`). */
export function groupKey(name: string): string {
  return cleanGroupName(name).toLowerCase().normalize('NFC');
}
