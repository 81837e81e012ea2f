import { describe, expect, test } from 'vitest';
import { emailKey, parseEmail } from '../../../src/domain/email';

const keyOf = (raw: string) => {
  const parsed = parseEmail(raw);
  return parsed.ok ? parsed.value.key : parsed.error;
};
const spellingOf = (raw: string) => {
  const parsed = parseEmail(raw);
  return parsed.ok ? parsed.value.email : parsed.error;
};

describe('R10: valid addresses', () => {
  test.each([
    'ann@example.com',
    'a@b.co',
    'first.last+tag@sub.example.co.uk',
    "o'brien@example.ie",
    '!#$%&*+-/=?^_`{|}~@example.com',
    '1@2.com',
    'a@1-2.de',
    'a@3com.net',
    'a@b.c3',
    `${'l'.repeat(64)}@example.com`,
    `a@${'d'.repeat(63)}.com`,
    'a@xn--mnchen-3ya.de',
    'müller@example.com',
    'राम@example.com',
    'δοκιμή@παράδειγμα.δοκιμή',
    '用户@例子.广告',
    'a@ab--cd.com',
    'a@paral·lel.cat',
    'a@ドメイン・例.jp',
    'a@二〇.jp',
    'a@ד״ר.co.il',
  ])('%s', (email) => {
    expect(spellingOf(email)).toBe(email);
  });
});

describe('R10: what is no address, and why', () => {
  test.each([
    ['', 'missing'],
    [' \u00a0\u200b\ufeff', 'missing'],
    ['ann', 'noAt'],
    ['ann@lee@example.com', 'severalAts'],
    ['a@example.com; b@example.com', 'severalAts'],
    ['Ann <a@example.com>, Bo <b@example.com>', 'severalAts'],
    ['Ann Lee <ann@example.com>', 'named'],
    ['<ann@example.com>', 'named'],
    ['a@example.com,b@example.com', 'severalAts'],
    ['ann lee@example.com', 'space'],
    ['ann\n@example.com', 'space'],
    ['ann\u00a0lee@example.com', 'space'],
    ['an\u200bn@example.com', 'invisibleCharacter'],
    ['an\u00adn@example.com', 'invisibleCharacter'],
    ['an\u200dn@example.com', 'invisibleCharacter'],
    ['ann\u0000@example.com', 'invisibleCharacter'],
    ['ann\u034f@example.com', 'invisibleCharacter'],
    ['ann\ufe0f@example.com', 'invisibleCharacter'],
    ['@example.com', 'noLocalPart'],
    ['ann@', 'noDomain'],
    ['"ann"@example.com', 'character'],
    ['ann<x>@example.com', 'character'],
    ['a,b@example.com', 'character'],
    ['ann😀@example.com', 'character'],
    ['.ann@example.com', 'dots'],
    ['ann.@example.com', 'dots'],
    ['a..b@example.com', 'dots'],
    ['ann@example..com', 'dots'],
    ['ann@.example.com', 'dots'],
    ['ann@example.com.', 'dots'],
    [`${'l'.repeat(65)}@example.com`, 'localTooLong'],
    [`${'é'.repeat(33)}@example.com`, 'localTooLong'],
    ['ann@[192.0.2.1]', 'addressLiteral'],
    ['ann@[IPv6:2001:db8::1]', 'addressLiteral'],
    ['ann@localhost', 'domainWithoutDot'],
    ['ann@例子', 'domainWithoutDot'],
    ['ann@192.0.2.1', 'domainInvalid'],
    ['ann@1.2', 'domainInvalid'],
    ['ann@１.２', 'domainInvalid'],
    ['ann@example.0x10', 'domainInvalid'],
    ['ann@exam_ple.com', 'domainInvalid'],
    ['ann@-example.com', 'domainInvalid'],
    ['ann@example-.com', 'domainInvalid'],
    ['ann@example.com-', 'domainInvalid'],
    [`ann@${'d'.repeat(64)}.com`, 'domainInvalid'],
    [`ann@example.${'d'.repeat(64)}`, 'domainInvalid'],
    ['ann@example.٣٤', 'domainInvalid'],
    [`ann@${'é'.repeat(62)}.com`, 'domainInvalid'],
    ['ann@exam%41ple.com', 'domainInvalid'],
    ['ann@example.com:80', 'domainInvalid'],
    ['ann@example.com/path', 'domainInvalid'],
    ['ann@example.com?x', 'domainInvalid'],
    ['ann@user:pw.com', 'domainInvalid'],
    ['ann@⒈com.de', 'domainInvalid'],
    ['ann@b·com.de', 'domainInvalid'],
    ['ann@·l.cat', 'domainInvalid'],
    ['ann@l·.cat', 'domainInvalid'],
    ['ann@x².com', 'domainInvalid'],
    ['ann@❤.ws', 'domainInvalid'],
    ['ann@xn--a.com', 'domainInvalid'],
    [`ann@${`${'d'.repeat(61)}.`.repeat(4)}com`, 'tooLong'],
    [`ann@${`${'d'.repeat(61)}.`.repeat(4)}çom`, 'tooLong'],
  ])('%j: %s', (raw, fault) => {
    expect(spellingOf(raw)).toBe(fault);
  });

  test('254 bytes fit, 255 do not', () => {
    const domain = `${'d'.repeat(59)}.`.repeat(4);
    expect(parseEmail(`${'l'.repeat(10)}@${domain}com`)).toMatchObject({ ok: true });
    expect(`${'l'.repeat(10)}@${domain}com`).toHaveLength(254);
    expect(spellingOf(`${'l'.repeat(11)}@${domain}com`)).toBe('tooLong');
    expect(spellingOf(`${'é'.repeat(5)}l@${domain}com`)).toBe('tooLong');
  });

  test('a very long text is judged at once', () => {
    expect(spellingOf(`a${' '.repeat(500_000)}b`)).toBe('space');
    expect(spellingOf(`a${'\u200e'.repeat(500_000)}b`)).toBe('invisibleCharacter');
    expect(spellingOf('.'.repeat(500_000) + '@example.com')).toBe('dots');
  });
});

