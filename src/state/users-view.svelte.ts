/** Which users the list shows, in which order: the query that Users asks the engine (D1). */
import type { FieldId } from '../domain/field';
import type { FieldFilter, UserQuery } from '../engine/engine';
import { addressToQuery, queryToAddress } from './users-address';

export class UsersView {
  search = $state('');
  groupId = $state<string | null>(null);
  filters = $state.raw<readonly FieldFilter[]>([]);
  importId = $state<string | null>(null);
  sort = $state.raw<UserQuery['sort']>(null);
  /** How many users match; null until the engine has said it once. */
  matching = $state<number | null>(null);

  readonly query: UserQuery = $derived({
    search: this.search,
    groupId: this.groupId,
    ...(this.filters.length === 0 ? {} : { filters: this.filters }),
    ...(this.importId === null ? {} : { importId: this.importId }),
    sort: this.sort,
  });
  readonly isFiltered: boolean = $derived(
    this.search.trim() !== '' || this.groupId !== null || this.filters.length > 0 || this.importId !== null,
  );
  /** The view as the query of its address. */
  readonly address: string = $derived(queryToAddress(this.query));

  /** Shows what an address means. */
  follow(params: URLSearchParams): void {
    const query = addressToQuery(params);
    if (queryToAddress(query) === this.address) return;
    this.search = query.search;
    this.groupId = query.groupId;
    this.filters = query.filters ?? [];
    this.importId = query.importId ?? null;
    this.sort = query.sort;
  }

  /** Ascending, then descending, then the directory's own order again. */
  toggleSort(field: FieldId): void {
    if (this.sort?.field !== field) this.sort = { field, descending: false };
    else this.sort = this.sort.descending ? null : { field, descending: true };
  }

  addFilter(filter: FieldFilter): void {
    this.filters = [...this.filters, filter];
  }

  removeFilter(filter: FieldFilter): void {
    this.filters = this.filters.filter((other) => other !== filter);
  }

  clearFilter(): void {
    this.search = '';
    this.groupId = null;
    this.filters = [];
    this.importId = null;
  }
}
