import type { Area } from "../../grid.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import type { PageMapping } from "../headings/mapping-draft.ts";
import { looksLikeFigure } from "../headings/column-content.ts";
import { hasResult } from "../headings/result-years.ts";
import type { Cells } from "../records/cells.ts";
import type { PairedRows } from "./kind-rows.ts";
import type { TimeAcross } from "./times-across.ts";

/** The cell of a plan or an actual, and over how many years' columns or rows it is merged. */
export interface MergedFigure {
  readonly row: number;
  readonly column: number;
  readonly years: number;
}

type Side = "plan" | "actual";

const holds = ({ left, right }: Area, column: number | null | undefined): boolean =>
  column != null && column >= left && column <= right;

/** The figure that is merged over several years, along their columns or down their rows; null where it is one year's. */
export function mergedOverYears(
  cells: Cells,
  side: Side,
  { row, column }: { readonly row: number; readonly column: number | undefined },
  mapping: Pick<PageMapping, "columns" | "headings" | "times" | "yearRows">,
): MergedFigure | null {
  const merge = column === undefined ? null : cells.merge(row, column);
  if (merge === null) return null;
  const years =
    merge.right > merge.left ? yearsAcross(merge, side, mapping) : mapping.yearRows === null ? 1 : rowsOf(merge);
  return years > 1 ? { row: merge.top, column: merge.left, years } : null;
}

const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;

function yearsAcross(
  merge: Area,
  side: Side,
  { columns, headings, times }: Pick<PageMapping, "columns" | "headings" | "times">,
): number {
  const isJudgedYear = coverageOf(headings[side] ?? "", null)?.how === "single";
  const found = [
    ...times.flatMap((time) => (time.coverage.how === "single" && holds(merge, time[side]) ? [time[side]] : [])),
    ...(isJudgedYear && holds(merge, columns[side]) ? [columns[side]] : []),
  ];
  return new Set(found).size;
}

/** A figure that several rows share, and how many of these have one of the other side. */
export interface SharedFigure {
  readonly row: number;
  readonly column: number;
  readonly lines: number;
}

/** Rows of a merged area that are looked at: more would cost their square. */
const rowsCounted = 200;

/** The plan merged down over several rows, each with an actual of its own, or the other way; null where it is one row's. */
export function mergedOverLines(
  cells: Cells,
  side: Side,
  { row, column }: { readonly row: number; readonly column: number | undefined },
  { columns, yearRows }: Pick<PageMapping, "columns" | "yearRows">,
): SharedFigure | null {
  const other = side === "plan" ? columns.actual : columns.plan;
  const merge = column === undefined ? null : cells.merge(row, column);
  if (merge === null || other === undefined || yearRows !== null || merge.right > merge.left) return null;
  const last = Math.min(merge.bottom, merge.top + rowsCounted - 1);
  let lines = 0;
  for (let at = merge.top; at <= last; at += 1) {
    const text = cells.trimmed(at, other);
    if (text !== "" && looksLikeFigure(text)) lines += 1;
  }
  return lines > 1 ? { row: merge.top, column: merge.left, lines } : null;
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
