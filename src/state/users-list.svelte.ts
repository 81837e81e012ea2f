/** The list of users as it is shown: the rows that the engine has answered with, and who of them is selected. */
import { searchWords } from '../domain/fold-text';
import type { User } from '../domain/user';
import { blankValues, userOf, type UserIdentity } from '../domain/user-values';
import type { Engine, UserQuery } from '../engine/engine';
import { queryToAddress } from './users-address';
import { UsersSelection } from './users-selection.svelte';
import type { UsersView } from './users-view.svelte';

/** A user as a search found it: while rows of two searches are on the screen, each has its own words and links. */
export interface FoundUser {
  readonly user: User;
  /** Of the search, folded. */
  readonly words: readonly string[];
  /** Of the list's query. */
  readonly address: string;
}

const noIdentity: UserIdentity = {
  id: '',
  order: 0,
  createdAt: 0,
  createdBy: 'hand',
  changedAt: 0,
  changedBy: 'hand',
  passwordHash: undefined,
};

/** For rows that show nobody. */
export const nobody: FoundUser = {
  user: userOf(blankValues('', ''), noIdentity),
  words: [],
  address: '',
};

/** Some rows of a list, and what is to be done at the moment they are shown. */
export interface UsersWindow {
  readonly matching: number;
  readonly rows: readonly FoundUser[];
  readonly onshown: () => void;
}

type UsersEngine = Pick<Engine, 'users' | 'select'>;

export class UsersList {
  readonly view: UsersView;
  readonly selection: UsersSelection;
  readonly #engine: UsersEngine;
  /** The very same words for as long as the search is the same: other ones mark all cells anew. */
  #newest = { search: '', words: searchWords('') };
  /** Who was listed last: the query without its order. */
  #listed: string | null = null;

  constructor(view: UsersView, engine: UsersEngine) {
    this.view = view;
    this.selection = new UsersSelection((change) => engine.select(change));
    this.#engine = engine;
  }

  /** From now on this is listed. Who is selected must be among those who are. */
  follow(query: UserQuery): void {
    const listed = JSON.stringify({ ...query, sort: null });
    if (this.#listed !== null && this.#listed !== listed) void this.selection.clear();
    this.#listed = listed;
  }

  /** Asks for rows of `query`; what they say of the view is true once they are shown. */
  async rows(query: UserQuery, start: number, count: number): Promise<UsersWindow> {
    const listed = await this.#engine.users(query, start, count);
    const { search } = query;
    if (search !== this.#newest.search) this.#newest = { search, words: searchWords(search) };
    const found = { words: this.#newest.words, address: queryToAddress(query) };
    return {
      matching: listed.matching,
      rows: listed.users.map((user) => ({ user, ...found })),
      onshown: () => {
        this.view.matching = listed.matching;
        this.selection.follow(listed);
      },
    };
  }
}
