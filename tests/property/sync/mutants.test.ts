/** That the simulation notices broken rules: a test that nothing can fail shows nothing. */
import { expect, test } from 'vitest';
import { mutants } from '../../support/sync/mutants';
import { simulate } from '../../support/sync/simulation';

/** A kill between two particular writes is rare: some are noticed only after two hundred. */
const mostSchedules = 400;

for (const [rule, createMutant] of Object.entries(mutants)) {
  test(`a client that breaks ${rule}, is caught`, async () => {
    let caught: string | null = null;
    for (let seed = 1; seed <= mostSchedules && caught === null; seed += 1) {
      caught = await simulate(seed, createMutant()).then(
        () => null,
        (error: unknown) => String(error),
      );
    }
    expect(caught).not.toBeNull();
    expect(caught).not.toMatch(/TypeError|ReferenceError/u);
  }, 300_000);
}
