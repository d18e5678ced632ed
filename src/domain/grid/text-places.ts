/** Texts as places in UTF-8: no string each. Plain data, for other threads. */
export interface TextPlaces {
  readonly bytes: Uint8Array;
  /** By number: where the text begins, and just behind its end. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** By number, those that do not stand in the bytes as they are. */
  readonly strings: ReadonlyMap<number, string>;
}

/** The text that UTF-8 bytes say, a byte order mark being a character like any other; the platform's, whichever it is. */
export type ReadUtf8 = (bytes: Uint8Array, from: number, to: number) => string;
