/** The page may ask as soon as it sees something: what it asks while the directory is still being read waits for that. */

/**
 * Resolves when the directory is read, at once when nothing is under way. Never when it can't be read: whoever waited has given
 * way to the recovery screen.
 *
 * @param opening whether it could be read; null when nobody has to wait
 */
export async function untilOpen(opening: Promise<boolean> | null): Promise<void> {
  if (opening !== null && !(await opening)) await new Promise<never>(() => {});
}

/** `engine`, every call of which waits for `ready()`; calls named in `atOnce` don't. */
export function afterOpening<Engine extends object>(
  engine: Engine,
  ready: () => Promise<void>,
  atOnce: readonly (keyof Engine)[],
): Engine {
  const isAtOnce = new Set<PropertyKey>(atOnce);
  return new Proxy(engine, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function' || isAtOnce.has(name)) return call;
      return async (...words: unknown[]): Promise<unknown> => {
        await ready();
        return Reflect.apply(call, target, words);
      };
    },
  });
}
