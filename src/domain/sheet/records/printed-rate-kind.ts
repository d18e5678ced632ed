import { type RateKind, rateKindOf } from "../words/rate-kind.ts";
import { columnsOf } from "./page-at.ts";
import type { ColumnMap, ProgramLine } from "./reading.ts";

export type { RateKind } from "../words/rate-kind.ts";

/** What the sheet's own rate of a line is of, by its column's heading: 達成率, 進捗率 or 執行率. */
export const printedRateKind = (
  pages: readonly ColumnMap[],
  line: Pick<ProgramLine, "row" | "sheet" | "slot">,
): RateKind => rateKindOf(columnsOf(pages, line)?.headings.printedRate ?? "");
