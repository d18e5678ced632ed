import { yearsThere } from "../domain/achievement/year-judged.ts";
import type { Policy } from "../domain/policy.ts";
import { isNotCalculated, type Grid } from "../domain/grid.ts";
import { halfOf, reviewHalves } from "../domain/halves.ts";
import { type Review, review } from "../domain/review.ts";
import { nearest, surest } from "../domain/sheet/frames/choose.ts";
import type { LayoutHint, NoTable } from "../domain/sheet/records/reading.ts";
import { WorkbookError } from "./errors.ts";
import type { WorkbookPort, WorkOptions } from "./port.ts";
import { isCard } from "./program-tables.ts";
import { hiddenSheets, programSheets } from "./program-sheets.ts";
import { stage, stopIfAborted } from "./stages.ts";

export interface CheckOptions extends WorkOptions {
  /** By name; left out or empty: every sheet is looked at and those with a table are taken. */
  readonly sheets?: readonly string[] | undefined;
  readonly policy?: Policy | undefined;
  /** With a year: of the sheets found, those that can be judged for it; each of those that are asked for by name must. */
  readonly hint?: LayoutHint | undefined;
}

/** One sheet with its judgement; the grid is what was read, once. */
export interface CheckedSheet {
  readonly grid: Grid;
  readonly review: Review;
}

/** At and above this a table that nobody asked for is taken for one. */
const sureEnough = 0.6;

interface Where {
  /** The one sheet that was asked for. */
  readonly sheet?: string;
  /** Sheets that were not looked at. */
  readonly hidden?: readonly string[];
  /** Formulas on the sheets that have no result: the headings may be among them. */
  readonly notCalculated: number;
}

/** No sheet, or not this one, has a program table: what was looked for, and the nearest thing to it. */
function noProgramTable(found: readonly NoTable[], { sheet, hidden = [], notCalculated }: Where): WorkbookError {
  const closest = nearest(found);
  const seen = closest?.nearest ?? null;
  return new WorkbookError(
    "no-program-table",
    {
      ...(sheet === undefined ? {} : { sheet }),
      ...(hidden.length === 0 ? {} : { hidden: hidden.join(", ") }),
      ...(notCalculated === 0 ? {} : { notCalculated }),
      ...(closest?.isTransposed === true ? { isTransposed: 1 } : {}),
      ...(closest === null ? {} : { nearestSheet: closest.sheet, missing: closest.missing.join(",") }),
      ...(seen === null ? {} : { nearestRow: seen.row, nearestSeen: seen.seen.join(" | ") }),
    },
    { cause: closest },
  );
}

/**
 * Reads and judges the workbook's program sheets, surest first. Where sheets are named, each must have a table;
 * else those that surely have one are taken, or the surest alone.
 * @throws WorkbookError no-program-table, year-missing, sheet-missing, cancelled, and the port's own.
 */
export async function checkWorkbook(port: WorkbookPort, options: CheckOptions = {}): Promise<CheckedSheet[]> {
  const { sheets, policy, hint } = options;
  const survey = await port.survey();
  const names = programSheets(survey, sheets);
  const checked: CheckedSheet[] = [];
  const without: NoTable[] = [];
  const halves: Half[] = [];
  const notCalculated: number[] = [];
  for (const [index, name] of names.entries()) {
    stopIfAborted(options);
    const grid = await port.readGrid(name, stage(options, index, names.length));
    stopIfAborted(options);
    const found = review(grid, { policy, hint });
    if ("rows" in found) checked.push({ grid, review: found });
    else {
      without.push(found);
      const side = halfOf(found);
      if (side !== null && !saysWhere(hint)) halves.push({ grid, side, found });
      notCalculated.push(uncalculatedIn(grid));
    }
  }
  for (const { sheet, halves: both } of joined(halves, policy)) {
    checked.push(sheet);
    for (const { found } of both) without.splice(without.indexOf(found), 1);
  }
  const asked = sheets !== undefined && sheets.length > 0;
  const [missing] = without;
  if (asked && missing !== undefined) {
    throw noProgramTable([missing], { sheet: missing.sheet, notCalculated: notCalculated[0] ?? 0 });
  }
  if (checked.length === 0)
    throw noProgramTable(without, {
      hidden: hiddenSheets(survey).filter((name) => !names.includes(name)),
      notCalculated: notCalculated.reduce((sum, count) => sum + count, 0),
    });
  const ofYear = withYear(checked, hint?.year ?? null, asked);
  return asked ? ofYear : surestOf(ofYear);
}

