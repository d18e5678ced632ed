/** Jisseki as a library for Node: what the commands of the same names do, without files of its own. */
export { check, checkRows, type CheckedRow } from "./check.ts";
export { WorkbookError } from "./errors.ts";
export { report, type Report, type ReportOutcome } from "./report.ts";
export { trend, type Trend, type TrendFile, type TrendOptions } from "./trend.ts";
export type { TrendResult } from "../workbook/trend-result.ts";
export type { CheckOptions, ReportOptions, WorkbookInput } from "./options.ts";
export type { CheckResults, ResultHead, SheetResult } from "./results.ts";
export type { WorkbookErrorCode } from "../workbook/errors.ts";
export type { ResultRow } from "../workbook/check-result/row.ts";
export type { ResultIndicator, ResultAlternative, ResultYear } from "../workbook/check-result/indicator.ts";
export type { ResultFigure } from "../workbook/check-result/figure.ts";
export type { ResultCell } from "../workbook/check-result/cell.ts";
export type { ResultCoverage } from "../workbook/check-result/coverage.ts";
export type { ResultColumn } from "../workbook/check-result/columns.ts";
export type { ResultFinding } from "../workbook/check-result/sheet.ts";
export type { Verdict } from "../domain/achievement/verdict.ts";
export type { Severity, RuleGroup } from "../domain/policy.ts";
