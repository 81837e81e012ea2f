import { describe, expect, it } from 'vitest';
import { isLoginAddress } from '../../../src/domain/preferences';

describe('a login address', () => {
  it.each(['', 'https://help.example.com', 'http://desk/login?next=%20', 'HTTPS://münchen.de'])(
    'may be “%s”',
    (text) => expect(isLoginAddress(text)).toBe(true),
  );

  it.each(['help.example.com', 'javascript:alert(1)', 'https://', 'https://desk.example.org/sign in'])(
    'is not “%s”: in an email it would be no link, or lead elsewhere',
    (text) => expect(isLoginAddress(text)).toBe(false),
  );
});
