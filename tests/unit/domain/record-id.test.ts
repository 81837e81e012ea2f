import { describe, expect, it } from 'vitest';
import { v5, validate, version } from 'uuid';
import { groupIdForKey, userIdForEmail } from '../../../src/domain/record-id';

describe('ids of imported records', () => {
  it('are UUIDv5 as RFC 9562 writes them', () => {
    for (const id of [userIdForEmail('ana@example.com'), groupIdForKey('acme')]) {
      expect(validate(id)).toBe(true);
      expect(version(id)).toBe(5);
    }
  });

  // Fixed for ever: devices that sync may run different versions of Rollcall.
  it('never change from one version of Rollcall to the next', () => {
    expect(userIdForEmail('ana@example.com')).toBe('1e41ded1-8d5a-5beb-9add-4493ea9b3859');
    expect(userIdForEmail('zoë@xn--bcher-kva.example')).toBe('e512536e-fcff-5381-95ac-323a594e62b0');
    expect(groupIdForKey('acme')).toBe('1fd6afc9-eb05-52a7-a61e-b14479c342e6');
  });

  it('are what any other UUIDv5 implementation makes of the same UTF-8 name', () => {
    const namespace = 'f7b98a07-f70a-46cd-964a-18cc5cf1c497';
    for (const key of ['ana@example.com', 'zoë@example.com', '田中@example.com', ''])
      expect(userIdForEmail(key)).toBe(v5(key, namespace));
  });

  it('keep users and groups of the same key apart', () => {
    expect(userIdForEmail('acme')).not.toBe(groupIdForKey('acme'));
  });

  it('differ for different keys', () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `user${i}@example.com`);
    expect(new Set(keys.map(userIdForEmail)).size).toBe(keys.length);
  });

  it('exist for a key that is not well-formed Unicode', () => {
    expect(validate(groupIdForKey('half a smile \ud83d'))).toBe(true);
  });
});
