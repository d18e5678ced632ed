import type { Grid } from "../domain/grid.ts";
import type { Edits } from "../domain/report/edits.ts";
import type { ApplyOutcome, WorkbookPort, WorkbookSurvey, WorkOptions } from "../workbook/port.ts";
import type { ExcelAccess } from "./access.ts";
import { applyEdits } from "./apply.ts";
import { clearSets } from "./clear.ts";
import { runTyped } from "./failures.ts";
import { readSheet } from "./read-grid.ts";
import { type KnownSheet, surveyWorkbook } from "./survey.ts";

/** The workbook that is open in Excel beside the pane. */
export class ExcelWorkbook implements WorkbookPort {
  readonly #access: ExcelAccess;
  /** As of the last survey; only ever saves a round trip. */
  #known: ReadonlyMap<string, KnownSheet> = new Map();

  constructor(access: ExcelAccess) {
    this.#access = access;
  }

  async survey(): Promise<WorkbookSurvey> {
    const { survey, known } = await runTyped(this.#access, surveyWorkbook);
    this.#known = known;
    return survey;
  }

  readGrid(sheet: string, options: WorkOptions = {}): Promise<Grid> {
    return runTyped(
      this.#access,
      (context) => readSheet(context, sheet, this.#known.get(sheet), options),
      options.signal,
    );
  }

  async apply(edits: Edits, options: WorkOptions = {}): Promise<ApplyOutcome> {
    this.#known = new Map();
    return applyEdits(this.#access, edits, options);
  }

  async clear(sets?: readonly number[], options: WorkOptions = {}): Promise<void> {
    this.#known = new Map();
    return clearSets(this.#access, sets, options);
  }
}
