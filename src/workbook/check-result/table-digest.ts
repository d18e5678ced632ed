import type { Area, Grid } from "../../domain/grid.ts";

/** Works out SHA-256 piece by piece, as 64 hexadecimal digits; the command line has Node's, the pane the browser's. */
export type Digest = (pieces: Iterable<string>) => string | Promise<string>;

/** The browser's, which takes everything at once. */
export const browserDigest: Digest = async (pieces) => {
  const bytes = new TextEncoder().encode([...pieces].join(""));
  const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** SHA-256 over the cell values of `area`: the JSON of its rows, cells outside of what was read being null. */
export const tableDigest = async (grid: Grid, area: Area, digest: Digest): Promise<string> =>
  digest(rowPieces(grid, area));

function* rowPieces(grid: Grid, area: Area): Generator<string, void> {
  let before = "[";
  for (let row = area.top; row <= area.bottom; row += 1) {
    const values: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) values.push(grid.value(row, column));
    yield before + JSON.stringify(values);
    before = ",";
  }
  yield before === "[" ? "[]" : "]";
}
