/** A file to save, made by the engine. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
}
