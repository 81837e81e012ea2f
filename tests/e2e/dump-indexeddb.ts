/** All that lies in IndexedDB, for tests that look for what must not be there. */

/** Every value of every database, bytes as the characters they would be. */
export async function dumpIndexedDb(): Promise<readonly unknown[]> {
  const answerOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const readable = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      return [new TextDecoder('utf-8').decode(value), new TextDecoder('utf-16le').decode(value)];
    }
    if (Array.isArray(value)) return value.map(readable);
    if (value instanceof CryptoKey) return value.extractable ? 'extractable' : 'key';
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  };
  const values: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      values.push(readable(await answerOf(database.transaction(store).objectStore(store).getAll())));
    }
    database.close();
  }
  return values;
}
