import type { Policy } from "../../src/domain/policy.ts";
import type { Area, Grid } from "../../src/domain/grid.ts";
import type { Form, LayoutHint } from "../../src/domain/sheet/records/reading.ts";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Review } from "../../src/domain/review.ts";
import type { CellChange, Deciding, NotDecided } from "../../src/domain/report/decide-on-ledger.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import type { ReportMark, WorkbookPort, WorkOptions } from "../../src/workbook/port.ts";
import type { PaneHost } from "../host/paneHost.ts";
import { markAbout } from "../../src/workbook/mark-about.ts";
import { aboutTarget, candidates } from "../state/candidates.ts";
import { fingerprint } from "../state/fingerprint.ts";
import { isReview, type Outcome } from "../state/outcome.ts";
import { sameLines } from "../state/thresholds.ts";
import type { Failure, State, Target, Work } from "../state/state.ts";
import { Edits } from "./edits.ts";
import type { Engine, Judged, ReportRequest } from "./engine.ts";
import { Quiet } from "./quiet.ts";
import { formsKept, readRemembered } from "./remembered.ts";
import type { Store } from "./store.ts";
import { withYearThere } from "../state/years.ts";

/** Few workbooks have a form of their own; what knows of them comes when one has. */
const forms = () => import("./forms.ts");

/** An edit is looked at after this much quiet, in ms. */
const quietTime = 80;

/** Where an edit is not taken in after so long, in ms, the pane says that the table was edited. */
const noticeable = 400;

