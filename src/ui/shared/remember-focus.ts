/** What appears and takes the focus gives it back when it goes: the browser would leave it to the body. */

/** Remembers what has the focus now. The answered function gives it back, where that is still drawn. */
export function rememberFocus(): () => void {
  const before = document.activeElement;
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
