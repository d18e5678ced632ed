import type { SheetContent } from "../../report/edits.ts";
import { linksSheet } from "./links-sheet.ts";
import { restatedSheet } from "./restated-sheet.ts";
import { seriesSheet } from "./series-sheet.ts";
import { marked } from "./marked.ts";
import type { SheetContext } from "./sheet-context.ts";
import { summarySheet } from "./summary-sheet.ts";

/** The sheets of a trend's workbook, in tab order: 概要 · 経年 · 対応 · 遡及修正. */
export function trendSheets(context: SheetContext): readonly SheetContent[] {
  const series = seriesSheet(context);
  const restated = restatedSheet(context);
  const summary = summarySheet(context, series, restated);
  return [marked(summary), marked(series.content), linksSheet(context), marked(restated.content)];
}
