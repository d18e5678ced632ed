import type { JudgedSheet } from "./achievement/judged-sheet.ts";
import { judgeSheet } from "./achievement/sheet.ts";
import type { Finding } from "./checks/finding.ts";
import { findingsOf } from "./checks/run.ts";
import type { Grid } from "./grid.ts";
import type { List } from "./list.ts";
import { defaultPolicy, type Policy } from "./policy.ts";
import { readSheet } from "./sheet/frames/read.ts";
import type { LayoutHint, NoTable, SheetReading } from "./sheet/records/reading.ts";

export type { ReviewRow, ReviewTotals } from "./achievement/judged-sheet.ts";

/** One sheet, read, judged and checked: everything the faces and the report show. */
export interface Review extends JudgedSheet {
  /** In sheet order, table-wide ones first. */
  readonly findings: List<Finding>;
}

export interface ReviewOptions {
  readonly policy?: Policy | undefined;
  readonly hint?: LayoutHint | undefined;
  /** Takes no shortcut anywhere; the answer is the same, and costs several times as much. */
  readonly fully?: boolean | undefined;
}

/** Reads a sheet and judges it; a sheet without a program table says what was looked for. Never throws. */
export function review(grid: Grid, options: ReviewOptions = {}): Review | NoTable {
  const policy = options.policy ?? defaultPolicy;
  const reading = readSheet(grid, {
    headings: policy.headings,
    ...(options.hint === undefined ? {} : { hint: options.hint }),
    fully: options.fully,
  });
  return reading.found ? reviewReading(reading, policy, grid, options) : reading;
}

/** Judges and checks what was read. Linear in the lines. */
export function reviewReading(
  reading: SheetReading,
  policy: Policy,
  grid: Grid,
  { fully }: Pick<ReviewOptions, "fully"> = {},
): Review {
  const judged = judgeSheet(reading, policy, { fully });
  return { ...judged, findings: findingsOf(judged, grid, { fully: fully === true }) };
}
