/** What a cell of a grid has no room for is shown when it is pointed at: a title in every cell would be written with every row. */
export function titleWhereCut(grid: HTMLElement): () => void {
  let titled: HTMLElement | null = null;

  /** The cell may show another row soon. */
  function forget(): void {
    titled?.removeAttribute('title');
    titled = null;
  }

  function onpointerover({ target }: PointerEvent): void {
    forget();
    const cell =
      target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"], [role="cell"]') : null;
    if (cell === null || cell.querySelector('[title]') !== null) return;
    const cut = [cell, ...cell.querySelectorAll('*')].find((part) => part.scrollWidth > part.clientWidth);
    if (cut === undefined) return;
    cell.title = cut.textContent.trim();
    titled = cell;
  }

  grid.addEventListener('pointerover', onpointerover);
  grid.addEventListener('scroll', forget);
  return () => {
    grid.removeEventListener('pointerover', onpointerover);
    grid.removeEventListener('scroll', forget);
  };
}
