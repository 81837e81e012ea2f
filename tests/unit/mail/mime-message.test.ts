import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { draftZip } from '../../../src/mail/draft-zip';
import { mimeMessage } from '../../../src/mail/mime-message';
import { sampleEmail } from './sample-email';

const names = [
  'Ada Lovelace',
  'Lovelace, "Ada" (Countess)',
  'back\\slash',
  'Müller-Lüdenscheidt',
  '山田太郎',
  'محمد علي',
  'שרה כהן',
  'Zoë 🎉👩‍👩‍👧‍👦',
  '👩‍👩‍👧‍👦'.repeat(20),
  '山'.repeat(255),
  'a'.repeat(255),
  '=?UTF-8?B?Zm9v?=',
  'Name <other@example.com>',
];

describe('R22: an .eml reads back as it was written', () => {
  test.each(names)('the name and subject %j', async (name) => {
    const email = sampleEmail({ to: { name, email: 'ada@example.com' }, subject: `Welcome, ${name}` });
    const parsed = await PostalMime.parse(mimeMessage(email, true));
    expect(parsed.to).toEqual([{ name, address: 'ada@example.com' }]);
    expect(parsed.subject).toBe(`Welcome, ${name}`);
  });

  test('text and HTML of any script, with long lines', async () => {
    const text = `Hello 山田太郎 🎉\n\nمرحبا بك\n${'x'.repeat(5_000)}\n.\nFrom here\n`;
    const parsed = await PostalMime.parse(mimeMessage(sampleEmail({ text, html: `<p>${text}</p>` }), true));
    expect(parsed.text?.replaceAll('\r\n', '\n')).toBe(text);
    expect(parsed.html?.replaceAll('\r\n', '\n')).toBe(`<p>${text}</p>`);
  });

  test('sender, Message-ID, date, and the mark of a draft', async () => {
    const raw = mimeMessage(sampleEmail(), true);
    const parsed = await PostalMime.parse(raw);
    expect(parsed.from).toEqual({ name: 'Helpdesk', address: 'desk@help.example.com' });
    expect(parsed.messageId).toBe('<6e5d1a52-6f0c-4d4f-9c6f-0d5b6a1f0001@help.example.com>');
    expect(parsed.date).toBe('2026-11-23T16:08:33.000Z');
    expect(raw).toMatch(/^X-Unsent: 1\r\n/u);
    expect(mimeMessage(sampleEmail(), false)).not.toContain('X-Unsent');
  });

  test('without a sender there is no From: the mail program fills it in', () => {
    expect(mimeMessage(sampleEmail({ from: null }), true)).not.toMatch(/^From:/mu);
  });

  test('the domain of an address is in punycode', async () => {
    const parsed = await PostalMime.parse(
      mimeMessage(sampleEmail({ to: { name: '', email: 'Ada@Bücher.example' } }), true),
    );
    expect(parsed.to?.[0]?.address).toBe('Ada@xn--bcher-kva.example');
  });

  test('for any text: lines in CRLF, of 998 octets at most, encoded words of 76 to the line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 255 }),
        fc.string({ unit: 'grapheme', maxLength: 2_000 }),
        async (name, text) => {
          const display = name.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
          const email = sampleEmail({
            to: { name: display, email: 'a@example.com' },
            subject: display,
            text,
          });
          const raw = mimeMessage(email, true);
          for (const line of raw.split('\r\n')) {
            expect(line).not.toMatch(/[\r\n]/u);
            expect(line).toMatch(/^[ -~\t]*$/u);
            expect(line.length).toBeLessThanOrEqual(line.includes('=?') ? 76 : 998);
          }
          const parsed = await PostalMime.parse(raw);
          expect(parsed.subject ?? '').toBe(display);
          expect(parsed.to?.[0]?.name ?? '').toBe(display);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a line break in a name can’t begin a header of its own', () => {
    const raw = mimeMessage(sampleEmail({ subject: 'Hi\r\nBcc: spy@example.com' }), true);
    expect(raw).not.toMatch(/^Bcc:/mu);
  });
});

describe('R22: Download drafts', () => {
  test('one .eml per message, named for its recipient, in order', async () => {
    const emails = ['ada@example.com', '../etc/passwd@example.com', '山田@example.jp'].map((email) =>
      sampleEmail({ to: { name: '', email } }),
    );
    const zip = unzipSync(new Uint8Array(await (await draftZip(emails)).arrayBuffer()));
    expect(Object.keys(zip)).toEqual([
      '1-ada@example.com.eml',
      '2-.._etc_passwd@example.com.eml',
      '3-山田@example.jp.eml',
    ]);
    const parsed = await PostalMime.parse(zip['1-ada@example.com.eml'] ?? '');
    expect(parsed.to?.[0]?.address).toBe('ada@example.com');
  });
});
