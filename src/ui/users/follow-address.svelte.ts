/** The list's view and its address follow each other. */
import { untrack } from 'svelte';
import { router } from '../../state/router.svelte';
import { isAddressOfUsers, userIdOf, userRoute, usersRoute } from '../../state/user-route';
import type { UsersView } from '../../state/users-view.svelte';

/** Browsers don't like an address to change with every key. */
const writingDelay = 250;

/**
 * To be called while a component is made; it ends with the component. Another page's address is left alone: until that page
 * is fetched, the list is still there.
 */
export function followAddress(view: UsersView): void {
  // A bookmark, a link, the way back: before anything is asked for. Without a query, the list is as it was left.
  if (router.query.size > 0) view.follow(router.query);
  let isFirst = true;
  $effect(() => {
    const { query } = router;
    if (!isAddressOfUsers(router.path)) return;
    untrack(() => {
      if (!isFirst) view.follow(query);
      isFirst = false;
    });
  });

  $effect(() => {
    const { address } = view;
    const openUser = userIdOf(router.path);
    if (!isAddressOfUsers(router.path)) return;
    const writing = setTimeout(() => {
      if (address === router.query.toString()) return;
      router.replace(openUser === undefined ? usersRoute(address) : userRoute(openUser, address));
    }, writingDelay);
    return () => clearTimeout(writing);
  });
}
