import { type Entered, nothingEntered } from "../../src/domain/record/entered.ts";
import { defaultPolicy, type Policy } from "../../src/domain/policy.ts";
import type { Review } from "../../src/domain/review.ts";
import type { NotDecided } from "../../src/domain/report/decide-on-ledger.ts";
import type { Form, LayoutHint } from "../../src/domain/sheet/records/reading.ts";
import type { WorkbookErrorCode } from "../../src/workbook/errors.ts";
import type { TableChanges } from "../../src/workbook/changes.ts";
import type { ApplyOutcome, WorkbookSurvey } from "../../src/workbook/port.ts";
import type { Outcome } from "./outcome.ts";
import { wholeList, type ListChoice } from "./programs.ts";

export type Screen = "start" | "mapping" | "result";
export type Tab = "overview" | "programs" | "findings" | "changes" | "settings";

/** Which sheet is looked at and what the user said about its columns. */
export interface Target {
  readonly sheet: string;
  readonly hint: LayoutHint;
}

export const automatic: LayoutHint = { columns: {}, area: null };

export type Work = "read" | "judge" | "report" | "clear" | "sample" | "decide" | "compare";

/** Long work under way; `total` 0 while its size is not known. */
export interface Busy {
  readonly work: Work;
  readonly done: number;
  readonly total: number;
}

/** A `WorkbookError`, or `unexpected` with the message of whatever was thrown. */
export interface Failure {
  readonly work: Work | "select" | "remember" | "export";
  readonly code: WorkbookErrorCode | "unexpected";
  readonly params: Readonly<Record<string, string | number>>;
  readonly detail: string;
}

export type Notice =
  | {
      readonly kind: "written" | "updated";
      readonly skipped: ApplyOutcome["skipped"];
      readonly thresholdsRefused: boolean;
    }
  | {
      readonly kind: "removed";
      /** Sheets that may be a report's and stay. */
      readonly left: readonly string[];
      /** The reports were kept, and can be brought back. */
      readonly canUndo: boolean;
    }
  /** A decision was entered on the ledger, or taken back again. */
  | { readonly kind: "decided" | "undone" | "restored" }
  | { readonly kind: "not-decided"; readonly why: NotDecided }
  | { readonly kind: "json" | "csv" }
  /** Remembered thresholds were no rates or out of order. */
  | { readonly kind: "thresholds-forgotten" }
  | { readonly kind: "sample"; readonly sheet: string };

/** A policy being tried out; `review` is null until its effect is known. */
export interface Draft {
  readonly policy: Policy;
  readonly review: Review | null;
}

/** Why nobody can say what changed; the report itself is to be seen to. */
export const untoldCodes = [
  "report-missing",
  "report-of-first-edition",
  "log-missing",
  "log-broken",
  "report-unreadable",
  "entries-unreadable",
] as const satisfies readonly WorkbookErrorCode[];
export type UntoldCode = (typeof untoldCodes)[number];

/** What changed since an earlier run, or why that cannot be said. */
export type Told =
  | ({ readonly kind: "told" } & TableChanges)
  | { readonly kind: "untold"; readonly code: UntoldCode; readonly params: Failure["params"] };

export type Comparison = Told & {
  /** yyyy-mm-dd; null: the last run. */
  readonly since: string | null;
  /** The table, the decisions or what it is judged by changed since it was made. */
  readonly isStale: boolean;
};

/** What the workbook remembers of the user's choices. */
export interface Remembered {
  readonly target: Target | null;
  readonly policy: Policy | null;
  readonly highlights: boolean;
  /** Fingerprint of the review that the report sheets show. */
  readonly reported: string | null;
}

export interface State {
  readonly screen: Screen;
  readonly survey: WorkbookSurvey | null;
  readonly target: Target | null;
  readonly outcome: Outcome | null;
  /** The sheet was edited since it was read, and reading it again takes long or came to nothing. */
  readonly edited: boolean;
  readonly policy: Policy;
  /** The forms that are remembered, the workbook's and the machine's. */
  readonly forms: readonly Form[];
  readonly highlights: boolean;
  readonly reported: string | null;
  /** What people entered on the ledger about the checked sheet; `outcome` is without it. */
  readonly entered: Entered;
  readonly tab: Tab;
  readonly list: ListChoice;
  /** Row whose details are open. */
  readonly detail: number | null;
  /** Row of the table that is selected in Excel. */
  readonly selection: number | null;
  /** null: nothing was compared yet. */
  readonly comparison: Comparison | null;
  readonly draft: Draft | null;
  /** The question whether to remove everything stands open. */
  readonly confirming: boolean;
  readonly busy: Busy | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
}

export const initialState: State = {
  screen: "start",
  survey: null,
  target: null,
  outcome: null,
  edited: false,
  policy: defaultPolicy,
  forms: [],
  highlights: true,
  reported: null,
  entered: nothingEntered,
  tab: "overview",
  list: wholeList,
  detail: null,
  selection: null,
  comparison: null,
  draft: null,
  confirming: false,
  busy: null,
  failure: null,
  notice: null,
};
