import { defaultPolicy, type Policy } from "./policy.ts";
import type { Grid } from "./grid.ts";
import { judge } from "./judge.ts";
import type { Review } from "./judgement.ts";
import { readSheet } from "./sheet/frames/read.ts";
import type { LayoutHint, NoTable } from "./sheet/records/reading.ts";

export { judge } from "./judge.ts";
export type { Review, ReviewRow, ReviewTotals } from "./judgement.ts";

export interface ReviewOptions {
  readonly policy?: Policy | undefined;
  readonly hint?: LayoutHint | undefined;
}

/** Reads a sheet and judges it; a sheet without a program table says what was looked for. Never throws. */
export function review(grid: Grid, options: ReviewOptions = {}): Review | NoTable {
  const policy = options.policy ?? defaultPolicy;
  const reading = readSheet(grid, {
    headings: policy.headings,
    ...(options.hint === undefined ? {} : { hint: options.hint }),
  });
  return reading.found ? judge(reading, policy, grid) : reading;
}
