import type { Area } from "../../src/domain/grid.ts";
import type { LivePort } from "../../src/workbook/port.ts";

/** What happens in the workbook while the pane is open. */
export interface WorkbookEvents {
  selected(sheet: string, row: number): void;
  /**
   * `areas` null: somewhere on the sheet (rows inserted, a sort, …); none: only formulas came to something else. Not told
   * of what the add-in writes itself.
   */
  edited(sheet: string, areas: readonly Area[] | null): void;
  renamed(from: string, to: string): void;
  /** A sheet was added, deleted, renamed or shown. */
  sheetsChanged(): void;
}

/** The workbook that the pane stands beside: the port, and what only a live Excel has. Failures are `WorkbookError`s. */
export interface PaneHost {
  readonly port: LivePort;
  /** The workbook's file name. */
  fileName(): Promise<string>;
  /** Shows the sheet and selects the cell ("E12"). */
  select(sheet: string, address: string): Promise<void>;
  activate(sheet: string): Promise<void>;
  /** What `remember` last kept in this workbook; undefined where it kept nothing. */
  remembered(): Promise<unknown>;
  /** Keeps plain data with the workbook; null forgets it without a trace. */
  remember(value: object | null): Promise<void>;
  /** The forms that `keepForms` last kept on this machine, for any workbook; undefined where it kept none. */
  keptForms(): Promise<unknown>;
  /** Keeps plain data on this machine and sends it nowhere; null forgets it. Where there is no such place nothing is kept. */
  keepForms(value: object | null): Promise<void>;
  /** Adds a sheet with the sample table and gives its name. */
  insertSample(name: string): Promise<string>;
  /** Listens until the returned function is called. */
  watch(events: WorkbookEvents): Promise<() => void>;
}
