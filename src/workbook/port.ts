import type { Area, Grid } from "../domain/grid.ts";
import type { ChangedCell } from "../domain/grid/patched.ts";
import type { CellChange } from "../domain/report/decide-on-ledger.ts";
import type { Edits, ReportRole } from "../domain/report/edits.ts";

export interface SheetSummary {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Rows and columns of the used range; 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
}

/** A report set that an earlier run left. */
export interface ReportMark {
  readonly set: number;
  /** The program sheet that the report is about; null where it was deleted. */
  readonly source: string | null;
  /** Present where it is about all one-program forms of the workbook; `source` is then the first of them. */
  readonly isOfForms?: true;
  /** The sheets as they are named now; a role is absent where the user deleted its sheet. */
  readonly sheets: Readonly<Partial<Record<ReportRole, string>>>;
  /**
   * Sheets that the set's names point to and that bear no marker of ours, where the role's own sheet is nowhere: the
   * user's, or ours with the hidden cells deleted. Nobody can tell, so nothing writes over them or deletes them.
   */
  readonly unmarked?: Readonly<Partial<Record<ReportRole, string>>>;
}

/** What a workbook holds, without the cells. */
export interface WorkbookSurvey {
  /** In tab order, Jisseki's own included. */
  readonly sheets: readonly SheetSummary[];
  readonly active: string | null;
  readonly reports: readonly ReportMark[];
  /** Sheets that bear a report's marker and belong to none of `reports`: copies of report sheets. */
  readonly strays: readonly string[];
  /** Defined names and table names in use, lower case, for collision checks. */
  readonly takenNames: readonly string[];
}

/** Called between pieces of long work; 0 ≤ done ≤ total. */
export type Progress = (done: number, total: number) => void;

export interface WorkOptions {
  readonly progress?: Progress | undefined;
  /** Aborting stops between pieces and leaves nothing half made. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReadOptions extends WorkOptions {
  /**
   * true: of a report sheet, to be written anew by the next `apply`: texts, formats and hidden rows are not wanted, which
   * are most of what a live workbook has to send, and that `apply` refuses where people typed something since.
   */
  readonly valuesAlone?: boolean | undefined;
}

/** What could not be applied, and why; everything else was. */
export interface ApplyOutcome {
  readonly skipped: readonly {
    readonly what: "highlights" | "chart" | "page" | "validation";
    readonly why: "sheet-protected" | "not-supported";
  }[];
}

/**
 * A workbook seen from the use cases; one implementation over Office.js, one over files.
 * All failures are `WorkbookError`s.
 */
export interface WorkbookPort {
  survey(): Promise<WorkbookSurvey>;
  readGrid(sheet: string, options?: ReadOptions): Promise<Grid>;
  /**
   * Adds or updates one report set.
   * @throws WorkbookError report-edited: people typed on its sheets since they were read; all is as they left it.
   */
  apply(edits: Edits, options?: WorkOptions): Promise<ApplyOutcome>;
  /** Takes away every report set, or the given ones, with all that belongs to them; `unmarked` sheets and strays stay. */
  clear(sets?: readonly number[], options?: WorkOptions): Promise<void>;
}

/** A workbook that people work in meanwhile. */
export interface LivePort extends WorkbookPort {
  /**
   * Puts something else into single cells of a report sheet.
   * @throws WorkbookError report-edited where one of them does not hold what it held `before`: all are as they were.
   */
  enter(sheet: string, changes: readonly CellChange[]): Promise<void>;
  /**
   * The cells that are not as `known` has them any more, which is what was last read of its sheet, patched with what was
   * read so since. `edited`: where cells were edited; formulas may come to something else anywhere. null where more may
   * have changed than that, or it cannot be told: then the sheet has to be read anew.
   */
  readChanged(known: Grid, edited: readonly Area[]): Promise<readonly ChangedCell[] | null>;
}
