import type { Area, Grid } from "../domain/grid.ts";
import type { ChangedCell } from "../domain/grid/patched.ts";
import type { CellChange } from "../domain/report/decide-on-ledger.ts";
import type { Edits } from "../domain/report/edits.ts";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/errors.ts";
import type { ApplyOutcome, LivePort, ReadOptions, WorkbookSurvey, WorkOptions } from "../workbook/port.ts";
import type { ExcelAccess } from "./access.ts";
import { clearSets } from "./clear.ts";
import { runTyped } from "./failures.ts";
import { readChanged } from "./read-changed.ts";
import { readSheet } from "./read-grid.ts";
import { type KnownSheet, surveyWorkbook } from "./survey.ts";

/** What reading the whole sheet instead would meet too. Anything else that Excel refuses may be the patch's own. */
const passing: ReadonlySet<WorkbookErrorCode> = new Set(["cell-edit-mode", "connection-lost", "cancelled"]);

/** What writes is loaded when something is to be written: the pane is there sooner without it. */
const writing = () => import("./apply.ts");
const entering = () => import("./enter-cells.ts");

/** The workbook that is open in Excel beside the pane. */
export class ExcelWorkbook implements LivePort {
  readonly #access: ExcelAccess;
  /** As of the last survey; only ever saves a round trip. */
  #known: ReadonlyMap<string, KnownSheet> = new Map();
  /** Of the sheets as they were last read, by the name that they had. */
  readonly #ids = new Map<string, string>();
  /** Report sheets as they were read, by Excel's id of the sheet, until the next report is written. */
  #read = new Map<string, Grid>();

  constructor(access: ExcelAccess) {
    this.#access = access;
  }

  async survey(): Promise<WorkbookSurvey> {
    const { survey, known } = await runTyped(this.#access, surveyWorkbook);
    this.#known = known;
    return survey;
  }

  async readGrid(sheet: string, options: ReadOptions = {}): Promise<Grid> {
    const { grid, id } = await runTyped(
      this.#access,
      (context) => readSheet(context, sheet, this.#known.get(sheet), options),
      options.signal,
    );
    this.#ids.set(sheet, id);
    if (options.valuesAlone === true) this.#read.set(id, grid);
    return grid;
  }

  async readChanged(known: Grid, edited: readonly Area[]): Promise<readonly ChangedCell[] | null> {
    const id = this.#ids.get(known.sheet);
    if (id === undefined) return null;
    try {
      return await runTyped(this.#access, (context) => readChanged(context, known, id, edited));
    } catch (error) {
      if (error instanceof WorkbookError && !passing.has(error.code)) return null;
      throw error;
    }
  }

  async apply(edits: Edits, options: WorkOptions = {}): Promise<ApplyOutcome> {
    this.#known = new Map();
    const read = this.#read;
    this.#read = new Map();
    const { applyEdits } = await writing();
    return applyEdits(this.#access, edits, read, options);
  }

  async enter(sheet: string, changes: readonly CellChange[]): Promise<void> {
    const { enterCells } = await entering();
    await runTyped(this.#access, (context) => enterCells(context, sheet, changes));
  }

  async clear(sets?: readonly number[], options: WorkOptions = {}): Promise<void> {
    this.#known = new Map();
    this.#read = new Map();
    return clearSets(this.#access, sets, options);
  }
}
