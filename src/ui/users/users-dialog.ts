/** The dialogs that the page of users opens over itself. */
export type UsersDialog = 'columns' | 'filter' | 'move' | 'reset' | 'erase';
