/** What is to be seen of a grid: how large it is and how far it is scrolled. Pixels. */

export class GridViewport {
  /** null before it is drawn, and again when its page is left. */
  element: HTMLElement | null = null;
  scrollTop = $state(0);
  scrollLeft = $state(0);
  height = $state(600);
  width = $state(0);
  /** How high the grid can grow: a short list is lower, and the next one may be long. */
  room = $state(0);

  /** Attached to the element. */
  readonly measureRoom = ({ parentElement }: HTMLElement): (() => void) | undefined => {
    if (parentElement === null) return undefined;
    const observer = new ResizeObserver(() => (this.room = parentElement.clientHeight));
    observer.observe(parentElement);
    return () => observer.disconnect();
  };

  readonly onscroll = (): void => {
    if (this.element !== null) ({ scrollTop: this.scrollTop, scrollLeft: this.scrollLeft } = this.element);
  };

  holdsFocus(): boolean {
    return this.element?.contains(document.activeElement) === true;
  }

  scrollTo(top: number): void {
    if (this.element === null) return;
    this.element.scrollTop = top;
    this.scrollTop = this.element.scrollTop;
  }

  /** Asks for no new layout where the top is in sight already, as for most searches. */
  scrollToTop(): void {
    if (this.element === null) return;
    if (this.element.scrollTop !== 0) this.element.scrollTop = 0;
    this.scrollTop = 0;
  }
}
