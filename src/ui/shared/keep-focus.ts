/**
 * What has the focus may be taken out of the page: a button that a person pressed, the row of a group that is gone. The browser
 * leaves the focus to the body then, from where a screen reader reads the page from its top; here it goes to what is nearest.
 * What was only moved has lost it, too, and gets it back where it is.
 */

/** Milliseconds for whoever took the element away to say where the focus goes. */
const grace = 200;

/** Nothing to type in: on a phone it would call the keyboard. */
const focusable =
  'h1, h2[tabindex], a[href]:not([tabindex="-1"]), button:not(:disabled, [tabindex="-1"]), select, [tabindex="0"]';

/** As long as the page lives. */
export function keepFocus(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last: HTMLElement | null = null;
  /** Since the focus was lost: what it was in first may go next, as a form does before its dialog. */
  let removals: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    if (!isFocusLost()) return;
    removals.push(...records);
    waiting ??= setTimeout(giveFocus, grace);
  });

  function giveFocus(): void {
    waiting = undefined;
    if (isFocusLost()) {
      // Moved within a list, it may be far out of sight: nobody asked to go there.
      if (last !== null && wasMoved(last, removals)) last.focus({ preventScroll: true });
      else nearest(removals)?.focus();
    }
    removals = [];
  }

  /** Only what the focus is in, level by level: of what a list draws elsewhere nothing is heard. */
  function watchAround({ target }: FocusEvent): void {
    clearTimeout(waiting);
    waiting = undefined;
    removals = [];
    observer.disconnect();
    last = target instanceof HTMLElement ? target : null;
    let around = target instanceof Element ? target.parentElement : null;
    for (; around !== null; around = around.parentElement) observer.observe(around, { childList: true });
  }

  document.addEventListener('focusin', watchAround);
}

function isFocusLost(): boolean {
  return document.activeElement === document.body;
}

/** Whether it, or what it is in, was taken away and is somewhere in the page again. */
function wasMoved(element: HTMLElement, records: readonly MutationRecord[]): boolean {
  const isTaken = records.some(({ removedNodes }) =>
    [...removedNodes].some((node) => node.contains(element)),
  );
  return isTaken && element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** Behind what was taken away, else before it, else the beginning of what it was in. */
function nearest(records: readonly MutationRecord[]): HTMLElement | undefined {
  for (const { removedNodes, nextSibling, previousSibling, target } of records) {
    if (removedNodes.length === 0) continue;
    const found =
      firstAlong(nextSibling, (node) => node.nextSibling) ??
      firstAlong(previousSibling, (node) => node.previousSibling) ??
      firstAlong(target, (node) => node.parentNode);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstAlong(start: Node | null, next: (node: Node) => Node | null): HTMLElement | undefined {
  for (let node = start; node !== null; node = next(node)) {
    const found = firstFocusable(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstFocusable(node: Node): HTMLElement | undefined {
  if (!(node instanceof HTMLElement) || !node.isConnected) return undefined;
  const candidates = node.matches(focusable) ? [node] : node.querySelectorAll<HTMLElement>(focusable);
  return [...candidates].find((candidate) => candidate.checkVisibility({ visibilityProperty: true }));
}
