import type { Grid } from "./grid.ts";
import { yearJudged } from "./achievement/year-judged.ts";
import { defaultPolicy } from "./policy.ts";
import { type Review, type ReviewOptions, reviewReading } from "./review.ts";
import { readSheet } from "./sheet/frames/read.ts";
import { joinSheets } from "./sheet/frames/two-sheets.ts";
import { sideOfSheet } from "./sheet/words/side-of-sheet.ts";
import type { NoTable } from "./sheet/records/reading.ts";

/**
 * Which half of a program table a sheet without one has: plans without results, or results without plans, which may go by
 * their numbers alone; else null. Where no heading says which, the sheet's name does.
 */
export function halfOf({ sheet, missing, nearest }: NoTable): "plan" | "actual" | null {
  if (nearest === null) return null;
  const { fields } = nearest;
  if (missing.includes("plan") && missing.includes("actual") && fields.includes("name")) return sideOfSheet(sheet);
  if (missing.includes("plan") && missing.every((field) => field === "plan" || field === "name"))
    return fields.includes("actual") && (fields.includes("name") || fields.includes("no")) ? "actual" : null;
  if (missing.length !== 1) return null;
  if (missing[0] === "actual") return "plan";
  return null;
}

/** Judges the plans of one sheet by the results of another; null where their lines are not those of one table. */
export function reviewHalves(planned: Grid, achieved: Grid, options: ReviewOptions = {}): Review | null {
  const policy = options.policy ?? defaultPolicy;
  const read = (grid: Grid, half: "plan" | "actual", year: number | null) =>
    readSheet(grid, { headings: policy.headings, half, fully: options.fully, hint: { columns: {}, area: null, year } });
  const actuals = read(achieved, "actual", null);
  if (!actuals.found) return null;
  const plans = read(planned, "plan", yearJudged(actuals));
  if (!plans.found) return null;
  const joined = joinSheets(plans, actuals);
  return joined === null ? null : reviewReading(joined, policy, planned, options);
}
