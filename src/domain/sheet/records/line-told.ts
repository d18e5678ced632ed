import type { ColumnMap, ProgramLine, SheetReading } from "./reading.ts";
import { columnsOf } from "./page-at.ts";

/** A line's number as people know it: 3, or 2-1 as it stands there; null where it has none. */
export const numberShown = ({ no, noCell }: Pick<ProgramLine, "no" | "noCell">): number | string | null =>
  no ?? (noCell?.text.trim() || null);

/**
 * What the headings call the indicator of a line that stands beside others on its row and has no name of its own; "" where
 * there are no others, or something names it.
 */
export function headingOfIndicator(pages: readonly ColumnMap[], line: ProgramLine): string {
  const { slot = 0, indicatorCell, measure, kind } = line;
  if (slot > 0 || kind === "group" || (measure ?? "") !== "" || (indicatorCell?.text.trim() ?? "") !== "") return "";
  const page = columnsOf(pages, line);
  return page?.slots === undefined ? "" : (page.slotName ?? "");
}

/** Whether a sheet has budgets at all: where it has no column of them their sum is no 0. */
export const hasBudgets = ({ layout }: Pick<SheetReading, "layout">): boolean =>
  layout.pages.some(({ columns }) => columns.budget !== undefined);
