import type { Area, Grid } from "../../domain/grid.ts";

/**
 * SHA-256, as 64 hexadecimal digits, over the cell values of `area`: the JSON of its rows, cells outside of
 * what was read being null.
 */
export async function tableDigest(grid: Grid, area: Area): Promise<string> {
  const rows: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    rows.push(Array.from({ length: area.right - area.left + 1 }, (_, index) => grid.value(row, area.left + index)));
  }
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(rows)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
