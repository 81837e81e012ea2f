import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailKey, parseEmail } from '../../../src/domain/email';

const label = fc.stringMatching(/^[a-zA-Z0-9äöé-]{1,12}$/u);
const emailLike = fc
  .tuple(fc.stringMatching(/^[a-zA-Z0-9.+_'é-]{0,12}$/u), fc.array(label, { minLength: 1, maxLength: 4 }))
  .map(([localPart, labels]) => `${localPart}@${labels.join('.')}`);
const anyText = fc.oneof(emailLike, fc.string({ unit: 'binary', maxLength: 40 }));

test('R10: a valid address is read the same again, and its key is the key of its key', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const parsed = parseEmail(raw);
      if (!parsed.ok) return;
      const { email, key } = parsed.value;
      expect(parseEmail(email)).toEqual(parsed);
      expect(emailKey(email)).toBe(key);
      expect(emailKey(key)).toBe(key);
    }),
    { numRuns: 2000 },
  );
});

test('R10: white space around it and the case of its letters make no other key', () => {
  fc.assert(
    fc.property(
      emailLike,
      fc.constantFrom(' ', '\u00a0', '\u200b', '\ufeff', '\r\n', '\u200e'),
      (raw, space) => {
        const parsed = parseEmail(raw);
        if (!parsed.ok) return;
        expect(parseEmail(space + raw + space)).toEqual(parsed);
        const upper = parseEmail(raw.toUpperCase());
        if (upper.ok) expect(upper.value.key).toBe(parsed.value.key);
      },
    ),
    { numRuns: 2000 },
  );
});

test('R10: the one scan for plain addresses and the whole rule agree', () => {
  fc.assert(
    fc.property(emailLike, (raw) => {
      const scanned = parseEmail(raw);
      const judged = parseEmail(`\u200b${raw}`);
      expect(scanned).toEqual(judged);
    }),
    { numRuns: 5000 },
  );
});
