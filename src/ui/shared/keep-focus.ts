/**
 * What has the focus may be taken out of the page, or out of sight: a button that a person pressed, the row of a group that is
 * gone. The browser leaves the focus to the body then, from where a screen reader reads the page from its top; here it goes to
 * what is nearest. What was only moved has lost it, too, and gets it back where it is.
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
  let changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    if (!isFocusLost(last)) return;
    changes.push(...records);
    waiting ??= setTimeout(giveFocus, grace);
  });

  function giveFocus(): void {
    waiting = undefined;
    if (last !== null && isFocusLost(last)) {
      if (isHidden(last)) nearest(changes)?.focus();
      // It may be far out of sight: nobody asked to go there.
      else if (wasTaken(last, changes)) last.focus({ preventScroll: true });
    }
    changes = [];
  }

  /** Only what the focus is in, level by level: of what a list draws elsewhere nothing is heard. */
  function watchAround({ target }: FocusEvent): void {
    clearTimeout(waiting);
    waiting = undefined;
    changes = [];
    observer.disconnect();
    last = target instanceof HTMLElement ? target : null;
    let around = target instanceof Element ? target.parentElement : null;
    for (; around !== null; around = around.parentElement)
      observer.observe(around, { childList: true, attributeFilter: ['class'] });
  }

  document.addEventListener('focusin', watchAround);
}

/** Some browsers leave the focus on what can't be seen any more, others take it away at the next frame. */
function isFocusLost(last: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || (activeElement === last && last !== null && isHidden(last));
}

/** Also where it is in the page no more. */
function isHidden(element: Element): boolean {
  return !element.checkVisibility({ visibilityProperty: true });
}

/** Whether it, or what it is in, was taken out of the page at some time. */
function wasTaken(element: HTMLElement, records: readonly MutationRecord[]): boolean {
  return records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)));
}

/** Behind what was taken away, else before it, else the beginning of what it was in. */
function nearest(records: readonly MutationRecord[]): HTMLElement | undefined {
  for (const record of records) {
    const { behind, before, around } = placeOf(record);
    const found =
      firstAlong(behind, (node) => node.nextSibling) ??
      firstAlong(before, (node) => node.previousSibling) ??
      firstAlong(around, (node) => node.parentNode);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where what the record tells of was seen; nowhere, when it took nothing away. */
function placeOf({ type, target, removedNodes, nextSibling, previousSibling }: MutationRecord) {
  if (type === 'childList' && removedNodes.length > 0)
    return { behind: nextSibling, before: previousSibling, around: target };
  if (type === 'attributes' && target instanceof Element && isHidden(target))
    return { behind: target.nextSibling, before: target.previousSibling, around: target.parentNode };
  return { behind: null, before: null, around: null };
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
  return [...candidates].find((candidate) => !isHidden(candidate));
}
