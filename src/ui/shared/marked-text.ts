/** Writes a text with the words of a search highlighted into an element: one step a cell, because a list has hundreds of them. */
import { matchRanges } from './match-ranges';

export interface MarkedText {
  readonly text: string;
  /** From `searchWords`. */
  readonly words: readonly string[];
}

/** In the direction of its own script. */
export function showMarkedText(element: HTMLElement, { text, words }: MarkedText): void {
  // Svelte would set it again with every other attribute, and the browser would think the whole row over.
  if (element.dir !== 'auto') element.dir = 'auto';
  const ranges = matchRanges(text, words);
  if (ranges.length === 0) return showText(element, text);
  let end = 0;
  const parts: (string | Element)[] = [];
  for (const range of ranges) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(range.start, range.end);
    parts.push(text.slice(end, range.start), mark);
    ({ end } = range);
  }
  element.replaceChildren(...parts, text.slice(end));
}

/** The text node that is there is kept, and what it says already isn't laid out again. */
function showText(element: Element, text: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text) || firstChild.nextSibling !== null) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}
