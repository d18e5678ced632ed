import { type CellValue, type Grid, isNotCalculated, stateText } from "../grid.ts";
import { inOrder, largestThreshold, type Policy, type Thresholds } from "../policy.ts";
import { findMarkers, textOf } from "./earlier-cells.ts";
import { readFrame } from "./frame.ts";
import { summaryMarker } from "./marker.ts";

/** A rate, or the text of what is none. */
export type TypedThreshold = number | string;

/** A cell of the summary that a person may rewrite. */
export type SummaryInput = "achieved" | "nearly" | "under" | "over" | "title" | "date";

/** What a person rewrote on the summary; null where it is as the report wrote it. */
export interface SummaryChanges {
  readonly thresholds: Readonly<Record<keyof Thresholds, TypedThreshold | null>>;
  readonly title: string | null;
  readonly date: string | null;
}

const unchanged: SummaryChanges = {
  thresholds: { achieved: null, nearly: null, under: null, overTarget: null },
  title: null,
  date: null,
};

/** A cell that repeats another and was never computed says nothing. */
function typedThreshold(now: CellValue): TypedThreshold | null {
  if (typeof now === "number") return now;
  if (typeof now === "boolean") return String(now).toUpperCase();
  if (now !== null && typeof now === "object") return isNotCalculated(now) ? null : stateText(now);
  return textOf(now) || null;
}

/** Thresholds, title and day that differ from what the run that wrote the summary put there. */
export function summaryChanges(grid: Grid): SummaryChanges {
  const [marker] = findMarkers(grid, summaryMarker);
  if (marker === undefined) return unchanged;
  const at = (down: number, right: number): CellValue => grid.value(marker.row + down, marker.column + right);
  const noted = readFrame(grid)?.noted;
  // Where no frame says which cell it is, a formula beside the marker repeats it.
  const typed = (input: SummaryInput, down: number, right: number): CellValue => {
    const cell = noted?.get(input);
    return cell === undefined ? at(down, right) : grid.value(cell.row, cell.column);
  };
  const threshold = (input: SummaryInput, offset: number): TypedThreshold | null => {
    const now = typed(input, 0, offset);
    return now === at(1, offset) ? null : typedThreshold(now);
  };
  const text = (input: SummaryInput, offset: number): string | null => {
    const now = textOf(typed(input, 2, offset));
    return now !== "" && now !== textOf(at(3, offset)) ? now : null;
  };
  return {
    thresholds: {
      achieved: threshold("achieved", 1),
      nearly: threshold("nearly", 2),
      under: threshold("under", 3),
      overTarget: threshold("over", 4),
    },
    title: text("title", 1),
    date: text("date", 2),
  };
}

export type RefusedThresholds = Readonly<Record<keyof Thresholds, TypedThreshold>>;

/** Thresholds as the summary has them, and whether they can be judged by. */
export interface SummaryPolicy {
  readonly policy: Policy;
  /** What stands there and is no rate or out of order; null where all is well. `policy` is then the given one. */
  readonly refused: RefusedThresholds | null;
}

const isRate = (typed: TypedThreshold): boolean => typeof typed === "number" && typed >= 0 && typed <= largestThreshold;

const areThresholds = (typed: RefusedThresholds): typed is Thresholds =>
  Object.values(typed).every(isRate) && inOrder(typed as Thresholds);

/** The policy with the thresholds that a person set on the summary, unless they are no rates or out of order. */
export function policyFromSummary(grid: Grid, policy: Policy): SummaryPolicy {
  const { achieved, nearly, under, overTarget } = summaryChanges(grid).thresholds;
  const typed: RefusedThresholds = {
    achieved: achieved ?? policy.achieved,
    nearly: nearly ?? policy.nearly,
    under: under ?? policy.under,
    overTarget: overTarget ?? policy.overTarget,
  };
  return areThresholds(typed) ? { policy: { ...policy, ...typed }, refused: null } : { policy, refused: typed };
}
