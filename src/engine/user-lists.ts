/** The list of users as the page sees it: windows of a query, and files of it. */
import { csvBlob } from '../csv/write-csv';
import type { Directory } from '../directory/directory';
import { localDate } from '../domain/local-date';
import type { User } from '../domain/user';
import { exportRows, templateHeaders } from '../import/export-rows';
import type { DirectoryServices } from './directory-services';
import type { Download } from './download';
import type { UserListEngine } from './engine';

/** @param services of the open directory; throws before it is open */
export function createUserLists(services: () => DirectoryServices, now: () => number): UserListEngine {
  return {
    async users(query, start, count) {
      const { session, edits } = services();
      session.rest();
      await session.importUsers.load(query.importId);
      const window = session.index.window(query, start, count);
      const selectedIds = window.users.flatMap(({ id }) => (edits.selection.has(id) ? [id] : []));
      return { ...window, selectedIds, selectedCount: edits.selection.size };
    },
    async exportUsers(query) {
      const { directory, index, importUsers } = services().session;
      await importUsers.load(query?.importId);
      const users = query === null ? directory.users() : index.query(query);
      return usersFile(users, directory, now());
    },
    async exportSelection(sort) {
      const { session, edits } = services();
      const everybody = session.index.query({ search: '', groupId: null, sort });
      const selected = [...everybody].filter(({ id }) => edits.selection.has(id));
      return usersFile(selected, session.directory, now());
    },
    async template() {
      const { customFields } = services().session.directory;
      return { name: 'users-template.csv', blob: csvBlob([templateHeaders(customFields)]) };
    },
  };
}

function usersFile(users: Iterable<User>, directory: Directory, now: number): Download {
  return { name: `users-${localDate(now)}.csv`, blob: csvBlob(exportRows(users, directory)) };
}
