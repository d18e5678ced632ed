import { confirmed, type Decision, excluded, wholeColumn } from "../achievement/decision.ts";
import { inOrder, largestThreshold, type Policy, type Thresholds } from "../policy.ts";
import { type CellValue, type Grid, isNotCalculated, stateText } from "../grid.ts";
import { isoDay } from "./excel-day.ts";
import { markerOffset } from "./ledger-columns.ts";
import { ledgerMarker, orphansMarker, summaryMarker } from "./marker.ts";

/** Where a report sheet's marker stands; it moves with rows and columns that the user inserts. */
function findMarker(grid: Grid, marker: string): { row: number; column: number } | null {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === marker) return { row, column };
  }
  return null;
}

const textOf = (value: CellValue): string => {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
};

const earliestDay = 20_000;
const latestDay = 100_000;

/** A day as typed; a date cell (a serial number) as yyyy-mm-dd. */
function dayOf(value: CellValue): string {
  if (typeof value !== "number" || value < earliestDay || value > latestDay) return textOf(value);
  return isoDay(value);
}

function keysOf(value: CellValue): readonly string[] {
  if (typeof value !== "string" || !value.startsWith("[")) return [];
  try {
    const keys: unknown = JSON.parse(value);
    return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** What a line's decision cell says, as a choice; text that is no option of the line is kept as it is. */
function choiceOf(grid: Grid, row: number, marker: { row: number; column: number }, text: string): string {
  if (text === "") return "";
  const word = (offset: number): string => textOf(grid.value(marker.row + 1, marker.column + offset));
  if (text === word(markerOffset.confirmed)) return confirmed;
  if (text === word(markerOffset.excluded)) return excluded;
  if (text === word(markerOffset.moreIsBetter)) return "more-is-better";
  if (text === word(markerOffset.lessIsBetter)) return "less-is-better";
  const keys = keysOf(grid.value(row, marker.column + markerOffset.optionKeys));
  const label = (index: number): string => textOf(grid.value(row, marker.column + markerOffset.firstOption + index));
  return keys.find((_, index) => label(index) === text) ?? text;
}

/** Decisions that a person entered in the ledger, by the identity of their indicator; none where it is no ledger. */
export function decisionsFromLedger(grid: Grid): Decision[] {
  const marker = findMarker(grid, ledgerMarker);
  if (marker === null) return [];
  const pointer = (offset: number): number => {
    const value = grid.value(marker.row, marker.column + offset);
    return typeof value === "number" ? value : 0;
  };
  const columns = {
    decision: pointer(markerOffset.decisionColumn),
    comment: pointer(markerOffset.commentColumn),
    by: pointer(markerOffset.byColumn),
    on: pointer(markerOffset.onColumn),
  };
  const found: Decision[] = wholeColumnDecision(grid, marker, {
    row: pointer(markerOffset.headingRow) - 1,
    column: columns.decision,
  });
  for (let row = pointer(markerOffset.headingRow) + 1; row <= grid.bottom; row += 1) {
    const identity = textOf(grid.value(row, marker.column + markerOffset.identity));
    if (identity === "") continue;
    const decision: Decision = {
      identity,
      choice: choiceOf(grid, row, marker, textOf(grid.value(row, columns.decision))),
      comment: textOf(grid.value(row, columns.comment)),
      by: textOf(grid.value(row, columns.by)),
      on: dayOf(grid.value(row, columns.on)),
    };
    if (isSaid(decision)) found.push(decision);
  }
  return found;
}

/** What the cell over the decisions says of every line; an earlier report has none there. */
function wholeColumnDecision(
  grid: Grid,
  marker: { row: number; column: number },
  { row, column }: { row: number; column: number },
): Decision[] {
  const choice = choiceOf(grid, row, marker, textOf(grid.value(row, column)));
  if (choice !== "more-is-better" && choice !== "less-is-better") return [];
  return [{ identity: wholeColumn, choice, comment: "", by: "", on: "" }];
}

const isSaid = ({ choice, comment, by, on }: Decision): boolean => choice + comment + by + on !== "";

/** Decisions that an earlier run listed because their indicator was gone. */
export function decisionsFromFindings(grid: Grid): Decision[] {
  const marker = findMarker(grid, orphansMarker);
  if (marker === null) return [];
  const count = grid.value(marker.row, marker.column + 1);
  if (typeof count !== "number") return [];
  return Array.from({ length: count }, (_, index): Decision => {
    const field = (offset: number): string => textOf(grid.value(marker.row + 1 + index, marker.column + offset));
    return { identity: field(0), choice: field(1), comment: field(2), by: field(3), on: field(4) };
  }).filter((decision) => decision.identity !== "");
}

/** The ledger's decisions and those that were listed as orphans; where both speak of one indicator, the ledger's. */
export function mergedDecisions(ledger: readonly Decision[], orphans: readonly Decision[]): Decision[] {
  const own = new Set(ledger.map((decision) => decision.identity));
  return [...ledger, ...orphans.filter((decision) => !own.has(decision.identity))];
}

/** A rate, or the text of what is none. */
export type TypedThreshold = number | string;

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
  const marker = findMarker(grid, summaryMarker);
  if (marker === null) return unchanged;
  const at = (down: number, right: number): CellValue => grid.value(marker.row + down, marker.column + right);
  const threshold = (offset: number): TypedThreshold | null => {
    const now = at(0, offset);
    return now === at(1, offset) ? null : typedThreshold(now);
  };
  const text = (offset: number): string | null => {
    const now = textOf(at(2, offset));
    return now !== "" && now !== textOf(at(3, offset)) ? now : null;
  };
  return {
    thresholds: {
      achieved: threshold(1),
      nearly: threshold(2),
      under: threshold(3),
      overTarget: threshold(4),
    },
    title: text(1),
    date: text(2),
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
