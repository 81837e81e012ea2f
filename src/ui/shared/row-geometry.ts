/**
 * Which rows of a virtual list are in sight, and where they stand. All rows have one height, so it is a division; and
 * because browsers cap an element's height (Firefox at 17.9 million pixels), taller lists scroll in a shorter box: the
 * scroll position is scaled, the rows in sight are not.
 */

/** The height that every engine can lay out exactly. */
const tallestBox = 12_000_000;

export interface ListView {
  readonly rowCount: number;
  /** Pixels, as all lengths here. */
  readonly rowHeight: number;
  /** Height of what is visible of the rows. */
  readonly viewHeight: number;
  readonly scrollTop: number;
}

export interface RowsInSight {
  /** Index of the first row of which anything is visible. */
  readonly first: number;
  /** Index after the last one. */
  readonly end: number;
  /** Height of the box that scrolls. */
  readonly boxHeight: number;
  /** Where the top of a row stands in that box, right for every row near those in sight. */
  readonly rowTop: (index: number) => number;
}

export function rowsInSight(view: ListView): RowsInSight {
  const { rowCount, rowHeight, viewHeight } = view;
  const boxHeight = Math.min(rowCount * rowHeight, tallestBox);
  const scrollTop = Math.min(Math.max(0, view.scrollTop), Math.max(0, boxHeight - viewHeight));
  const listTop = scrollTop * listPerBox(view);
  return {
    first: Math.min(Math.floor(listTop / rowHeight), Math.max(0, rowCount - 1)),
    end: Math.min(rowCount, Math.ceil((listTop + viewHeight) / rowHeight)),
    boxHeight,
    rowTop: (index) => clamp(scrollTop + index * rowHeight - listTop, 0, Math.max(0, boxHeight - rowHeight)),
  };
}

/**
 * `rows` as they were in sight of `then`, in sight of `now`: what stays on the screen while the rows that belong there are
 * fetched. Every other row stands where it belongs.
 */
export function stayingInSight(rows: RowsInSight, then: ListView, now: ListView): RowsInSight {
  const belongs = rowsInSight(now);
  const scrolled = now.scrollTop - then.scrollTop;
  const stays = (index: number) => index >= rows.first && index < rows.end;
  return {
    ...rows,
    boxHeight: belongs.boxHeight,
    rowTop: (index) => (stays(index) ? rows.rowTop(index) + scrolled : belongs.rowTop(index)),
  };
}

/** The scroll position at which a row is wholly visible, as near to the present one as can be. */
export function scrollTopToShow(view: ListView, index: number): number {
  const scale = listPerBox(view);
  const listTop = view.scrollTop * scale;
  const highest = index * view.rowHeight;
  const lowest = highest + view.rowHeight - view.viewHeight;
  if (listTop > highest) return highest / scale;
  if (listTop < lowest) return lowest / scale;
  return view.scrollTop;
}

/** How far the list moves for one pixel of scrolling: 1 unless the list is taller than the box. */
function listPerBox({ rowCount, rowHeight, viewHeight }: ListView): number {
  const listHeight = rowCount * rowHeight;
  const boxHeight = Math.min(listHeight, tallestBox);
  return boxHeight <= viewHeight ? 1 : (listHeight - viewHeight) / (boxHeight - viewHeight);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Columns by their place: from `first` to before `end`. */
export interface ColumnsInSight {
  readonly first: number;
  readonly end: number;
}

/**
 * The columns in sight, and those up to `margin` beyond either edge; all of them when they fit, because then they are wider than
 * they must be.
 *
 * @param widths the least width of each
 */
export function columnsInSight(
  widths: readonly number[],
  { scrollLeft, viewWidth }: { readonly scrollLeft: number; readonly viewWidth: number },
  margin: number,
): ColumnsInSight {
  let right = 0;
  let first = 0;
  let end = widths.length;
  for (const [column, width] of widths.entries()) {
    const left = right;
    right += width;
    if (right <= scrollLeft - margin) first = column + 1;
    if (left < scrollLeft + viewWidth + margin) end = column + 1;
  }
  return right <= viewWidth ? { first: 0, end: widths.length } : { first, end };
}
