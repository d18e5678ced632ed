import type { Grid } from "./grid.ts";
import { defaultPolicy } from "./policy.ts";
import { type Review, type ReviewOptions, reviewReading } from "./review.ts";
import { readSheet } from "./sheet/frames/read.ts";
import { joinSheets } from "./sheet/frames/two-sheets.ts";
import type { NoTable } from "./sheet/records/reading.ts";

/** Which half of a program table a sheet without one has: plans without results, or results without plans; else null. */
export function halfOf({ missing, nearest }: NoTable): "plan" | "actual" | null {
  if (nearest === null || missing.length !== 1) return null;
  if (missing[0] === "actual") return "plan";
  return missing[0] === "plan" ? "actual" : null;
}

/** Judges the plans of one sheet by the results of another; null where their lines are not those of one table. */
export function reviewHalves(planned: Grid, achieved: Grid, options: ReviewOptions = {}): Review | null {
  const policy = options.policy ?? defaultPolicy;
  const read = (grid: Grid, half: "plan" | "actual") =>
    readSheet(grid, { headings: policy.headings, half, fully: options.fully });
  const plans = read(planned, "plan");
  const actuals = read(achieved, "actual");
  if (!plans.found || !actuals.found) return null;
  const joined = joinSheets(plans, actuals);
  return joined === null ? null : reviewReading(joined, policy, planned, options);
}
