import type { ColumnMap } from "./reading.ts";

/** The page that a sheet row stands on; pages stand in ascending order. Rows above the first belong to it. */
export function pageAt(pages: readonly ColumnMap[], row: number): ColumnMap | undefined {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pages[middle]!.from <= row) low = middle;
    else high = middle - 1;
  }
  return pages[low];
}
