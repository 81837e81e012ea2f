import { describe, expect, it } from 'vitest';
import { UsersView } from '../../../src/state/users-view.svelte';

describe('the list of users', () => {
  it('sorts by a header up, then down, then not at all', () => {
    const view = new UsersView();
    view.toggleSort('email');
    expect(view.query.sort).toEqual({ field: 'email', descending: false });
    view.toggleSort('email');
    expect(view.query.sort).toEqual({ field: 'email', descending: true });
    view.toggleSort('email');
    expect(view.query.sort).toBeNull();
  });

  it('starts upwards at another header', () => {
    const view = new UsersView();
    view.toggleSort('email');
    view.toggleSort('email');
    view.toggleSort('lastName');
    expect(view.query.sort).toEqual({ field: 'lastName', descending: false });
  });
});
