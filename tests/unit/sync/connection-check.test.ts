import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../src/sync/connection-check';

const page = 'https://desk.example.org/app/index.html';

describe('the address of a database', () => {
  test.each([
    ['https://couch.example.org/rollcall', 'https://couch.example.org/rollcall', false],
    [' https://couch.example.org:6984/db/rollcall/ ', 'https://couch.example.org:6984/db/rollcall', false],
    ['couch.example.org/team', 'https://couch.example.org/team', false],
    ['/db/rollcall', 'https://desk.example.org/db/rollcall', true],
    ['http://localhost:5984/team_1', 'http://localhost:5984/team_1', false],
  ])('%s', (text, address, isSameOrigin) => {
    const parsed = parseAddress(text, page);
    expect(parsed).toMatchObject({ ok: true, value: { address, isSameOrigin } });
  });

  test('a name and password in it are taken out', () => {
    expect(parseAddress('https://ada:s%40crt@couch.example.org/team', page)).toMatchObject({
      ok: true,
      value: { address: 'https://couch.example.org/team', userName: 'ada', password: 's@crt' },
    });
  });

  test.each([
    ['', 'addressInvalid'],
    ['couch', 'addressInvalid'],
    ['https://couch.example.org/', 'addressInvalid'],
    ['ftp://couch.example.org/team', 'addressInvalid'],
    ['https://couch.example.org/Team', 'addressInvalid'],
    ['http://couch.example.org/team', 'addressInsecure'],
    ['https://us%er:secret@couch.example.org/team', 'addressInvalid'],
    ['https://ada:50%@couch.example.org/team', 'addressInvalid'],
  ])('%s is %s', (text, type) => {
    expect(parseAddress(text, page)).toEqual({ ok: false, error: { type } });
  });
});
