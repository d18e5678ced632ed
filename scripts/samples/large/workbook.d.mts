/** Which figures a sheet's lines have, and where its texts are kept. */
export interface LargeKind {
  readonly figures?: "plain" | "worded";
  readonly texts?: "shared" | "inline";
}

/** Writes a program sheet of `rows` programs and ten columns to `path`. Throws where the file cannot be written. */
export declare function writeLargeWorkbook(path: string, rows: number, kind?: LargeKind): void;
