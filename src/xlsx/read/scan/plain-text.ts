import { hashOfRest, hashStart, hashWith, wordAt } from "../own-texts.ts";
import { classes, highest, plainText, smallX, underscore } from "./byte-classes.ts";

/** Character data that its bytes say as it is; it ends before the first byte that may begin anything else. */
export class PlainText {
  to = 0;
  /** As `hashOf` its bytes. */
  hash = 0;

  read(bytes: Uint8Array, from: number): void {
    let at = from;
    let hash = hashStart;
    for (;;) {
      const all = classes[bytes[at]!]! & classes[bytes[at + 1]!]! & classes[bytes[at + 2]!]! & classes[bytes[at + 3]!]!;
      if ((all & plainText) === 0) {
        const end = endWithin(bytes, at);
        if (end < at + 4) {
          this.to = end;
          this.hash = hashOfRest(hash, bytes, at, end);
          return;
        }
      }
      hash = hashWith(hash, wordAt(bytes, at));
      at += 4;
    }
  }
}

/** The first of four bytes that ends a text, or the place behind them. */
function endWithin(bytes: Uint8Array, from: number): number {
  for (let at = from; at < from + 4; at += 1)
    if ((classes[bytes[at]!]! & plainText) === 0 && !isPlainThere(bytes, at)) return at;
  return from + 4;
}

/** Bytes that may begin what is not plain, where they do not. */
function isPlainThere(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === underscore) return bytes[at + 1] !== smallX;
  return bytes[at] === highest && !(bytes[at + 1] === 0xbf && bytes[at + 2]! >= 0xbe);
}
