/** What crosses to the page in more than one part of `engine.ts` (D1). */

/** A file to save, made by the engine. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** Some rows of a list, and how many there are in all. */
export interface WindowOf<Row> {
  readonly matching: number;
  readonly rows: readonly Row[];
}