function withYear(checked: readonly CheckedSheet[], year: number | null, asked: boolean): CheckedSheet[] {
  if (year === null) return [...checked];
  const has = ({ review: { reading } }: CheckedSheet): boolean => yearsThere(reading).includes(year);
  const without = checked.filter((sheet) => !has(sheet));
  const [first] = without;
  if (first === undefined || (!asked && without.length < checked.length)) return checked.filter(has);
  const years = (asked ? [first] : checked).flatMap(({ review: { reading } }) => yearsThere(reading));
  throw new WorkbookError("year-missing", {
    year,
    years: [...new Set(years)].sort((a, b) => a - b).join(","),
    ...(asked || checked.length === 1 ? { sheet: first.review.reading.sheet } : {}),
  });
}

/** A person who says which columns or which range means one sheet's. */
const saysWhere = (hint: LayoutHint | undefined): boolean =>
  hint !== undefined && (hint.area !== null || Object.keys(hint.columns).length > 0);

/** A sheet with plans and no results, or with results and no plans. */
interface Half {
  readonly grid: Grid;
  readonly side: "plan" | "actual";
  readonly found: NoTable;
}

interface JoinedHalves {
  readonly sheet: CheckedSheet;
  readonly halves: readonly Half[];
}

/**
 * Plans with the results that another sheet has of them, those of one year before others; each sheet is of one pair at most.
 * In the order of the plans.
 */
function joined(halves: readonly Half[], policy: Policy | undefined): readonly JoinedHalves[] {
  const found = new Map<Half, JoinedHalves>();
  const taken = new Set<Half>();
  const pairs = halves.flatMap((planned) =>
    planned.side !== "plan"
      ? []
      : halves.flatMap((achieved) => {
          if (achieved.side !== "actual") return [];
          const review = reviewHalves(planned.grid, achieved.grid, { policy });
          return review === null ? [] : [{ planned, achieved, review, areOfOneYear: !isOfTwoYears(review) }];
        }),
  );
  for (const { planned, achieved, review } of pairs.toSorted(
    (a, b) => Number(b.areOfOneYear) - Number(a.areOfOneYear),
  )) {
    if (found.has(planned) || taken.has(achieved)) continue;
    taken.add(achieved);
    found.set(planned, { sheet: { grid: planned.grid, review }, halves: [planned, achieved] });
  }
  return halves.flatMap((half) => found.get(half) ?? []);
}

const isOfTwoYears = ({ findings }: Review): boolean => findings.some(({ rule }) => rule === "year-mismatch");

function uncalculatedIn(grid: Grid): number {
  let count = 0;
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (isNotCalculated(grid.value(row, column))) count += 1;
  }
  return count;
}

/** One-program forms make one list, which is in the workbook's order, at the place of the surest. */
function cardsInOrder(sure: readonly CheckedSheet[], checked: readonly CheckedSheet[]): CheckedSheet[] {
  const taken = new Set(sure);
  const cards = checked.filter((sheet) => isCard(sheet) && taken.has(sheet));
  const first = sure.findIndex(isCard);
  return sure.flatMap((sheet, index) => (!isCard(sheet) ? [sheet] : index === first ? cards : []));
}

function surestOf(checked: readonly CheckedSheet[]): CheckedSheet[] {
  const byReading = new Map(checked.map((sheet) => [sheet.review.reading, sheet]));
  const ordered = surest(checked.map((sheet) => sheet.review.reading)).flatMap(
    (reading) => byReading.get(reading) ?? [],
  );
  const sure = ordered.filter((sheet) => sheet.review.reading.layout.confidence >= sureEnough);
  return sure.length > 0 ? cardsInOrder(sure, checked) : ordered.slice(0, 1);
}
