import type { ColumnMap, ProgramLine } from "./reading.ts";

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

/** The columns and headings that a line's figures were read by: its page's, or those of its slot on it. */
export function columnsOf(
  pages: readonly ColumnMap[],
  { row, sheet, slot = 0 }: Pick<ProgramLine, "row" | "sheet" | "slot">,
): ColumnMap | undefined {
  const isOfSeveral = pages.at(-1)?.sheet !== undefined;
  const page = pageAt(isOfSeveral ? pages.filter((one) => one.sheet === sheet) : pages, row);
  const own = slot === 0 ? undefined : page?.slots?.[slot - 1];
  return page === undefined || own === undefined ? page : { ...page, times: [], ...own };
}
