/** A modal dialog that is open as long as it is drawn. Escape and a click on the backdrop ask for its end. */
import { rememberFocus } from './remember-focus';

/** Where the press was that may be opening a dialog just now: the last one, unless a key was pressed since. */
let lastPress: Pick<MouseEvent, 'clientX' | 'clientY'> | null = null;
addEventListener('mousedown', ({ clientX, clientY }) => (lastPress = { clientX, clientY }), {
  capture: true,
});
addEventListener('keydown', () => (lastPress = null), { capture: true });

/** An attachment for a `dialog`. `onclose`: the person wants it closed; whoever draws it stops doing so. */
export function modal(onclose: () => void): (dialog: HTMLDialogElement) => () => void {
  return (dialog) => {
    // Taken out of the page while open, a dialog doesn't give the focus back by itself.
    const giveFocusBack = rememberFocus();
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      onclose();
    });
    // A press alone is not enough: the rest of a finger's tap would meet what lies beneath. Nor is the end alone: text may be selected
    // up to here. And the second half of a double click, however slow, is for what opened the dialog.
    const openedBy = lastPress;
    let isPressedBeside = false;
    dialog.addEventListener('mousedown', (event) => {
      // The focus stays where it was: what asks before it closes gives it back.
      if (isBeside(dialog, event)) event.preventDefault();
      isPressedBeside = isBeside(dialog, event) && !isAtOnePlace(event, openedBy);
    });
    dialog.addEventListener('click', (event) => {
      if (isPressedBeside && isBeside(dialog, event)) onclose();
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

/** As near as a hand gets that means to press twice at one place, in pixels. */
const handTremor = 8;

function isAtOnePlace(event: MouseEvent, other: typeof lastPress): boolean {
  if (other === null) return false;
  return Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY) <= handTremor;
}

/** Whether one is open, so that keys are its own. */
export function isModalOpen(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
