/** A modal dialog that is open as long as it is drawn. Escape and a click on the backdrop ask for its end. */
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
    // A browser lets itself be kept from closing it only once in a row, so that a second Escape closes what is still drawn.
    dialog.addEventListener('close', () => {
      if (dialog.isConnected) dialog.showModal();
    });
    // A press alone is not enough: the rest of a finger's tap would meet what lies beneath. Nor is the end alone: text may be selected
    // up to here. And the second half of a double click was for what opened the dialog.
    let isPressedBeside = false;
    dialog.addEventListener('mousedown', (event) => {
      isPressedBeside = isBeside(dialog, event);
      // The focus stays where it was: what asks before it closes gives it back.
      if (isPressedBeside) event.preventDefault();
    });
    dialog.addEventListener('click', (event) => {
      if (isPressedBeside && isBeside(dialog, event) && event.detail < 2) onclose();
    });
    dialog.showModal();
    return giveFocusBack;
  };
}

/** On the dialog's own scroll bar the dialog is the target, too. */
function isBeside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  if (target !== dialog) return false;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX >= right || clientY < top || clientY >= bottom;
}

/** Whether one is open, so that keys are its own. */
export function isModalOpen(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
