import type { Policy } from "../../src/domain/achievement/policy.ts";
import type { Grid } from "../../src/domain/grid.ts";
import type { Review } from "../../src/domain/review.ts";
import type { LayoutHint } from "../../src/domain/sheet/reading.ts";
import type { ApplyOutcome, WorkbookPort, WorkOptions } from "../../src/workbook/port.ts";
import type { Outcome } from "../state/outcome.ts";

export interface ReportChoice {
  readonly highlights: boolean;
}

/** The product's own work, behind one seam: in this thread, in a worker, or a stand-in for tests. */
export interface Engine {
  judge(grid: Grid, hint: LayoutHint, policy: Policy, signal?: AbortSignal): Promise<Outcome>;
  report(port: WorkbookPort, grid: Grid, review: Review, choice: ReportChoice, options: WorkOptions): Promise<ApplyOutcome>;
  clear(port: WorkbookPort, options: WorkOptions): Promise<void>;
}
