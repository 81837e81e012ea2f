/** Which users the list shows, in which order: the query that Users asks the engine (D1). */
import type { FieldId } from '../domain/field';
import type { UserQuery } from '../engine/engine';

export class UsersView {
  search = $state('');
  groupId = $state<string | null>(null);
  sort = $state.raw<UserQuery['sort']>(null);
  /** How many users match; null until the engine has said it once. */
  matching = $state<number | null>(null);

  readonly query: UserQuery = $derived({ search: this.search, groupId: this.groupId, sort: this.sort });
  readonly isFiltered: boolean = $derived(this.search.trim() !== '' || this.groupId !== null);

  /** The users to export (R23): those listed, in the directory's own order (R24). null: everybody. */
  readonly exported: UserQuery | null = $derived(this.isFiltered ? { ...this.query, sort: null } : null);

  /** Ascending, then descending, then the directory's own order again. */
  toggleSort(field: FieldId): void {
    if (this.sort?.field !== field) this.sort = { field, descending: false };
    else this.sort = this.sort.descending ? null : { field, descending: true };
  }

  clearFilter(): void {
    this.search = '';
    this.groupId = null;
  }
}
