/** What the port needs of Office.js; the page's own globals, or another window's in tests. */
export interface ExcelAccess {
  run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** Whether this Excel has a version of the ExcelApi requirement set, e.g. "1.17". */
  has(version: string): boolean;
  /** Milliseconds that a stopped run may go without an answer before the connection counts as lost; 10 s by default. */
  readonly patience?: number;
}

/** Lowest requirement set that the port works with: Office LTSC 2021. */
export const floor = "1.14";

/**
 * Every `run` is one step in Excel's undo list where Excel can merge its syncs (ExcelApi 1.20); before
 * that, each sync is a step of its own.
 */
export function excelAccess(office: { readonly Excel: typeof Excel; readonly Office: typeof Office }): ExcelAccess {
  const has = (version: string): boolean => office.Office.context.requirements.isSetSupported("ExcelApi", version);
  return {
    has,
    run: (batch) => (has("1.20") ? office.Excel.run({ mergeUndoGroup: true }, batch) : office.Excel.run(batch)),
  };
}
