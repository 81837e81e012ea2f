/** Who asks too early or too late: before the directory is read, a call waits; after the store has gone, it says nothing. */

/**
 * Resolves when the directory is read, at once when nothing is under way. Never when it can't be read: whoever waited has given
 * way to the recovery screen.
 *
 * @param opening whether it could be read; null when nobody has to wait
 */
export async function untilOpen(opening: Promise<boolean> | null): Promise<void> {
  if (opening !== null && !(await opening)) await never();
}

/** `engine`, every call of which waits for `ready()`; calls named in `atOnce` don't. */
export function afterOpening<Engine extends object>(
  engine: Engine,
  ready: () => Promise<void>,
  atOnce: readonly (keyof Engine)[],
): Engine {
  return wrapCalls(engine, atOnce, async (call) => {
    await ready();
    return call();
  });
}

/**
 * `engine`, whose calls never answer when they fail because the store `isGone`: the page hears of that once, and shows the
 * recovery screen, whose own calls are named in `evenThen`.
 */
export function unlessGone<Engine extends object>(
  engine: Engine,
  isGone: () => Promise<boolean>,
  evenThen: readonly (keyof Engine)[],
): Engine {
  return wrapCalls(engine, evenThen, async (call) => {
    try {
      return await call();
    } catch (error) {
      if (await isGone()) return never();
      throw error;
    }
  });
}

function wrapCalls<Engine extends object>(
  engine: Engine,
  exceptions: readonly (keyof Engine)[],
  wrapped: (call: () => unknown) => Promise<unknown>,
): Engine {
  const excepted = new Set<PropertyKey>(exceptions);
  return new Proxy(engine, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || excepted.has(name)) return method;
      return (...words: unknown[]) => wrapped(() => Reflect.apply(method, target, words));
    },
  });
}

function never(): Promise<never> {
  return new Promise(() => {});
}
