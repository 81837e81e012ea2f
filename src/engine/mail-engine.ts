/** Passwords (R18–R20) and welcome emails (R21, R22): a part of `engine.ts` (D1). */
import type { Issue } from '../domain/issue';
import type { MailSettings } from '../domain/mail-settings';
import type { Result } from '../domain/result';
import type { MessageCounts, WelcomeMessage } from '../domain/welcome-message';
import type { DeliveryStatus } from '../mail/delivery-loop';
import type { CommitFailure } from '../store/commit-failure';
import type { Download } from './download';
import type { Saved } from './editing-engine';

/** The welcome emails in short (R21, R22). */
export interface OutboxState {
  /** null before they are counted. */
  readonly counts: MessageCounts | null;
  /** Rises with every change: a window of messages fetched before is out of date. */
  readonly revision: number;
  /** What this tab does about them. Another tab may be the one that sends. */
  readonly delivery: DeliveryStatus;
}

/** Which messages: those, all that the action fits, or all that failed. */
export type MessageChoice = readonly string[] | 'all' | 'failed';

/** How mail is set up, for the screen: credentials never come back from the engine. */
export interface MailSetup {
  readonly settings: MailSettings;
  readonly hasCredential: boolean;
}

/** Why a user's password was not set; nothing was written. */
export type PasswordFailure =
  | CommitFailure
  | { readonly type: 'userGone' }
  /** S8, R11: `passwordTooShort`, `controlCharacter`, …; blank has no issues and fails too. */
  | { readonly type: 'passwordInvalid'; readonly issues: readonly Issue[] };

export interface Drafts extends Download {
  readonly drafted: number;
  /** Messages that no draft could be made of: they are `failed` now, with the reason. */
  readonly failed: number;
}

export interface GeneratedPassword extends Saved {
  /** In clear, this once. */
  readonly password: string;
}

export interface ResetPasswords extends Saved {
  /** Email and password in clear, made this once. */
  readonly file: Download;
}

/** What is answered with an `undoId` can be taken back: the former password holds again. */
export interface MailEngine {
  /** What a form says of a password before it is set: errors (S8) and warnings (`passwordShort`, `passwordCommon`). */
  passwordIssues(password: string): Promise<readonly Issue[]>;
  /** R20. Its hash follows in the background. */
  setPassword(userId: string, password: string): Promise<Result<Saved, PasswordFailure>>;
  /** R20. */
  generatePassword(userId: string): Promise<Result<GeneratedPassword, PasswordFailure>>;
  /** R20. `none`: the user has no password, or isn't there. */
  checkPassword(userId: string, password: string): Promise<'right' | 'wrong' | 'none'>;
  /** Generates a password for each selected user, in one commit. */
  resetSelectedPasswords(): Promise<Result<ResetPasswords, PasswordFailure>>;

  /** The outbox, the newest import first (R21). */
  messages(start: number, count: number): Promise<readonly WelcomeMessage[]>;
  mailSetup(): Promise<MailSetup>;
  /**
   * Changes some of them, and leaves the others as they are then.
   *
   * @param credential a token, password or signing secret; '' for none; null keeps what is there, unless the server's address
   * or the way of delivery changes: a credential never goes to a server that it was not given for
   */
  setMailSettings(
    change: Partial<MailSettings>,
    credential: string | null,
  ): Promise<Result<null, CommitFailure>>;
  /** Sends by JMAP or webhook as soon as it can (R22): `all` that wait, those, or what failed once more. */
  sendMessages(which: MessageChoice): Promise<Result<null, CommitFailure>>;
  /** `all`: those that wait, are queued or failed. Their secrets go (R19). Answers how many. */
  discardMessages(which: MessageChoice): Promise<Result<number, CommitFailure>>;
  /** For messages that went out another way, such as drafts. Answers how many. */
  markMessagesSent(which: MessageChoice): Promise<Result<number, CommitFailure>>;
  /** A zip of `.eml` files of all messages that wait, are queued or failed; null when there are none. */
  downloadDrafts(): Promise<Result<Drafts | null, CommitFailure>>;
}
