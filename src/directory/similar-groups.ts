/** Groups that are probably one company: `Acme Inc` and `ACME, Inc.`, or one letter apart (R13). */
import { foldText } from '../domain/fold-text';
import type { Group } from '../domain/group';

/** Words that say what kind of company it is, and are often left out or spelled otherwise. */
const legalForms = new Set(
  (
    'ab ag aps as asa bv co company corp corporation doo eg ek ev gbr gmbh group holding holdings inc incorporated ' +
    'kft kg kk lda limited llc llp ltd ltda mbh nv ohg oy oyj plc pte pty pvt sa sarl sas se sl sp spa spol spzoo sro srl the ug und and et y e'
  ).split(' '),
);

/** Shorter names are too often one letter apart by chance. */
const shortestTypo = 8;

/**
 * Lists of two or more groups whose names differ only in case, accents, punctuation, legal form, or in one letter of a
 * long name. Digits must be the same: `Site 12` is not `Site 13`. Thousands of groups take milliseconds.
 */
export function similarGroups<Named extends Pick<Group, 'id' | 'name'>>(
  groups: readonly Named[],
): readonly (readonly Named[])[] {
  const parents = groups.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [rootOf(one), rootOf(other)];
    parents[Math.max(a, b)] = Math.min(a, b);
  };

  const firstByKey = new Map<string, number>();
  for (const [at, { name }] of groups.entries()) {
    for (const key of similarityKeys(name)) {
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, at);
      else join(first, at);
    }
  }

  const clusters = new Map<number, Named[]>();
  for (const [at, group] of groups.entries()) {
    const root = rootOf(at);
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, [group]);
    else cluster.push(group);
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1);
}

/** The name without what doesn't tell companies apart, and for long names all that is left with one letter less. */
function similarityKeys(name: string): string[] {
  const key = plainName(name);
  if (key.length < shortestTypo) return [key];
  const keys = [key];
  for (let at = 0; at < key.length; at += 1) {
    if (!isDigit(key.charCodeAt(at))) keys.push(`${key.slice(0, at)}${key.slice(at + 1)}`);
  }
  return keys;
}

function plainName(name: string): string {
  const words = foldText(name)
    .replace(/[.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length === 0 ? words : telling).join('') || foldText(name);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
