import type { SheetContent } from "../../report/edits.ts";
import { marked } from "../../report/marked.ts";
import { trendMarker } from "../../report/marker.ts";
import { linksSheet } from "./links-sheet.ts";
import { restatedSheet } from "./restated-sheet.ts";
import { seriesSheet } from "./series-sheet.ts";
import type { SheetContext } from "./sheet-context.ts";
import { summarySheet } from "./summary-sheet.ts";

/** The sheets of a trend's workbook, in tab order: 概要 · 経年 · 対応 · 遡及修正. */
export function trendSheets(context: SheetContext): readonly SheetContent[] {
  const series = seriesSheet(context);
  const restated = restatedSheet(context);
  const summary = summarySheet(context, series, restated);
  const own = (sheet: SheetContent): SheetContent => marked(sheet, trendMarker);
  return [own(summary), own(series.content), linksSheet(context), own(restated.content)];
}
