/** Who is selected in a list of users, as far as the page knows: the rows it shows, and how many in all. The engine has the rest. */
import type { User } from '../domain/user';
import type { ListedUsers, SelectionChange, UserQuery } from '../engine/engine';

/** `Query` names the list. */
export class UsersSelection<Query = UserQuery> {
  count = $state(0);
  /** Goes up with every change, so that the rows are fetched anew. */
  changes = $state(0);
  #shownIds = $state.raw<ReadonlySet<string>>(new Set());
  /** With whom a range begins, wherever sorting has put them: the id of the user who was chosen last. */
  #anchor: string | null = null;
  readonly #select: (change: SelectionChange<Query>) => Promise<number>;

  /** @param select tells the engine, and answers how many are selected */
  constructor(select: (change: SelectionChange<Query>) => Promise<number>) {
    this.#select = select;
  }

  /** Of the rows that are shown. */
  has({ id }: User): boolean {
    return this.#shownIds.has(id);
  }

  /** The engine has answered with these rows. */
  follow({ selectedIds, selectedCount }: ListedUsers): void {
    this.count = selectedCount;
    // Nobody before and nobody now: no row has to look again.
    if (selectedIds.length + this.#shownIds.size > 0) this.#shownIds = new Set(selectedIds);
  }

  /** @param toHere everyone from the user chosen before to this one, else this one alone, in or out */
  async toggle(query: Query, user: User, toHere: boolean): Promise<void> {
    const { id } = user;
    if (toHere) return this.#change({ type: 'range', query, from: this.#anchor, to: id });
    this.#anchor = id;
    const selected = !this.has(user);
    // At once: pressed again before the rows have come anew, it means the opposite.
    const others = [...this.#shownIds].filter((shownId) => shownId !== id);
    this.#shownIds = new Set(selected ? [...others, id] : others);
    await this.#change({ type: 'user', userId: id, selected });
  }

  all(query: Query): Promise<void> {
    return this.#change({ type: 'all', query });
  }

  async clear(): Promise<void> {
    if (this.count > 0) await this.#change({ type: 'none' });
  }

  async #change(change: SelectionChange<Query>): Promise<void> {
    this.count = await this.#select(change);
    this.changes += 1;
  }
}
