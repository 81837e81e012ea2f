/** A modal dialog that is open as long as it is drawn. Escape and a press on the backdrop ask for its end. */
import { rememberFocus } from './remember-focus';

/** An attachment for a `dialog`. `onclose`: the person wants it closed; whoever draws it stops doing so. */
export function modal(onclose: () => void): (dialog: HTMLDialogElement) => () => void {
  return (dialog) => {
    // Taken out of the page while open, a dialog doesn't give the focus back by itself.
    const giveFocusBack = rememberFocus();
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      onclose();
    });
    dialog.addEventListener('pointerdown', (event) => {
      if (event.target === dialog) onclose();
    });
    dialog.showModal();
    return giveFocusBack;
  };
}

/** Whether one is open, so that keys are its own. */
export function isModalOpen(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
