/** What the app says without being asked: to everybody (`showToast`, `showFailure`), or to screen readers alone (`announce`). */
import type { FailureText } from '../../texts/en';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
  readonly isFailure: boolean;
}

/** What a person can do about it while it is shown, such as undo. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Milliseconds. */
const toastTime = 6000;
const toastTimeWithAction = 12_000;

class Announcements {
  spoken = $state('');
  /** One at a time: the newest says what matters. */
  toast = $state.raw<Toast | null>(null);
  #nextId = 1;

  announce(text: string): void {
    // The same text twice is two messages; a live region speaks only of changes.
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
  }

  showToast(text: string, action: ToastAction | null = null): void {
    const toast = { id: this.#nextId++, text, action, isFailure: false };
    this.toast = toast;
    this.announce(text);
    setTimeout(() => this.dismiss(toast.id), action === null ? toastTime : toastTimeWithAction);
  }

  showFailure({ happened, written, next }: FailureText): void {
    const text = `${happened} ${written} ${next}`;
    this.toast = { id: this.#nextId++, text, action: null, isFailure: true };
  }

  dismiss(id: number): void {
    if (this.toast?.id === id) this.toast = null;
  }
}

export const announcements = new Announcements();

/** Says something to screen readers, when they have finished what they are saying. */
export function announce(text: string): void {
  announcements.announce(text);
}

/** Confirms something to everybody, for a few seconds. */
export function showToast(text: string, action?: ToastAction): void {
  announcements.showToast(text, action);
}

/** Says what went wrong, where there is no place of its own for it, until it is dismissed or something newer is said. */
export function showFailure(text: FailureText): void {
  announcements.showFailure(text);
}
