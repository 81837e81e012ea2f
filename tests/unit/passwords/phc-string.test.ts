import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePhc, encodePhc } from '../../../src/passwords/phc-string';

const argon2 =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$CVQRzXz2fIbKW3Tbw0nZ7pSZUbnfqPGYUjgLQLeYfDk';

describe('PHC strings', () => {
  it('give their parts', () => {
    const phc = decodePhc(argon2);
    expect(phc?.id).toBe('argon2id');
    expect(phc?.version).toBe(19);
    expect([...(phc?.params ?? [])]).toEqual([
      ['m', '19456'],
      ['t', '2'],
      ['p', '1'],
    ]);
    expect(new TextDecoder().decode(phc?.salt)).toBe('somesaltsomesalt');
    expect(phc?.hash).toHaveLength(32);
  });

  it('come back as they were written', () => {
    for (const text of [
      argon2,
      '$rollcall-sha256$v=1$c29tZXNhbHQ$AAEC',
      '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ',
      '$x$AAEC',
    ])
      expect(encodePhc(decodePhc(text) ?? expect.fail(text))).toBe(text);
  });

  it('hold any salt and hash', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(bytes, bytes, (salt, hash) => {
        const decoded = decodePhc(encodePhc({ id: 'x', version: 1, params: new Map(), salt, hash }));
        expect(decoded?.salt).toEqual(new Uint8Array(salt));
        expect(decoded?.hash).toEqual(new Uint8Array(hash));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['clear text', 'Spring-2031!'],
    ['no salt', '$argon2id$v=19$m=8,t=1,p=1'],
    ['an upper-case id', '$Argon2id$v=19$c29tZXNhbHQ$AAEC'],
    ['padded base64', '$x$AAE=$AAEC'],
    ['base64 that is not canonical', '$x$AAF$AAEC'],
    ['base64 of an impossible length', '$x$AAECA$AAEC'],
    ['a parameter twice', '$x$m=1,m=2$AAEC$AAEC'],
    ['a parameter without value', '$x$m=$AAEC$AAEC'],
    ['something behind the hash', '$x$AAEC$AAEC$AAEC'],
    ['a line break at the end', '$x$AAEC$AAEC\n'],
  ])('refuse %s', (_, text) => {
    expect(decodePhc(text)).toBeNull();
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => decodePhc(text) === null || text.startsWith('$')));
  });
});
