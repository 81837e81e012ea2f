/** Which user lies on which page (D2), so that a commit rewrites only the pages it touches. Held in memory beside the directory. */
import type { ChangeSet } from '../domain/change-set';
import type { User } from '../domain/user';

export const usersPerPage = 500;

/** New contents of the pages that a commit touches, by page number. */
export type PageContents = ReadonlyMap<number, readonly User[]>;

export interface PageMap {
  usersOfPage(no: number): readonly User[];
  /**
   * What a commit writes. Changed users stay on their page and removed ones leave it; new ones fill the last page, then
   * pages that are empty, then new pages. Throws when a user to change or remove lies on no page.
   */
  plan(changes: ChangeSet): PageContents;
  /** Takes over contents that were written or reread. */
  replace(contents: PageContents): void;
}

export function createPageMap(contents: PageContents): PageMap {
  const usersByPage = new Map(contents);
  /** Made at the first commit: a start needs it not. */
  let pageByUser: Map<string, number> | null = null;

  function pages(): Map<string, number> {
    if (pageByUser !== null) return pageByUser;
    pageByUser = new Map<string, number>();
    for (const [no, users] of usersByPage) for (const user of users) pageByUser.set(user.id, no);
    return pageByUser;
  }

  function pageOf(userId: string): number {
    const no = pages().get(userId);
    if (no === undefined) throw new Error(`User ${userId} is on no page`);
    return no;
  }

  function openPages(planned: ReadonlyMap<number, User[]>): number[] {
    const last = Math.max(-1, ...usersByPage.keys());
    const empty = [...usersByPage].filter(
      ([no, users]) => no !== last && (planned.get(no) ?? users).length === 0,
    );
    return [...(last < 0 ? [] : [last]), ...empty.map(([no]) => no)];
  }

  return {
    usersOfPage: (no) => usersByPage.get(no) ?? [],
    plan(changes) {
      const replaced = new Map<string, User | null>();
      for (const { after } of changes.usersChanged) replaced.set(after.id, after);
      for (const { id } of changes.usersRemoved) replaced.set(id, null);
      const planned = new Map<number, User[]>();
      for (const no of new Set([...replaced.keys()].map(pageOf))) {
        planned.set(
          no,
          (usersByPage.get(no) ?? []).flatMap((user) => afterwards(user, replaced)),
        );
      }
      fill(planned, changes.usersAdded, openPages(planned));
      return planned;
    },
    replace(newContents) {
      const byUser = pageByUser;
      if (byUser !== null) {
        for (const no of newContents.keys())
          for (const user of usersByPage.get(no) ?? []) byUser.delete(user.id);
        for (const [no, users] of newContents) for (const user of users) byUser.set(user.id, no);
      }
      for (const [no, users] of newContents) usersByPage.set(no, users);
    },
  };

  function fill(planned: Map<number, User[]>, added: readonly User[], open: number[]): void {
    let next = Math.max(-1, ...usersByPage.keys()) + 1;
    let taken = 0;
    while (taken < added.length) {
      const no = open.shift() ?? next++;
      const users = planned.get(no) ?? [...(usersByPage.get(no) ?? [])];
      const room = usersPerPage - users.length;
      if (room <= 0) continue;
      planned.set(no, users.concat(added.slice(taken, taken + room)));
      taken += room;
    }
  }
}

function afterwards(user: User, replaced: ReadonlyMap<string, User | null>): readonly User[] {
  const replacement = replaced.get(user.id);
  if (replacement === undefined) return [user];
  return replacement === null ? [] : [replacement];
}