/** What the pane does in the workbook, one thing at a time; every outcome and failure ends up in the store. */
export class Session {
  readonly #quiet = new Quiet(quietTime, () => void this.#onceTyped(this.#quiet, () => this.#reread()));
  readonly #summaryQuiet = new Quiet(
    quietTime,
    () => void this.#onceTyped(this.#summaryQuiet, () => this.#adoptEntered("all")),
  );
  readonly #ledgerQuiet = new Quiet(
    quietTime,
    () => void this.#onceTyped(this.#ledgerQuiet, () => this.#adoptEntered("decisions")),
  );
  #grid: Grid | null = null;
  readonly #edits = new Edits();
  /** The sheet that is being read anew, beside the one in view. */
  #reading: string | null = null;
  #rereading: AbortController | null = null;
  /** Thresholds were chosen here since the report was written: they go before those on the summary. */
  #linesChosen = false;
  #working: AbortController | null = null;
  #underWay: Promise<boolean> = Promise.resolve(true);
  #unwatch: (() => void) | null = null;
  /** How to take back what was done last in the workbook; null where nothing can be. */
  #undo: (() => Promise<void>) | null = null;

  constructor(
    private readonly host: PaneHost,
    private readonly engine: Engine,
    private readonly store: Store,
    private readonly sampleName: string,
    /** Told of what nobody foresaw, beside the user. */
    private readonly unexpected: (error: unknown) => void,
  ) {}

  /** Looks through the workbook for the program table and shows what it found. */
  async start(): Promise<void> {
    let forgotten = false;
    await this.#work("read", async (options) => {
      const kept = await this.host.remembered();
      const { remembered, thresholdsRefused } = readRemembered(kept);
      forgotten = thresholdsRefused;
      this.store.dispatch({ type: "remembered", remembered });
      // The workbook's own first: it was judged by them.
      await this.#recallForms(await this.host.keptForms(), formsKept(kept));
      // Before anything is read, so that no edit is missed.
      this.#unwatch ??= await this.#watch();
      await this.#find(remembered.target, options);
      await this.#adoptEntered("all");
    });
    // Progress takes notices away, so this one comes behind it.
    if (forgotten) this.store.dispatch({ type: "notice", notice: { kind: "thresholds-forgotten" } });
  }

  #watch(): Promise<() => void> {
    return this.host.watch({
      selected: (sheet, row) => this.store.dispatch({ type: "selection", sheet, row }),
      edited: (sheet, areas) => this.#editedSheet(sheet, areas),
      renamed: (from, to) => this.#renamedSheet(from, to),
      sheetsChanged: () => void this.#resurvey(),
    });
  }

  stop(): void {
    this.#quiet.drop();
    this.#summaryQuiet.drop();
    this.#ledgerQuiet.drop();
    this.#unwatch?.();
    this.#unwatch = null;
    this.engine.close();
  }

  cancel(): void {
    this.#working?.abort();
  }

  /** Shows the result of the found table, read anew where it was edited since. */
  async check(): Promise<void> {
    const { target, outcome } = this.#state;
    if (target === null) return this.start();
    if (this.#edits.any || !isReview(outcome)) await this.look(target);
    if (isReview(this.#state.outcome) && this.#state.failure === null)
      this.store.dispatch({ type: "screen", screen: "result" });
  }

  /** Reads and judges the same sheet again. */
  async recheck(): Promise<void> {
    const { target } = this.#state;
    if (target !== null) await this.#work("read", (options) => this.#look(target, options));
  }

  /** The ribbon's check: the sheet in front, wherever the pane was. */
  async checkActive(): Promise<void> {
    // The first click on the ribbon opens the pane too, which then is still looking through the workbook.
    await this.#underWay;
    await this.#work("read", async (options) => {
      const survey = await this.host.port.survey();
      this.store.dispatch({ type: "surveyed", survey });
      const [front] = candidates(survey, null);
      const known = this.#state.target;
      if (front !== undefined) await this.#look(known?.sheet === front.sheet ? known : front, options);
    });
    if (isReview(this.#state.outcome) && this.#state.failure === null)
      this.store.dispatch({ type: "screen", screen: "result" });
  }

  /**
   * Reads and judges a sheet as the user says, and remembers the choice; of columns that were chosen also the forms of
   * the tables there, for other sheets of these forms.
   */
  async look(target: Target): Promise<void> {
    const done = await this.#work("read", (options) => this.#look(target, options));
    if (!done) return;
    const { outcome } = this.#state;
    if (isReview(outcome) && Object.keys(target.hint.columns).length > 0) {
      const { formsIn, withForms } = await forms();
      await this.#keepForms(withForms(this.#state.forms, formsIn(outcome)));
    }
    await this.#remember();
  }

  /** Reads a sheet by forms that the user made of it, and remembers them for every sheet of these forms. */
  async lookBy(target: Target, made: readonly Form[]): Promise<void> {
    const before = this.#state.forms;
    const { withForms } = await forms();
    this.store.dispatch({ type: "forms", forms: withForms(before, made) });
    const done = await this.#work("read", (options) => this.#look(target, options));
    if (!done || !isReview(this.#state.outcome)) {
      // What reads no table is nothing to remember.
      this.store.dispatch({ type: "forms", forms: before });
      return;
    }
    await this.#keepForms(this.#state.forms);
    await this.#remember();
  }

  /** Forgets the forms of the tables in view, and reads the sheet as it would be read by itself. */
  async forgetForms(): Promise<void> {
    const { target, outcome, forms: all } = this.#state;
    if (target === null || !isReview(outcome)) return;
    const { formsOfView } = await forms();
    const gone = new Set(formsOfView(all, outcome, false));
    await this.#keepForms(all.filter((form) => !gone.has(form)));
    await this.look({ ...target, hint: { ...target.hint, columns: {} } });
  }

  async #keepForms(all: readonly Form[]): Promise<void> {
    this.store.dispatch({ type: "forms", forms: all });
    const { formsToKeep } = await forms();
    await this.#attempt("remember", () => this.host.keepForms(all.length === 0 ? null : formsToKeep(all)));
  }

  /** The workbook's own go before the machine's: it was judged by them. */
  async #recallForms(ofMachine: unknown, ofWorkbook: unknown): Promise<void> {
    if (ofMachine === undefined && ofWorkbook === undefined) return;
    const { readForms, withForms } = await forms();
    this.store.dispatch({ type: "forms", forms: withForms(readForms(ofMachine), readForms(ofWorkbook)) });
  }

  /** Tries another policy without adopting it. */
  async draft(policy: Policy): Promise<void> {
    this.store.dispatch({ type: "drafted", policy });
    const outcome = await this.#judgeAs(policy);
    if (outcome !== null && isReview(outcome)) this.store.dispatch({ type: "draft-judged", policy, review: outcome });
  }

  async adoptDraft(): Promise<void> {
    const { draft } = this.#state;
    if (draft === null) return;
    const outcome = draft.review ?? (await this.#judgeAs(draft.policy));
    this.#linesChosen ||= !sameLines(draft.policy, this.#state.policy);
    this.store.dispatch({ type: "policy", policy: draft.policy, outcome });
    await this.#remember();
  }

  async setHighlights(on: boolean): Promise<void> {
    this.store.dispatch({ type: "highlights", on });
    if (this.#reportSheets() !== null) await this.report();
    else await this.#remember();
  }

  /** Adds the report, or brings the one that is there up to date. */
  async report(): Promise<void> {
    await this.#work("report", async (options) => {
      const { target, policy, highlights } = this.#state;
      if (target === null) return;
      const existed = this.#reportSheets() !== null;
      const hinted = { ...target, hint: this.#hintOf(target) };
      const request = { target: hinted, policy, highlights, ownThresholds: this.#linesChosen };
      const { grid, review, skipped, thresholdsRefused } = await this.#anew(target.sheet, () =>
        this.engine.report(this.host.port, request, options),
      );
      this.#grid = grid;
      this.#linesChosen = false;
      this.store.dispatch({
        type: "reported",
        review,
        fingerprint: fingerprint(review, highlights),
        survey: await this.host.port.survey(),
        notice: { kind: existed ? "updated" : "written", skipped, thresholdsRefused },
      });
      await this.#remember();
    });
  }

  /** Tells what changed on the sheet as it stands since the report's last run, or since a day (yyyy-mm-dd) of its log. */
  async compare(since: string | null): Promise<void> {
    await this.#work("compare", async (options) => {
      const { target } = this.#state;
      if (target === null) return;
      if (this.#edits.any) await this.#look(target, options);
      const { outcome } = this.#state;
      const grid = this.#grid;
      if (!isReview(outcome) || grid === null) return;
      const request = {
        grid,
        review: outcome,
        hint: this.#hintOf(target),
        since,
        ownThresholds: this.#linesChosen,
      };
      const told = await this.engine.changes(this.host.port, request, options);
      const isStale = this.#state.outcome !== outcome || this.#edits.any;
      this.store.dispatch({ type: "compared", comparison: { ...told, since, isStale } });
    });
  }

  /** Takes away all that was ever added, the remembered choices included. */
  async removeAll(): Promise<void> {
    await this.#work("clear", async (options) => {
      const { target, policy, highlights } = this.#state;
      const kept = await this.engine.keep(this.host.port, options);
      const canUndo = target !== null && (await kept.survey()).reports.some(({ source }) => source !== null);
      const left = await this.engine.clear(this.host.port, options);
      await this.host.remember(null);
      this.#undo =
        target === null || !canUndo
          ? null
          : () => this.#restore(kept, { target, policy, highlights, ownThresholds: false });
      this.store.dispatch({ type: "removed", survey: await this.host.port.survey(), left, canUndo });
      if (target !== null && this.#grid !== null)
        this.store.dispatch({
          type: "judged",
          target,
          outcome: await this.engine.judge(this.#grid, this.#hintOf(target), this.#state.policy),
        });
    });
  }

  /** Brings back the reports that were taken away, with what people had said on them. */
  async #restore(kept: WorkbookPort, request: ReportRequest): Promise<void> {
    const done = await this.#work("report", async (options) => {
      const hinted = { ...request.target, hint: this.#hintOf(request.target) };
      await this.engine.restore(this.host.port, kept, { ...request, target: hinted }, options);
      this.store.dispatch({ type: "surveyed", survey: await this.host.port.survey() });
      this.store.dispatch({ type: "highlights", on: request.highlights });
      await this.#look(request.target, options);
      await this.#adoptEntered("all");
      await this.#remember();
    });
    if (!done) return;
    this.#undo = null;
    this.store.dispatch({ type: "notice", notice: { kind: "restored" } });
  }

  /** Enters a decision into the ledger's own cells, as if it were typed there, with what it stands on. */
  async decide(identity: string, deciding: Deciding): Promise<void> {
    const sheet = this.#reportSheets()?.ledger;
    const { outcome } = this.#state;
    // As it was judged before anybody decided.
    const indicator = isReview(outcome) ? indicatorIn(outcome, identity) : null;
    if (sheet === undefined || indicator === null) return;
    let why: NotDecided | null = null;
    const done = await this.#work("decide", async () => {
      const ledger = await this.host.port.readGrid(sheet, { valuesAlone: true });
      const changes = await this.engine.decided(ledger, indicator, deciding, this.#state.policy);
      if (typeof changes === "string") {
        why = changes;
        return;
      }
      await this.host.port.enter(sheet, changes);
      this.#undo = () => this.#takeBack(sheet, changes);
      await this.#adoptEntered("decisions");
    });
    if (!done) return;
    this.store.dispatch({ type: "notice", notice: why === null ? { kind: "decided" } : { kind: "not-decided", why } });
  }

  /** Where somebody changed one of the cells since, all stay. */
  async #takeBack(sheet: string, changes: readonly CellChange[]): Promise<void> {
    const done = await this.#work("decide", async () => {
      const back = changes.map(({ row, column, before, after }) => ({ row, column, before: after, after: before }));
      await this.host.port.enter(sheet, back);
      await this.#adoptEntered("decisions");
    });
    if (!done) return;
    this.#undo = null;
    this.store.dispatch({ type: "notice", notice: { kind: "undone" } });
  }

  /** Takes back what the notice tells of: a decision, or that the reports were taken away. */
  async undo(): Promise<void> {
    await this.#undo?.();
  }

  async insertSample(): Promise<void> {
    await this.#work("sample", async (options) => {
      const sheet = await this.host.insertSample(this.sampleName);
      await this.#find({ sheet, hint: { columns: {}, area: null } }, options);
      this.store.dispatch({ type: "notice", notice: { kind: "sample", sheet } });
    });
  }

  /** @param sheet absent: the checked one. */
  async select(address: string, sheet = this.#state.target?.sheet): Promise<void> {
    if (sheet !== undefined) await this.#attempt("select", () => this.host.select(sheet, address));
  }

  async openSummary(): Promise<void> {
    const sheet = this.#reportSheets()?.summary;
    if (sheet !== undefined) await this.#attempt("select", () => this.host.activate(sheet));
  }

  /** The result as the files a user takes away. */
  async exported(kind: "json" | "csv"): Promise<{ readonly name: string; readonly content: string } | null> {
    const { outcome } = this.#state;
    const grid = this.#grid;
    if (!isReview(outcome) || grid === null) return null;
    if (kind === "csv") return { name: `${grid.sheet}.csv`, content: await this.engine.csv(outcome) };
    let content: string | null = null;
    await this.#attempt("export", async () => {
      content = await this.engine.json(grid, outcome, await this.host.fileName());
    });
    return content === null ? null : { name: `${grid.sheet}.json`, content };
  }

  get #state(): State {
    return this.store.state();
  }

  /** What is said of a sheet, with the forms that are remembered. */
  #hintOf({ hint }: Target): LayoutHint {
    const { forms } = this.#state;
    return forms.length === 0 ? hint : { ...hint, forms };
  }

  /** What the workbook keeps of the forms that its sheet was read by; nothing where there are none. */
  async #formsUsed(): Promise<{ readonly forms?: object }> {
    const { outcome, forms: all } = this.#state;
    if (!isReview(outcome) || outcome.reading.layout.pages.every(({ form }) => form === undefined)) return {};
    const { formsOfView, formsToKeep } = await forms();
    return { forms: formsToKeep(formsOfView(all, outcome, true)) };
  }

  /** Takes the first sheet that has a table; where none has, the first one looked at says why. */
  async #find(remembered: Target | null, options: WorkOptions): Promise<void> {
    const survey = await this.host.port.survey();
    this.store.dispatch({ type: "surveyed", survey });
    let first: { target: Target; outcome: Outcome; grid: Grid } | null = null;
    for (const target of candidates(survey, remembered)) {
      const { grid, outcome } = await this.#readAndJudge(target, options);
      first ??= { target, outcome, grid };
      if (isReview(outcome)) return this.#found(target, outcome, grid);
    }
    if (first !== null) this.#found(first.target, first.outcome, first.grid);
  }

  async #look(target: Target, options: WorkOptions): Promise<void> {
    const another = target.sheet !== this.#state.target?.sheet;
    const { grid, outcome } = await this.#readAndJudge(target, options);
    this.#found(target, outcome, grid);
    if (another) await this.#adoptEntered("decisions");
  }

  #found(target: Target, outcome: Outcome, grid: Grid): void {
    this.#grid = grid;
    this.store.dispatch({ type: "judged", target: withYearThere(target, outcome), outcome });
  }

  #readAndJudge(target: Target, options: WorkOptions): Promise<Judged> {
    return this.#anew(target.sheet, async () => {
      const grid = await this.host.port.readGrid(target.sheet, options);
      for (;;) {
        const { policy } = this.#state;
        const outcome = await this.engine.judge(grid, this.#hintOf(target), policy, options.signal);
        if (policy === this.#state.policy) return { grid, outcome };
      }
    });
  }

  /** Reads a sheet as a whole: edits that are known when it begins are in it. */
  async #anew<Result>(sheet: string, read: () => Promise<Result>): Promise<Result> {
    const wasEdited = this.#edits.any;
    const areas = this.#edits.take();
    this.#reading = sheet;
    try {
      return await read();
    } catch (error) {
      if (wasEdited) this.#edits.add(areas);
      throw error;
    } finally {
      if (this.#reading === sheet) this.#reading = null;
    }
  }

  async #judgeAs(policy: Policy): Promise<Outcome | null> {
    for (;;) {
      const { target } = this.#state;
      const grid = this.#grid;
      if (target === null || grid === null) return null;
      const outcome = await this.engine.judge(grid, this.#hintOf(target), policy);
      // An edit may have been taken in meanwhile.
      if (grid === this.#grid) return outcome;
    }
  }

  #editedSheet(sheet: string, areas: readonly Area[] | null): void {
    if (sheet === this.#state.target?.sheet || sheet === this.#reading) {
      this.#edits.add(areas);
      // What is edited during work is looked at after it.
      this.#quiet.ask();
    }
    if (this.#working !== null) return;
    const report = this.#reportSheets();
    if (sheet === report?.summary) this.#summaryQuiet.ask();
    if (sheet === report?.ledger || sheet === report?.findings) this.#ledgerQuiet.ask();
  }

  #renamedSheet(from: string, to: string): void {
    const isTarget = from === this.#state.target?.sheet;
    this.store.dispatch({ type: "renamed", from, to });
    if (isTarget) this.#editedSheet(to, null);
    void this.#resurvey();
  }

  /** The report sheets about the checked sheet, by role; null where there are none. */
  #reportSheets(): ReportMark["sheets"] | null {
    const { survey, target, outcome } = this.#state;
    if (survey === null || target === null) return null;
    return markAbout(survey, aboutTarget(target, outcome))?.sheets ?? null;
  }

  /**
   * Takes over what was entered on the report sheets, which follow it by their formulas: decisions, and unless
   * only those are wanted the thresholds that were typed into the summary.
   */
  async #adoptEntered(what: "all" | "decisions"): Promise<void> {
    const { survey, target, policy, outcome, highlights, reported } = this.#state;
    if (
      survey === null ||
      target === null ||
      this.#grid === null ||
      !isReview(outcome) ||
      this.#reportSheets() === null
    )
      return;
    const { policy: adopted, entered } = await this.engine.entered(
      this.host.port,
      survey,
      aboutTarget(target, outcome),
      policy,
    );
    this.store.dispatch({ type: "decided", entered });
    if (what === "decisions" || sameLines(adopted, policy)) return;
    const judged = await this.#judgeAs(adopted);
    // An edit that was taken in meanwhile is not in the report.
    const wasFresh = this.#state.outcome === outcome && reported === fingerprint(outcome, highlights);
    this.store.dispatch({
      type: "policy",
      policy: adopted,
      outcome: judged,
      ...(wasFresh && isReview(judged) ? { reported: fingerprint(judged, highlights) } : {}),
    });
    this.#linesChosen = false;
    await this.#remember();
  }

  /** Takes edits in: by what changed where that is certain, else by the whole sheet. */
  async #reread(): Promise<void> {
    const { target } = this.#state;
    if (target === null || !this.#edits.any) return;
    const { signal } = (this.#rereading = new AbortController());
    const late = setTimeout(() => this.store.dispatch({ type: "edited" }), noticeable);
    try {
      if (!(await this.#takeIn(target, signal))) await this.#look(target, { signal });
    } catch (error) {
      // Other work goes first.
      if (signal.aborted) return this.#quiet.ask();
      if (!isTyping(error)) this.store.dispatch({ type: "edited" });
      throw error;
    } finally {
      clearTimeout(late);
      this.#rereading = null;
    }
  }

  /** @returns false where only reading the whole sheet tells. */
  async #takeIn(target: Target, signal: AbortSignal): Promise<boolean> {
    const { outcome, policy } = this.#state;
    const grid = this.#grid;
    const areas = this.#edits.take();
    const isAsBefore = (): boolean => !signal.aborted && this.#grid === grid && this.#state.outcome === outcome;
    let taken = false;
    try {
      if (areas === null || grid === null || grid.sheet !== target.sheet || outcome === null) return false;
      const cells = await this.host.port.readChanged(grid, areas);
      if (cells === null || !isAsBefore()) return false;
      if (cells.length > 0) {
        const hint = this.#hintOf(target);
        const judged = await this.engine.judgeChanged({ grid, outcome }, cells, hint, policy, signal);
        if (!isAsBefore()) return false;
        this.#found(target, judged.outcome, judged.grid);
      } else if (this.#state.edited) this.#found(target, outcome, grid);
      taken = true;
      return true;
    } finally {
      if (!taken) this.#edits.add(areas);
    }
  }

  /** After an edit: quietly, without a progress bar; while the user is still typing Excel answers later. */
  async #onceTyped(quiet: Quiet, run: () => Promise<void>): Promise<void> {
    if (this.#working !== null || this.#rereading !== null) return quiet.ask();
    await this.#attempt("read", async () => {
      try {
        await run();
      } catch (error) {
        if (!isTyping(error)) throw error;
        quiet.ask();
      }
    });
  }

  async #resurvey(): Promise<void> {
    if (this.#working !== null) return;
    await this.#attempt("read", async () => {
      const survey = await this.host.port.survey();
      this.store.dispatch({ type: "surveyed", survey });
    });
  }

  async #remember(): Promise<void> {
    const { target, policy, highlights, reported } = this.#state;
    const used = await this.#formsUsed();
    await this.#attempt("remember", () => this.host.remember({ target, policy, highlights, reported, ...used }));
  }

  /** Runs long work with progress and a way to stop it; true where it came to its end. */
  async #work(work: Work, run: (options: WorkOptions) => Promise<void>): Promise<boolean> {
    if (this.#working !== null) return false;
    const controller = new AbortController();
    this.#working = controller;
    this.#rereading?.abort();
    this.store.dispatch({ type: "busy", work, done: 0, total: 0 });
    const progress = (done: number, total: number): void => this.store.dispatch({ type: "busy", work, done, total });
    try {
      this.#underWay = this.#attempt(work, () => run({ progress, signal: controller.signal }));
      return await this.#underWay;
    } finally {
      this.#working = null;
      this.store.dispatch({ type: "idle" });
    }
  }

  /** The pane's edge: whatever goes wrong is told to the user; what nobody foresaw also goes where errors go. */
  async #attempt(work: Failure["work"], run: () => Promise<void>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      const failure = failureOf(work, error);
      this.store.dispatch({ type: "failed", failure });
      if (failure.code === "unexpected") this.unexpected(error);
      return false;
    }
  }
}

function indicatorIn({ rows }: Review, identity: string): Indicator | null {
  for (const { indicators } of rows) {
    const found = indicators.find((one) => one.identity === identity);
    if (found !== undefined) return found;
  }
  return null;
}

/** Excel answers nothing while a cell is being edited. */
const isTyping = (error: unknown): boolean => error instanceof WorkbookError && error.code === "cell-edit-mode";

function failureOf(work: Failure["work"], error: unknown): Failure {
  if (error instanceof WorkbookError) return { work, code: error.code, params: error.params, detail: "" };
  return {
    work,
    code: "unexpected",
    params: {},
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