describe('R10: spelling and key', () => {
  test.each([
    [' ann@example.com ', 'ann@example.com'],
    ['\ufeffann@example.com\u200b', 'ann@example.com'],
    ['\u00a0ann@example.com\u2060', 'ann@example.com'],
    ['\u200eann@example.com\u202c', 'ann@example.com'],
    ['mu\u0308ller@example.com', 'müller@example.com'],
  ])('%j is kept as %s', (raw, spelling) => {
    expect(spellingOf(raw)).toBe(spelling);
  });

  test.each([
    ['Ann.Lee+Tag@Example.COM', 'ann.lee+tag@example.com'],
    ['annZ@example.com', 'annz@example.com'],
    ['\u03aa\u0301@example.com', '\u0390@example.com'],
    ['a@MÜNCHEN.de', 'a@xn--mnchen-3ya.de'],
    ['a@xn--mnchen-3ya.de', 'a@xn--mnchen-3ya.de'],
    ['a@XN--MNCHEN-3YA.de', 'a@xn--mnchen-3ya.de'],
    ['a@mu\u0308nchen.de', 'a@xn--mnchen-3ya.de'],
    ['a@例子。com', 'a@xn--fsqu00a.com'],
    ['a@例子｡com', 'a@xn--fsqu00a.com'],
    ['a@straße.de', 'a@xn--strae-oqa.de'],
    ['a@PARAL·LEL.cat', 'a@xn--parallel-koa.cat'],
    ['a@xn--parallel-koa.cat', 'a@xn--parallel-koa.cat'],
    ['ÄRZTE@example.com', 'ärzte@example.com'],
  ])('%s has the key %s', (raw, key) => {
    expect(keyOf(raw)).toBe(key);
    expect(emailKey(spellingOf(raw))).toBe(key);
  });

  test('dots and +tag count', () => {
    expect(keyOf('annlee@example.com')).not.toBe(keyOf('ann.lee@example.com'));
    expect(keyOf('ann@example.com')).not.toBe(keyOf('ann+x@example.com'));
  });
});
