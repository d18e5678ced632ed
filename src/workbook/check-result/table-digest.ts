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

function* rowPieces(grid: Grid, area: Area): Generator<Uint8Array<ArrayBuffer>, void> {
  const to = new Utf8Text(pieceLength * 2);
  let before = "[";
  for (let row = area.top; row <= area.bottom; row += 1) {
    to.text(before);
    for (let column = area.left; column <= area.right; column += 1) {
      to.text(column === area.left ? "[" : ",");
      writeValue(grid, row, column, to);
    }
    to.text("]");
    before = ",";
    if (to.length >= pieceLength) yield to.take();
  }
  to.text(before === "[" ? "[]" : "]");
  yield to.take();
}

function writeValue(grid: Grid, row: number, column: number, to: Utf8Text): void {
  const value: CellValue = grid.value(row, column);
  if (typeof value === "number") to.number(value);
  else if (typeof value === "string") to.quoted(value);
  else to.text(JSON.stringify(value));
}
