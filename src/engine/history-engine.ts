/** The import history (R17): a part of `engine.ts` (D1). */
import type { ImportRecord } from '../domain/import-record';
import type { Result } from '../domain/result';
import type { FieldChange } from '../domain/user';
import type { LeftByUndo } from '../import/plan-undo';
import type { CommitFailure } from '../store/commit-failure';

/** Some rows of a list, and how many there are in all. */
export interface WindowOf<Row> {
  readonly matching: number;
  readonly rows: readonly Row[];
}

/** What an import did to one user (R17). */
export interface ImportChange {
  readonly userId: string;
  readonly isNew: boolean;
  /** Whether the directory has the user (still, or again). */
  readonly isThere: boolean;
  /** As they are now; '' when nothing is known of the user any more. */
  readonly email: string;
  readonly name: string;
  /** Of a user who was there before. Company by name; of a password only that it changed. */
  readonly changes: readonly ImportedChange[];
}

export interface ImportedChange extends FieldChange {
  /** The field's value, where it is not the one that the import, or its undo, would have left; null where it is. */
  readonly now: string | null;
}

/** What undoing (or redoing) an import does, or did. */
export interface UndoSummary {
  readonly importId: string;
  /** Of the plan; `undoImport` takes it back (R16). */
  readonly directoryVersion: number;
  readonly turn: 'undo' | 'redo';
  readonly usersRemoved: number;
  readonly usersRestored: number;
  readonly usersAdded: number;
  readonly groupsRemoved: readonly string[];
  readonly groupsAdded: readonly string[];
  /** Welcome emails of the import: those that go with it, and those that can't be taken back any more (R22). */
  readonly messagesDiscarded: number;
  /** Redo: of the users who come back, those whose welcome emails an undo discarded. */
  readonly messagesStaying: number;
  readonly messagesSent: number;
  /** The first addresses that those went to. */
  readonly messagesSentTo: readonly string[];
  /** How many users and fields stay as they are, because they were edited since or are gone. */
  readonly leftAloneCount: number;
  /** The first of them. */
  readonly leftAlone: readonly LeftByUndo[];
}

export interface HistoryEngine {
  /** R17: the history, newest first. When one that is under way ends, the page is told, as of a commit. */
  imports(): Promise<readonly ImportRecord[]>;
  /** How many of an import's generated passwords nobody has downloaded yet (R19). */
  generatedPasswordCount(importId: string): Promise<number>;
  /** What an import did, user by user; nothing when that is no longer kept. */
  importChanges(importId: string, start: number, count: number): Promise<WindowOf<ImportChange>>;
  /** Plans to undo an import, or to redo one that is undone; null when what it changed is no longer kept. */
  planUndo(importId: string): Promise<UndoSummary | null>;
  /** Applies the last plan of `planUndo`, whole or not at all; `planStale` when it is not the one of that version. */
  undoImport(importId: string, directoryVersion: number): Promise<Result<UndoSummary, CommitFailure>>;
  /** How many bytes are kept for each import so that it can be undone or redone. */
  imageSizes(): Promise<readonly { readonly id: string; readonly bytes: number }[]>;
  /** Drops that: these imports can't be undone or redone from now on. */
  dropImages(importIds: readonly string[]): Promise<Result<null, CommitFailure>>;
}
