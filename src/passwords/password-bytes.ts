/** What is hashed of a password: its bytes, the same from every keyboard. */

const encoder = new TextEncoder();

/**
 * The UTF-8 bytes of the password as RFC 8265 prepares an *OpaqueString*: every kind of space becomes an ASCII space, then
 * NFC. Case, width and everything else stay; so `é` typed on a Mac and on a PC is one password, and `A` and `a` are two.
 */
export function passwordBytes(password: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(password.replace(/\p{Zs}/gu, ' ').normalize('NFC'));
}
