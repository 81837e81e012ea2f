/** Which user lies on which page (D2), so that a commit rewrites only the pages it touches. Held in memory beside the directory. */
import type { ChangeSet } from '../domain/change-set';
import type { User } from '../domain/user';
import { packPage, type Page } from './page-format';

/**
 * More users cost each edit more, fewer cost each import more: one edit writes three columns of 2,000 values, about 50 KB; an
 * import of 100,000 rows that changes four columns writes 200 records.
 */
const usersPerPage = 2000;

/** By page number. */
export type Pages = ReadonlyMap<number, Page>;

export interface PageMap {
  /** As they are on disk. */
  readonly pages: Pages;
  /**
   * The pages that a commit has to write. Changed users stay on their page and removed ones leave it; new ones fill the
   * last page, then pages that are empty, then new pages. Whole pages of them leave one that is half full as it is: a first
   * sync would write every page twice. Throws when a user to change or remove lies on no page.
   */
  plan(changes: ChangeSet): Pages;
  /** Takes over pages that were written or read. */
  replace(pages: Pages): void;
}

export function createPageMap(): PageMap {
  const pages = new Map<number, Page>();
  return {
    pages,
    plan(changes) {
      const planned = new Map<number, readonly User[]>();
      replaceUsers(pages, planned, changes);
      addUsers(pages, planned, changes.usersAdded);
      return new Map([...planned].map(([no, users]) => [no, packPage(users, pages.get(no))]));
    },
    replace(newPages) {
      for (const [no, page] of newPages) pages.set(no, page);
    },
  };
}

/** Looks through the pages until all are found: even 100,000 users take a few milliseconds, less than an index would. */
function replaceUsers(
  pages: Pages,
  planned: Map<number, readonly User[]>,
  { usersChanged, usersRemoved }: ChangeSet,
): void {
  const replacements = new Map<string, User | null>();
  for (const { after } of usersChanged) replacements.set(after.id, after);
  for (const { id } of usersRemoved) replacements.set(id, null);
  let missing = replacements.size;
  for (const [no, { users }] of pages) {
    if (missing === 0) return;
    const { replaced, touched } = replacedUsers(users, replacements);
    if (touched === 0) continue;
    missing -= touched;
    planned.set(no, replaced);
  }
  if (missing > 0) throw new Error(`${missing} users of the change set are on no page`);
}

/** The users of a page with the changed ones replaced and the removed ones (null) left out. */
function replacedUsers(
  users: readonly User[],
  replacements: ReadonlyMap<string, User | null>,
): { readonly replaced: readonly User[]; readonly touched: number } {
  const replaced: User[] = [];
  let touched = 0;
  for (const user of users) {
    const replacement = replacements.get(user.id);
    if (replacement !== undefined) touched += 1;
    if (replacement !== null) replaced.push(replacement ?? user);
  }
  return { replaced, touched };
}

function addUsers(pages: Pages, planned: Map<number, readonly User[]>, added: readonly User[]): void {
  if (added.length === 0) return;
  const contents = (no: number) => planned.get(no) ?? pages.get(no)?.users ?? [];
  const last = Math.max(-1, ...pages.keys());
  const empty = [...pages.keys()].filter((no) => no !== last && contents(no).length === 0);
  const isLeftAlone = added.length >= usersPerPage && contents(last).length >= usersPerPage / 2;
  const open = last < 0 || isLeftAlone ? empty : [last, ...empty];
  let taken = 0;
  for (let turn = 0; taken < added.length; turn += 1) {
    const no = open[turn] ?? last + 1 + turn - open.length;
    const users = contents(no);
    const taking = added.slice(taken, taken + Math.max(0, usersPerPage - users.length));
    if (taking.length > 0) planned.set(no, users.concat(taking));
    taken += taking.length;
  }
}
