import type { Area, CellValue, Grid } from "../../domain/grid.ts";
import { Utf8Text } from "./utf8-text.ts";

/** Works out SHA-256 piece by piece, as 64 hexadecimal digits; the command line has Node's, the pane the browser's. */
export type Digest = (pieces: Iterable<Uint8Array<ArrayBuffer>>) => string | Promise<string>;

/** The browser's, which takes everything at once. */
export const browserDigest: Digest = async (pieces) => {
  const whole = await new Blob([...pieces]).arrayBuffer();
  const digest = await globalThis.crypto.subtle.digest("SHA-256", whole);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** SHA-256 over the cell values of `area`: the JSON of its rows, cells outside of what was read being null. */
export const tableDigest = async (grid: Grid, area: Area, digest: Digest): Promise<string> =>
  digest(rowPieces(grid, area));

const pieceLength = 2 ** 16;
const opening = 0x5b;
const closing = 0x5d;
const comma = 0x2c;

function* rowPieces(grid: Grid, area: Area): Generator<Uint8Array<ArrayBuffer>, void> {
  const to = new Utf8Text(pieceLength * 2);
  const texts = new QuotedTexts();
  to.byte(opening);
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (row > area.top) to.byte(comma);
    to.byte(opening);
    for (let column = area.left; column <= area.right; column += 1) {
      if (column > area.left) to.byte(comma);
      const number = grid.number(row, column);
      const id = Number.isNaN(number) ? grid.textId(row, column) : -1;
      if (!Number.isNaN(number)) to.number(number);
      else if (id >= 0) texts.write(id, grid, row, column, to);
      else writeValue(grid.value(row, column), to);
    }
    to.byte(closing);
    if (to.length >= pieceLength) yield to.take();
  }
  to.byte(closing);
  yield to.take();
}

function writeValue(value: CellValue, to: Utf8Text): void {
  if (typeof value === "string") to.quoted(value);
  else to.text(JSON.stringify(value));
}

/** A power of two. */
const mostQuoted = 1024;

/** Texts as JSON has them; of those that come again the bytes are kept. */
class QuotedTexts {
  readonly #ids = new Int32Array(mostQuoted).fill(-1);
  readonly #bytes: (Uint8Array | undefined)[] = Array.from({ length: mostQuoted });

  write(id: number, grid: Grid, row: number, column: number, to: Utf8Text): void {
    const at = id & (mostQuoted - 1);
    const isAgain = this.#ids[at] === id;
    const bytes = isAgain ? this.#bytes[at] : undefined;
    if (bytes !== undefined) return to.bytes(bytes);
    const start = to.length;
    writeValue(grid.value(row, column), to);
    this.#ids[at] = id;
    this.#bytes[at] = isAgain ? to.from(start) : undefined;
  }
}
