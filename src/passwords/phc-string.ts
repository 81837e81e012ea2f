/**
 * Password hashes as text: the PHC string format, `$id[$v=version][$name=value,…]$salt[$hash]` with unpadded base64.
 * Without its hash, a string stands for a password that still waits to be hashed (`domain/password-hash.ts`).
 */
import { bytesToUnpaddedBase64, unpaddedBase64ToBytes } from '../domain/base64';

export interface PhcString {
  readonly id: string;
  /** null: the string has none. */
  readonly version: number | null;
  readonly params: ReadonlyMap<string, string>;
  readonly salt: Uint8Array;
  /** null: still to be computed. */
  readonly hash: Uint8Array | null;
}

const grammar =
  /^\$([a-z0-9-]{1,32})(?:\$v=(\d{1,9}))?(?:\$([a-z0-9-]{1,32}=[a-zA-Z0-9/+.-]+(?:,[a-z0-9-]{1,32}=[a-zA-Z0-9/+.-]+)*))?\$([a-zA-Z0-9/+]+)(?:\$([a-zA-Z0-9/+]+))?$/;

export function encodePhc({ id, version, params, salt, hash }: PhcString): string {
  const versionPart = version === null ? '' : `$v=${version}`;
  const pairs = Array.from(params, ([name, value]) => `${name}=${value}`);
  const paramsPart = pairs.length === 0 ? '' : `$${pairs.join(',')}`;
  const hashPart = hash === null ? '' : `$${bytesToUnpaddedBase64(hash)}`;
  return `$${id}${versionPart}${paramsPart}$${bytesToUnpaddedBase64(salt)}${hashPart}`;
}

/** null for anything that isn't a well-formed PHC string with a salt; never throws. */
export function decodePhc(text: string): PhcString | null {
  const [, id, version, pairs, saltText, hashText] = grammar.exec(text) ?? [];
  if (id === undefined || saltText === undefined) return null;
  const params = paramsFromText(pairs ?? '');
  const salt = unpaddedBase64ToBytes(saltText);
  const hash = hashText === undefined ? null : unpaddedBase64ToBytes(hashText);
  if (params === null || salt === null || (hashText !== undefined && hash === null)) return null;
  return { id, version: version === undefined ? null : Number(version), params, salt, hash };
}

/** null when a name comes twice. */
function paramsFromText(pairs: string): ReadonlyMap<string, string> | null {
  const params = new Map<string, string>();
  for (const pair of pairs === '' ? [] : pairs.split(',')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (params.has(name)) return null;
    params.set(name, value);
  }
  return params;
}
