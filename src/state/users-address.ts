/** A view of the list of users as the query of an address, so that it can be bookmarked and sent: `q=ada&sort=-email`. */
import type { FieldFilter, UserQuery } from '../engine/engine';

/** `#/users`'s query for this view; '' when it shows everybody in the directory's order. */
export function queryToAddress({ search, groupId, filters = [], importId, sort }: UserQuery): string {
  const params = new URLSearchParams();
  if (search.trim() !== '') params.set('q', search);
  if (groupId !== null) params.set('group', groupId);
  for (const filter of filters) params.append('where', filterToText(filter));
  if (importId !== undefined) params.set('import', importId);
  if (sort !== null) params.set('sort', `${sort.descending ? '-' : ''}${sort.field}`);
  return params.toString();
}

/** The view that an address means; what can't be read is left out. */
export function addressToQuery(params: URLSearchParams): UserQuery {
  const sort = params.get('sort') ?? '';
  const importId = params.get('import');
  const filters = params.getAll('where').flatMap(textToFilter);
  return {
    search: params.get('q') ?? '',
    groupId: params.get('group'),
    ...(filters.length === 0 ? {} : { filters }),
    ...(importId === null ? {} : { importId }),
    sort: sort === '' ? null : { field: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
  };
}

/** `type:field:value`; ids and types hold no colon, a value may. */
function filterToText(filter: FieldFilter): string {
  const { type, field } = filter;
  switch (type) {
    case 'blank':
    case 'filled':
      return `${type}:${field}`;
    case 'is':
      return `${type}:${field}:${filter.value}`;
    case 'contains':
      return `${type}:${field}:${filter.text}`;
    case 'between':
      return `${type}:${field}:${filter.from}:${filter.to}`;
  }
}

function textToFilter(text: string): FieldFilter[] {
  const [type, field = '', ...rest] = text.split(':');
  if (field === '') return [];
  const value = rest.join(':');
  switch (type) {
    case 'blank':
    case 'filled':
      return [{ type, field }];
    case 'is':
      return [{ type, field, value }];
    case 'contains':
      return [{ type, field, text: value }];
    case 'between':
      return [{ type, field, from: rest[0] ?? '', to: rest[1] ?? '' }];
    default:
      return [];
  }
}
