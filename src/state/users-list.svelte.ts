/** The list of users as it is shown: the rows that the engine has answered with, who of them is selected, and which words stand out. */
import { searchWords } from '../domain/fold-text';
import type { User } from '../domain/user';
import type { Engine, ListedUsers, UserQuery } from '../engine/engine';
import { queryToAddress } from './users-address';
import { UsersSelection } from './users-selection.svelte';
import type { UsersView } from './users-view.svelte';

/** Some rows of a list, and what is to be done at the moment they are shown. */
export interface UsersWindow {
  readonly matching: number;
  readonly rows: readonly User[];
  readonly onshown: () => void;
}

type UsersEngine = Pick<Engine, 'users' | 'select'>;

export class UsersList {
  readonly view: UsersView;
  readonly selection: UsersSelection;
  /** The words of the search whose rows are shown: a keystroke marks nothing before its rows are there. */
  words = $state.raw<readonly string[]>([]);
  /** The address of the query whose rows are shown, for the links in them. */
  address = $state('');
  #search = '';
  readonly #engine: UsersEngine;

  constructor(view: UsersView, engine: UsersEngine) {
    this.view = view;
    this.selection = new UsersSelection((change) => engine.select(change));
    this.#engine = engine;
  }

  /** Asks for rows of `query`; what they say of the view is true once they are shown. */
  async rows(query: UserQuery, start: number, count: number): Promise<UsersWindow> {
    const listed = await this.#engine.users(query, start, count);
    return {
      matching: listed.matching,
      rows: listed.users,
      onshown: () => this.#follow(query, listed),
    };
  }

  #follow(query: UserQuery, listed: ListedUsers): void {
    const { search } = query;
    this.view.matching = listed.matching;
    this.selection.follow(listed);
    this.address = queryToAddress(query);
    if (search === this.#search) return;
    this.#search = search;
    this.words = searchWords(search);
  }
}
