/** Whether a password is one of those that are guessed first. The list is loaded at the first question. */

/** Case doesn't count: `Password` is guessed right after `password`. */
export async function commonPasswordCheck(): Promise<(password: string) => boolean> {
  const { commonPasswords } = await import('./common-passwords');
  return (password) => commonPasswords.has(password.toLowerCase());
}
