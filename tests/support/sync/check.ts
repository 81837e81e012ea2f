/** What has to hold in the simulation. */
export function check(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}
