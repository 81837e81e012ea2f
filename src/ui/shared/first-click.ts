/**
 * For a button whose row goes from a list when it is pressed: the second half of a double click would meet the row that has come
 * up in its place.
 */
export function firstClick(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act();
  };
}
