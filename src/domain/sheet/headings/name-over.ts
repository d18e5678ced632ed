/** A line over a block that names its one indicator, where no column does: 指標A：利用者数. */
export interface NameOver {
  readonly row: number;
  readonly column: number;
  /** Without its label and its number. */
  readonly text: string;
}

/** By the row of the line that it names. */
export type NamesOver = ReadonlyMap<number, NameOver>;
