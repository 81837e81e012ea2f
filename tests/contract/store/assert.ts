/** The assertions of the contract: they need no test runner, so that the same suite runs inside a browser. */

export function assertEqual(actual: unknown, expected: unknown, what = 'value'): void {
  const difference = firstDifference(actual, expected, what);
  if (difference !== null) throw new Error(difference);
}

/** Deep, and blind to the order of keys; an absent key and an undefined one differ. */
function firstDifference(actual: unknown, expected: unknown, path: string): string | null {
  if (Object.is(actual, expected)) return null;
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return `${path}: expected ${show(expected)}, got ${show(actual)}`;
  }
  const actualEntries = new Map<string, unknown>(Object.entries(actual));
  const expectedEntries = new Map<string, unknown>(Object.entries(expected));
  for (const key of new Set([...expectedEntries.keys(), ...actualEntries.keys()])) {
    if (!expectedEntries.has(key)) return `${path}.${key}: unexpected ${show(actualEntries.get(key))}`;
    if (!actualEntries.has(key)) return `${path}.${key}: missing, expected ${show(expectedEntries.get(key))}`;
    const inside = firstDifference(actualEntries.get(key), expectedEntries.get(key), `${path}.${key}`);
    if (inside !== null) return inside;
  }
  return null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
