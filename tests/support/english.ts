/** Unit tests read English, whatever language the machine speaks: newer versions of Node have a `navigator` that says so. */
if ('navigator' in globalThis) Object.defineProperty(globalThis.navigator, 'languages', { value: ['en'] });
