/** Which figures a sheet's lines have, and where its texts are kept. */
export interface LargeKind {
  readonly figures?: "plain" | "worded";
  readonly texts?: "shared" | "inline";
}

/**
 * Writes a program sheet of `rows` programs and ten columns to `path`. Gives the number of its last row and how many cells
 * are filled. Throws where the file cannot be written.
 */
export declare function writeLargeWorkbook(
  path: string,
  rows: number,
  kind?: LargeKind,
): { readonly bottom: number; readonly filled: number };
