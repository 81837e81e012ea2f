/**
 * The part of a user's form that sets, generates and checks the password (R20). What the form saves has no password in it:
 * each of these takes effect at once, and can be taken back at once.
 */
import { hasError, type Issue } from '../domain/issue';
import type { Engine, NotUndoable, PasswordFailure, Saved, Undone } from '../engine/engine';
import { Once } from './once.svelte';

/** What the person is told of the last thing they did. */
export type PasswordOutcome =
  | ({ readonly type: 'set' } & Saved)
  | ({ readonly type: 'generated'; readonly password: string } & Saved)
  | { readonly type: 'undone'; readonly undone: Undone }
  | { readonly type: 'checked'; readonly answer: 'right' | 'wrong' | 'none' }
  | { readonly type: 'failed'; readonly failure: PasswordFailure | NotUndoable };

export type PasswordEngine = Pick<
  Engine,
  'checkPassword' | 'generatePassword' | 'passwordIssues' | 'setPassword' | 'undo'
>;

export class UserPasswordForm {
  readonly #engine: PasswordEngine;
  readonly #userId: string;
  #typed = $state('');
  /** What is typed was refused, which says more than a warning that was asked for before and comes after. */
  #isRefused = false;
  /** Warnings while the person types; errors only once they wanted to set it. */
  issues = $state.raw<readonly Issue[]>([]);
  /** The person wanted to do something with a password, and there is none. */
  isMissing = $state(false);
  outcome = $state.raw<PasswordOutcome | null>(null);
  readonly #work = new Once();

  constructor(engine: PasswordEngine, userId: string) {
    this.#engine = engine;
    this.#userId = userId;
  }

  get busy(): boolean {
    return this.#work.isRunning;
  }

  get typed(): string {
    return this.#typed;
  }

  set typed(password: string) {
    this.#typed = password;
    this.isMissing = false;
    this.#isRefused = false;
    this.outcome = null;
    void this.#warn(password);
  }

  /** S8: at least six characters; a weak one is warned of and taken. */
  async set(): Promise<void> {
    const password = this.#typed;
    await this.#withTyped(async () => {
      const set = await this.#engine.setPassword(this.#userId, password);
      if (set.ok) return { type: 'set', ...set.value };
      if (set.error.type !== 'passwordInvalid') return { type: 'failed', failure: set.error };
      if (this.#typed === password) {
        this.#isRefused = true;
        this.issues = set.error.issues;
        // Nothing but invisible characters counts as blank.
        this.isMissing = set.error.issues.length === 0;
      }
      return null;
    });
  }

  async check(): Promise<void> {
    await this.#withTyped(async () => ({
      type: 'checked',
      answer: await this.#engine.checkPassword(this.#userId, this.#typed),
    }));
  }

  /** The new password is shown until the person does something else. */
  async generate(): Promise<void> {
    await this.#run(async () => {
      const generated = await this.#engine.generatePassword(this.#userId);
      if (!generated.ok) return { type: 'failed', failure: generated.error };
      this.typed = '';
      return { type: 'generated', ...generated.value };
    });
  }

  /** The former password holds again. */
  async undo(undoId: string): Promise<void> {
    await this.#run(async () => {
      const undone = await this.#engine.undo(undoId);
      if (!undone.ok) return { type: 'failed', failure: undone.error };
      return { type: 'undone', undone: undone.value };
    });
  }

  async #withTyped(act: () => Promise<PasswordOutcome | null>): Promise<void> {
    this.isMissing = this.#typed.trim() === '';
    if (this.isMissing) this.outcome = null;
    else await this.#run(act);
  }

  async #run(act: () => Promise<PasswordOutcome | null>): Promise<void> {
    await this.#work.run(async () => {
      const { typed } = this;
      const outcome = await act();
      // What was typed meanwhile is another password: nothing is known of it.
      if (outcome?.type === 'generated' || typed === this.#typed) this.outcome = outcome;
    });
  }

  async #warn(password: string): Promise<void> {
    const issues = password === '' ? [] : await this.#engine.passwordIssues(password);
    if (password !== this.#typed || this.#isRefused) return;
    const isError = hasError(issues);
    this.issues = isError ? [] : issues;
  }
}
