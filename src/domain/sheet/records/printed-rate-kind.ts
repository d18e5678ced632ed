import { type RateKind, rateKindOf } from "../words/rate-kind.ts";
import { pageAt } from "./page-at.ts";
import type { ColumnMap } from "./reading.ts";

export type { RateKind } from "../words/rate-kind.ts";

/** What the sheet's own rate on a row is of, by its column's heading: 達成率, 進捗率 or 執行率. */
export const printedRateKind = (pages: readonly ColumnMap[], row: number): RateKind =>
  rateKindOf(pageAt(pages, row)?.headings.printedRate ?? "");
