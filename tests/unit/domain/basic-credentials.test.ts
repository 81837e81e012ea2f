import { describe, expect, it } from 'vitest';
import { basicCredentials } from '../../../src/domain/basic-credentials';

describe('HTTP Basic', () => {
  it.each([
    ['as RFC 7617 shows it', 'Aladdin', 'open sesame', 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
    ['with a password beyond ASCII, in UTF-8 (RFC 7617 2.1)', 'test', '123£', 'Basic dGVzdDoxMjPCow=='],
    ['with a user name beyond Latin-1', 'Ďáša', '密码🔑', 'Basic xI7DocWhYTrlr4bnoIHwn5SR'],
    ['with an empty password', 'desk', '', 'Basic ZGVzazo='],
    ['with colons in the password', 'desk', 'a:b:c', 'Basic ZGVzazphOmI6Yw=='],
  ])('%s', (_case, userName, password, header) => {
    expect(basicCredentials(userName, password)).toBe(header);
  });
});
