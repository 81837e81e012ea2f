/**
 * A user's form: what it started from, what the person made of it, and what others have saved meanwhile. Fields that the
 * person has not touched follow the directory; where both changed, the person is asked (nothing is overwritten silently).
 */
import type { FieldId } from '../domain/field';
import type { Issue } from '../domain/issue';
import type { CommitFailure, FieldConflict, FormValues, HandEdits, Saved } from '../engine/engine';
import { Once } from './once.svelte';

/** How the last attempt to save ended, when not well. */
export type SaveProblem =
  | { readonly type: 'invalid' }
  | { readonly type: 'conflict' }
  | { readonly type: 'userGone' }
  | { readonly type: 'failed'; readonly failure: CommitFailure };

export class UserForm {
  /** null: a new user. */
  readonly userId: string | null;
  values = $state<Record<FieldId, string>>({});
  issues = $state.raw<readonly Issue[]>([]);
  conflicts = $state.raw<readonly FieldConflict[]>([]);
  problem = $state.raw<SaveProblem | null>(null);
  readonly #saving = new Once();
  #start = $state.raw<FormValues>({});

  readonly isChanged: boolean = $derived(
    Object.keys(this.values).some((field) => (this.values[field] ?? '') !== (this.#start[field] ?? '')),
  );

  constructor(userId: string | null, start: FormValues) {
    this.userId = userId;
    this.#start = start;
    this.values = { ...start };
  }

  get saving(): boolean {
    return this.#saving.isRunning;
  }

  /** What was wrong with the field was said of what it was before. */
  change(field: FieldId, value: string): void {
    this.values[field] = value;
    if (!this.issues.some((issue) => issue.field === field)) return;
    this.issues = this.issues.filter((issue) => issue.field !== field);
    if (this.issues.length === 0 && this.problem?.type === 'invalid') this.problem = null;
  }

  /** The user now says this: another tab, an import or a sync has saved. */
  follow(stored: FormValues): void {
    const start: Record<FieldId, string> = { ...this.#start };
    const conflicts: FieldConflict[] = [];
    for (const [field, theirs] of Object.entries(stored)) {
      const [begun, mine] = [start[field] ?? '', this.values[field] ?? ''];
      if (theirs === begun) continue;
      if (mine === begun || mine === theirs) {
        start[field] = theirs;
        this.values[field] = theirs;
      } else conflicts.push({ field, start: begun, mine, theirs });
    }
    this.#start = start;
    this.conflicts = conflicts;
    if (conflicts.length === 0 && this.problem?.type === 'conflict') this.problem = null;
  }

  /** The other person's value is known now, and one of the two is chosen. */
  resolve({ field, theirs }: FieldConflict, choice: 'mine' | 'theirs'): void {
    this.#start = { ...this.#start, [field]: theirs };
    if (choice === 'theirs') this.values[field] = theirs;
    this.conflicts = this.conflicts.filter((conflict) => conflict.field !== field);
    if (this.conflicts.length === 0 && this.problem?.type === 'conflict') this.problem = null;
  }

  /** Saves; null, with `problem` saying why, when it couldn't be. */
  async save(engine: Pick<HandEdits, 'saveUser'>): Promise<(Saved & { readonly userId: string }) | null> {
    return this.#saving.run(async () => {
      this.problem = null;
      this.issues = [];
      const edit = { userId: this.userId, start: this.#start, values: $state.snapshot(this.values) };
      const saved = await engine.saveUser(edit);
      if (saved.ok) return saved.value;
      const { error } = saved;
      if (error.type === 'invalid') this.issues = error.issues;
      if (error.type === 'conflict') this.conflicts = error.conflicts;
      if (error.type === 'invalid' || error.type === 'conflict' || error.type === 'userGone')
        this.problem = { type: error.type };
      else this.problem = { type: 'failed', failure: error };
      return null;
    });
  }
}
