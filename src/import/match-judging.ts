/** What the values of a column say to what its header says: they confirm it, or veto it (R6). */
import type { HeaderMatch, HeaderTarget } from './match-rules';
import { confidence } from './match-rules';
import type { ColumnProfile } from './value-sniffing';

/**
 * The matches that the values allow. `Name` becomes Company when it is companies, a user name becomes Email when it is addresses, or the
 * full name when it is names, `Home`, `Work` and `Contact` become phones when they are phones. A field's own label is doubted only for values
 * that can't be meant: faulty ones are for the review to show (R14).
 */
export function judgeMatches(matches: readonly HeaderMatch[], profile: ColumnProfile): HeaderMatch[] {
  return matches.flatMap(({ target, confidence: sure }): HeaderMatch[] => {
    switch (target) {
      case 'login':
        if (profile.share('email') >= half) return [{ target: 'email', confidence: sure }];
        return areFullNames(profile) ? [{ target: 'fullName', confidence: confidence.hint }] : [];
      case 'bareWork':
        return profile.share('longPhone') >= most ? [{ target: 'workPhone', confidence: sure }] : [];
      case 'bareHome':
        return profile.share('longPhone') >= most ? [{ target: 'homePhone', confidence: sure }] : [];
      case 'contact':
        return profile.share('longPhone') >= most ? [{ target: 'workPhone', confidence: sure }] : [];
      case 'client':
        if (areFullNames(profile) || profile.share('code') >= most) return [];
        if (isVetoed({ target, confidence: sure }, profile)) return [];
        return [{ target, confidence: sure }];
      case 'person':
        return areFullNames(profile) && profile.fill >= few ? [{ target: 'fullName', confidence: sure }] : [];
      case 'name':
        if (profile.share('company') >= half) return [{ target: 'company', confidence: confidence.hint }];
        return isVetoed({ target, confidence: sure }, profile) ? [] : [{ target, confidence: sure }];
      default:
        if (profile.count > 0 && isVetoed({ target, confidence: sure }, profile)) return [];
        return [{ target: target === 'anyPhone' ? 'workPhone' : target, confidence: sure }];
    }
  });
}

/** Masks or hashes: what was a password once, and can't be one again. */
export function hidesPasswords(profile: ColumnProfile): boolean {
  return profile.share('hidden') >= half;
}

const few = 0.1;
const half = 0.5;
const most = 0.8;

/** Whether the values are whole names, of people who don't come again and again. */
export function areFullNames(profile: ColumnProfile): boolean {
  return profile.share('fullName') >= most && profile.distinct() > half;
}

function isVetoed({ target, confidence: sure }: HeaderMatch, profile: ColumnProfile): boolean {
  const isLabel = sure >= confidence.foldedLabel;
  const isFlags = profile.share('flag') >= most;
  if (target === 'email') {
    if (profile.share('email') >= half) return false;
    if (sure === confidence.misspelt) return true;
    return isFlags || (!isLabel && (profile.share('letterless') >= most || profile.share('wordy') >= most));
  }
  if (target === 'password') return hidesPasswords(profile) || (!isLabel && isFlags);
  if (isPhone(target)) return isLabel ? profile.share('truth') >= most : profile.share('phone') < half;
  if (target === 'company' || target === 'client') {
    if (isLabel) return profile.share('truth') >= most;
    if (target === 'company' && sure <= confidence.weak && profile.share('account') >= most) return true;
    return isFlags || profile.share('letterless') >= most || profile.share('email') >= half;
  }
  if (target === 'notes') return !isLabel && (isFlags || profile.share('letterless') >= most);
  return (
    !isLabel &&
    (isFlags ||
      profile.share('code') >= most ||
      profile.share('letterless') >= most ||
      profile.share('company') >= half ||
      profile.share('email') >= half)
  );
}

function isPhone(target: HeaderTarget): boolean {
  return target === 'workPhone' || target === 'cellPhone' || target === 'homePhone' || target === 'anyPhone';
}
