import { expect, it } from 'vitest';
import type { SelectionChange } from '../../../src/engine/engine';
import { nobody } from '../../../src/state/users-list.svelte';
import { UsersSelection } from '../../../src/state/users-selection.svelte';

const ada = { ...nobody.user, id: 'ada' };

it('a user who is pressed twice before the rows have come anew is in and out again', () => {
  const changes: SelectionChange<null>[] = [];
  const selection = new UsersSelection<null>(async (change) => changes.push(change));
  void selection.toggle(null, ada, false);
  expect(selection.has(ada)).toBe(true);
  void selection.toggle(null, ada, false);
  expect(selection.has(ada)).toBe(false);
  expect(changes.map((change) => change.type === 'user' && change.selected)).toEqual([true, false]);
});
