import type { WorkbookModel } from "../model/workbook.ts";

/** What works out the formulas of a workbook. */
export interface Calculator {
  /** Brings the values of all formula cells up to date. */
  recalculate(workbook: WorkbookModel): void;
}

/** Leaves every formula at the value it was loaded or written with. */
export const noCalculator: Calculator = { recalculate: () => {} };
