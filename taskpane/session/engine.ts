import type { Entered } from "../../src/domain/record/entered.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Grid } from "../../src/domain/grid.ts";
import type { ChangedCell } from "../../src/domain/grid/patched.ts";
import type { Review } from "../../src/domain/review.ts";
import type { LayoutHint } from "../../src/domain/sheet/records/reading.ts";
import type { CellChange, Deciding, NotDecided } from "../../src/domain/report/decide-on-ledger.ts";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { ReportedOn } from "../../src/workbook/mark-about.ts";
import type { ApplyOutcome, WorkbookPort, WorkbookSurvey, WorkOptions } from "../../src/workbook/port.ts";
import type { Outcome } from "../state/outcome.ts";
import type { Told, Target } from "../state/state.ts";

export interface ReportRequest {
  readonly target: Target;
  readonly policy: Policy;
  readonly highlights: boolean;
  /** true: the policy's thresholds count even where the summary in the workbook has others. */
  readonly ownThresholds: boolean;
}

/** What was written: read and judged anew on the way. */
export interface Reported {
  readonly grid: Grid;
  readonly review: Review;
  readonly skipped: ApplyOutcome["skipped"];
  /** Thresholds on the earlier summary were out of order and are replaced. */
  readonly thresholdsRefused: boolean;
}

/** What people entered on the report sheets. */
export interface OnReport {
  /** The given policy with the thresholds that stand on the summary. */
  readonly policy: Policy;
  readonly entered: Entered;
}

/** A sheet as it was read, and what came of it. */
export interface Judged {
  readonly grid: Grid;
  readonly outcome: Outcome;
}

export interface ChangesRequest {
  readonly grid: Grid;
  readonly review: Review;
  readonly hint: LayoutHint;
  readonly since: string | null;
  /** As in `ReportRequest`, of the policy that the review is judged by. */
  readonly ownThresholds: boolean;
}

/** The product's own work, behind one seam: the use cases, or a stand-in for tests. */
export interface Engine {
  judge(grid: Grid, hint: LayoutHint, policy: Policy, signal?: AbortSignal): Promise<Outcome>;
  /** What `judge` would say of `known` with these cells as they are now; rows and findings that stayed are the very same objects. */
  judgeChanged(
    known: Judged,
    cells: readonly ChangedCell[],
    hint: LayoutHint,
    policy: Policy,
    signal?: AbortSignal,
  ): Promise<Judged>;
  report(port: WorkbookPort, request: ReportRequest, options: WorkOptions): Promise<Reported>;
  /** What was entered on the report about this. */
  entered(port: WorkbookPort, survey: WorkbookSurvey, about: ReportedOn, policy: Policy): Promise<OnReport>;
  /** What changed on a judged sheet since the last run (`since` null), or the last one on or before a day (yyyy-mm-dd). */
  changes(port: WorkbookPort, request: ChangesRequest, options: WorkOptions): Promise<Told>;
  /** What a decision changes on the ledger, as `ledger` holds it. */
  decided(
    ledger: Grid,
    indicator: Indicator,
    deciding: Deciding,
    policy: Policy,
  ): Promise<readonly CellChange[] | NotDecided>;
  /** All reports as they stand there, to bring them back by after `clear`. */
  keep(port: WorkbookPort, options: WorkOptions): Promise<WorkbookPort>;
  /** Makes the reports anew that were kept, with all that people had said on them. `target`: what is known of its sheet. */
  restore(port: WorkbookPort, kept: WorkbookPort, request: ReportRequest, options: WorkOptions): Promise<void>;
  /** @returns sheets that may be a report's and stay. */
  clear(port: WorkbookPort, options: WorkOptions): Promise<readonly string[]>;
  json(grid: Grid, review: Review, file: string): Promise<string>;
  csv(review: Review): Promise<string>;
  /** Gives back what is kept between checks; the next one takes it anew. */
  close(): void;
}
