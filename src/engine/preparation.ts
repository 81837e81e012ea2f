/** What the engine does while nobody asks anything: what the next start shows, then what a search and a sort will need. */
import type { Directory } from '../directory/directory';
import type { UserIndex } from '../directory/user-index';
import { keepFirstSight } from '../store/first-sight';
import type { Store } from '../store/open-store';
import { firstSightOf } from './first-sight';

export interface Preparation {
  /** The directory has changed: all of it anew, when it has been quiet for a while. */
  begin(): void;
  /** Somebody is asking: what is left of it goes on when it has been quiet for a while. */
  postpone(): void;
  /** While it is held nothing is prepared. */
  hold(isHeld: boolean): void;
  /** Nothing is prepared any more. */
  end(): void;
}

/** Users that are prepared for search in one go, between two questions of the page. */
const warmedAtOnce = 2000;

/** Milliseconds without a change or a question before it begins: the page asks for the rows in sight first. */
const quietTime = 250;

export function createPreparation(
  store: Store,
  directory: Directory,
  index: Pick<UserIndex, 'warm'>,
): Preparation {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDone = false;
  let isHeld = false;
  let hasEnded = false;

  function begin(): void {
    clearTimeout(timer);
    isDone = false;
    if (isHeld || hasEnded) return;
    timer = setTimeout(() => {
      // A copy that can't be kept makes the next start slower and nothing else.
      void keepFirstSight(store, directory.version, firstSightOf(directory)).catch(() => {});
      warmIndex();
    }, quietTime);
  }

  function warmIndex(): void {
    isDone = !index.warm(warmedAtOnce);
    if (!isDone) timer = setTimeout(warmIndex);
  }

  function postpone(): void {
    if (!isDone) begin();
  }

  return {
    begin,
    postpone,
    hold(shallHold) {
      isHeld = shallHold;
      postpone();
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
