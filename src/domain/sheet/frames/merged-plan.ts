import type { Area } from "../../grid.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import type { PageMapping } from "../headings/mapping-draft.ts";
import { hasResult } from "../headings/result-years.ts";
import type { Cells } from "../records/cells.ts";
import type { PairedRows } from "./kind-rows.ts";
import type { TimeAcross } from "./times-across.ts";

/** A plan's cell, and over how many years' columns or rows it is merged. */
export interface MergedPlan {
  readonly row: number;
  readonly column: number;
  readonly years: number;
}

const holds = ({ left, right }: Area, column: number | null | undefined): boolean =>
  column != null && column >= left && column <= right;

/** Where plan and actual are rows and years stand across: the target that is merged over several of them. null where it is one year's. */
export function planAcrossYears(
  cells: Cells,
  row: number,
  column: number,
  { columns, headings, times }: Pick<PageMapping, "columns" | "headings" | "times">,
): MergedPlan | null {
  const merge = cells.merge(row, column);
  if (merge === null || merge.right === merge.left) return null;
  const isJudgedYear = coverageOf(headings.plan ?? "", null)?.how === "single";
  const years = new Set([
    ...times.flatMap(({ plan, coverage }) => (coverage.how === "single" && holds(merge, plan) ? [plan] : [])),
    ...(isJudgedYear && holds(merge, columns.plan) ? [columns.plan] : []),
  ]);
  return years.size > 1 ? { row: merge.top, column: merge.left, years: years.size } : null;
}

/** Where rows are of years: the target that is merged over several of them. */
export function planDownYears(
  cells: Cells,
  row: number,
  column: number | undefined,
  { yearRows }: Pick<PageMapping, "yearRows">,
): MergedPlan | null {
  const merge = yearRows === null || column === undefined ? null : cells.merge(row, column);
  if (merge === null || merge.bottom === merge.top) return null;
  return { row: merge.top, column: merge.left, years: merge.bottom - merge.top + 1 };
}

const isSum = ({ coverage }: TimeAcross): boolean => coverage?.how === "cumulative";

/** What a plan is judged at: the time, and the column that its cell stands in. */
export interface TimeOfPlan {
  readonly time: TimeAcross;
  readonly planColumn: number;
}

/** A target merged over several years is judged where their sum stands, if it does; else as the others are. */
export function timeOfPlan(
  cells: Cells,
  times: readonly TimeAcross[],
  { plan, actual }: Pick<PairedRows, "plan" | "actual">,
  judged: TimeAcross,
): TimeOfPlan {
  const asOthers = { time: judged, planColumn: judged.column };
  const merge = cells.merge(plan, judged.column);
  const years = times.filter(({ kind, column }) => kind === "year" && merge !== null && holds(merge, column));
  if (merge === null || years.length < 2) return asOthers;
  const sum = times.find((time) => isSum(time) && hasResult(cells, actual, time.column));
  if (sum === undefined) return asOthers;
  const isOfSum = holds(merge, sum.column) || cells.trimmed(plan, sum.column) === "";
  return isOfSum ? { time: sum, planColumn: merge.left } : asOthers;
}
