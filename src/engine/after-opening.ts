/** The page may ask as soon as it sees something: what it asks while the directory is still being read waits for that. */

/**
 * `engine`, every call of which waits until `opening()` is over, whatever came of it; calls named in `atOnce` don't.
 */
export function afterOpening<Engine extends object>(
  engine: Engine,
  opening: () => Promise<unknown>,
  atOnce: readonly (keyof Engine)[],
): Engine {
  const isAtOnce = new Set<PropertyKey>(atOnce);
  return new Proxy(engine, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function' || isAtOnce.has(name)) return call;
      return async (...words: unknown[]): Promise<unknown> => {
        await opening();
        return Reflect.apply(call, target, words);
      };
    },
  });
}
