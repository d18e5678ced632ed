import { type Entered, nothingEntered } from "../../src/domain/record/entered.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Grid } from "../../src/domain/grid.ts";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import type { ChangedCell } from "../../src/domain/grid/patched.ts";
import type { CellChange, NotDecided } from "../../src/domain/report/decide-on-ledger.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import type {
  ApplyOutcome,
  ReportMark,
  SheetSummary,
  LivePort,
  WorkbookSurvey,
  WorkOptions,
} from "../../src/workbook/port.ts";
import type { PaneHost, WorkbookEvents } from "../../taskpane/host/paneHost.ts";
import type { Outcome } from "../../taskpane/state/outcome.ts";
import type { Told } from "../../taskpane/state/state.ts";
import type { Engine } from "../../taskpane/session/engine.ts";
import { sampleReview } from "./reviews.ts";

const emptyGrid = (sheet: string): Grid => gridOf({ sheet, values: [] });

/** A workbook in memory that writes down what it was asked to do. */
export class FakeHost implements PaneHost {
  sheets: SheetSummary[];
  active: string;
  reports: ReportMark[] = [];
  kept: unknown = undefined;
  events: WorkbookEvents | null = null;
  readonly calls: string[] = [];
  /** Thrown by the next call of that name. */
  readonly failures = new Map<string, Error>();
  /** What the summary's cells say, where a person changed them. */
  summaryThresholds: Partial<Pick<Policy, "achieved" | "nearly" | "under" | "overTarget">> = {};
  /** What people entered on the ledger. */
  entered: Entered = nothingEntered;
  /** What the next report leaves out. */
  skipped: ApplyOutcome["skipped"] = [];
  /** Held until released, so that a test can look at work under way. */
  hold: Promise<void> = Promise.resolve();

  constructor(sheets: readonly string[] = ["事業一覧"], rows = 12) {
    this.sheets = sheets.map((name) => ({ name, visible: true, protected: false, rows, columns: rows === 0 ? 0 : 6 }));
    this.active = sheets[0] ?? "";
  }

  readonly port: LivePort = {
    survey: async (): Promise<WorkbookSurvey> => {
      this.#called("survey");
      return { sheets: this.sheets, active: this.active, reports: this.reports, strays: [], takenNames: [] };
    },
    readGrid: async (sheet: string, options: WorkOptions = {}): Promise<Grid> => {
      this.#called(`readGrid ${sheet}`);
      options.progress?.(1, 2);
      await this.hold;
      if (options.signal?.aborted === true) throw new WorkbookError("cancelled");
      return emptyGrid(sheet);
    },
    readChanged: async (known) => {
      this.#called(`readChanged ${known.sheet}`);
      return this.changed;
    },
    apply: async () => ({ skipped: [] }),
    enter: async (sheet, changes) => {
      this.#called(`enter ${sheet}`);
      this.changes.push(...changes);
    },
    clear: async () => {
      this.#called("clear");
      this.reports = [];
    },
  };

  /** The cells that changed; null where the whole sheet is to be read. */
  changed: readonly ChangedCell[] | null = null;

  /** What changed since an earlier run. */
  told: Told = { kind: "untold", code: "log-missing", params: {} };

  /** Why the next decisions cannot be entered. */
  notDecided: NotDecided | null = null;
  /** What was put into cells. */
  readonly changes: CellChange[] = [];

  /** What is left in after everything was removed. */
  left: readonly string[] = [];

  async fileName(): Promise<string> {
    return "計画.xlsx";
  }

  async select(sheet: string, address: string): Promise<void> {
    this.#called(`select ${sheet} ${address}`);
  }

  async activate(sheet: string): Promise<void> {
    this.#called(`activate ${sheet}`);
  }

  async remembered(): Promise<unknown> {
    return this.kept;
  }

  async remember(value: object | null): Promise<void> {
    this.#called(value === null ? "forget" : "remember");
    this.kept = value ?? undefined;
  }

  /** What is kept on the machine, for all workbooks. */
  keptOnMachine: unknown = undefined;

  async keptForms(): Promise<unknown> {
    return this.keptOnMachine;
  }

  async keepForms(value: object | null): Promise<void> {
    this.#called("keepForms");
    this.keptOnMachine = value ?? undefined;
  }

  async insertSample(name: string): Promise<string> {
    this.#called("insertSample");
    this.sheets = [...this.sheets, { name, visible: true, protected: false, rows: 12, columns: 6 }];
    return name;
  }

  async watch(events: WorkbookEvents): Promise<() => void> {
    this.events = events;
    return () => (this.events = null);
  }

  #called(name: string): void {
    this.calls.push(name);
    const failure = this.failures.get(name);
    this.failures.delete(name);
    if (failure !== undefined) throw failure;
  }
}

/** Judges nothing: gives the made-up review of the sheet, or says that there is no table on it. */
export function fakeEngine(
  host: FakeHost,
  reviews: Readonly<Record<string, typeof sampleReview>> = { 事業一覧: sampleReview },
): Engine {
  const judge = async (grid: Grid, policy: Policy): Promise<Outcome> =>
    reviews[grid.sheet]?.(policy) ?? {
      found: false,
      sheet: grid.sheet,
      missing: ["plan", "actual"],
      nearest: { row: 2, seen: ["氏名", "住所"], fields: ["name"] },
      empty: false,
    };
  return {
    judge: (grid, _hint, policy) => judge(grid, policy),
    judgeChanged: async ({ grid }, cells, _hint, policy) => {
      host.calls.push(`judgeChanged ${cells.length}`);
      return { grid, outcome: await judge(grid, policy) };
    },
    close: () => void host.calls.push("close"),
    report: async (_port, { target: { sheet }, policy, ownThresholds }) => {
      host.calls.push(ownThresholds ? "report with own thresholds" : "report");
      const failure = host.failures.get("report");
      host.failures.delete("report");
      if (failure !== undefined) throw failure;
      const review = reviews[sheet]?.(policy);
      if (review === undefined) throw new WorkbookError("no-program-table", { sheet });
      host.reports = [
        {
          set: 1,
          source: sheet,
          sheets: { summary: "達成状況", ledger: "判定明細", findings: "指摘事項", log: "確認記録" },
        },
      ];
      return { grid: emptyGrid(sheet), review, skipped: host.skipped, thresholdsRefused: false };
    },
    entered: async (_port, _survey, _sheet, policy) => {
      host.calls.push("entered");
      const failure = host.failures.get("entered");
      host.failures.delete("entered");
      if (failure !== undefined) throw failure;
      return { policy: { ...policy, ...host.summaryThresholds }, entered: host.entered };
    },
    changes: async (port, { since }, options) => {
      host.calls.push(`changes ${since ?? "last"}`);
      await port.readGrid("判定明細", options);
      return host.told;
    },
    decided: async (_ledger, _indicator, { decision }) => {
      if (host.notDecided !== null) return host.notDecided;
      return [{ row: 7, column: 15, before: "", after: decision }];
    },
    keep: async (port) => {
      host.calls.push("keep");
      const survey = await port.survey();
      return { ...port, survey: async () => survey };
    },
    restore: async (_port, kept) => {
      host.calls.push("restore");
      host.reports = [...(await kept.survey()).reports];
    },
    clear: async (port) => {
      await port.clear();
      return host.left;
    },
    json: async (_grid, review, file) => JSON.stringify({ file, sheet: review.reading.sheet }),
    csv: async (review) => review.reading.sheet,
  };
}
