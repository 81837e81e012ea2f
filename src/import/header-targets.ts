/** What a header says by itself, whatever the other columns and the values say of it (R6). */
import { readHeader } from './header-reading';
import { matchReadings, type HeaderTarget } from './match-rules';

export function says(header: string, targets: readonly HeaderTarget[]): boolean {
  return matchReadings(readHeader(header)).some(({ target }) => targets.includes(target));
}

/** A person's, or a part of it. */
export function saysName(header: string): boolean {
  return says(header, ['firstName', 'lastName', 'fullName', 'name', 'ownersName']);
}
