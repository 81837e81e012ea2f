/** HTTP Basic (RFC 7617), as sync and mail sign in where there is neither a cookie nor a token. */
import { bytesToBase64 } from './base64';

/** The value of `Authorization`. Beyond ASCII both go as UTF-8: CouchDB and JMAP servers read nothing else. */
export function basicCredentials(userName: string, password: string): string {
  return `Basic ${bytesToBase64(new TextEncoder().encode(`${userName}:${password}`))}`;
}
