/** A column of `VirtualGrid`. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** The least width in pixels; columns share what is left over in proportion to it. */
  readonly width: number;
  readonly sortable?: boolean;
  /** Never wider than `width`. */
  readonly isFixed?: boolean;
  /** Its cells are nothing but a text: one without an element of its own is laid out and painted sooner. */
  readonly isText?: boolean;
}

export interface GridSort {
  /** Id of a column. */
  readonly column: string;
  readonly descending: boolean;
}
