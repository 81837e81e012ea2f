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
      if (event.target === dialog && isBeside(dialog, event)) onclose();
    });
    dialog.showModal();
    return giveFocusBack;
  };
}

/** A press on the dialog's own scroll bar has the dialog for its target, too. */
function isBeside(dialog: HTMLDialogElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX >= right || clientY < top || clientY >= bottom;
}

/** Whether one is open, so that keys are its own. */
export function isModalOpen(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
