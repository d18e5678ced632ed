import type { Area } from "../../src/domain/grid.ts";
import { Cells } from "./cells.ts";
import type { ChartModel } from "./chart.ts";
import type { ConditionalFormatModel } from "./conditional-format.ts";
import { type CellFormat, defaultFormat } from "./format.ts";
import { newPage, type PageModel } from "./page.ts";
import type { TableModel } from "./table.ts";
import type { ValidationModel } from "./validation.ts";

export interface ColumnModel {
  /** In characters of the default font; null: the sheet's standard width. */
  width: number | null;
  hidden: boolean;
}

export interface RowModel {
  /** Points; null: the sheet's standard height. */
  height: number | null;
  hidden: boolean;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export class SheetModel {
  visibility: Visibility = "Visible";
  /** "" or "#RRGGBB" */
  tabColor = "";
  gridlines = true;
  headings = true;
  /** Characters. */
  standardWidth = 8.38;
  /** Points. */
  standardHeight = 18.75;
  /** Rows without a model of their own do not show. */
  hidesOtherRows = false;
  protected = false;
  /** Names of Excel.WorksheetProtectionOptions that are allowed although the sheet is protected. */
  protectionOptions: Readonly<Record<string, unknown>> = {};
  protectionPassword: string | null = null;
  /** Rows above and columns left that stay in view. */
  freeze: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  baseFormat: CellFormat = defaultFormat;
  readonly cells = new Cells();
  readonly columns = new Map<number, ColumnModel>();
  readonly rows = new Map<number, RowModel>();
  merges: Area[] = [];
  tables: TableModel[] = [];
  /** In order of priority, the first one strongest. */
  conditionalFormats: ConditionalFormatModel[] = [];
  validations: ValidationModel[] = [];
  charts: ChartModel[] = [];
  readonly page: PageModel = newPage();

  constructor(
    readonly id: string,
    public name: string,
    /** Position among the sheets of the file that it was loaded from; null: added since. */
    readonly origin: number | null,
  ) {}

  isRowHidden(row: number): boolean {
    const model = this.rows.get(row);
    return model === undefined ? this.hidesOtherRows : model.hidden || model.height === 0;
  }

  isColumnHidden(column: number): boolean {
    const model = this.columns.get(column);
    return model !== undefined && (model.hidden || model.width === 0);
  }

  column(column: number): ColumnModel {
    let model = this.columns.get(column);
    if (!model) this.columns.set(column, (model = { width: null, hidden: false }));
    return model;
  }

  row(row: number): RowModel {
    let model = this.rows.get(row);
    if (!model) this.rows.set(row, (model = { height: null, hidden: false }));
    return model;
  }

  formatAt(row: number, column: number): CellFormat {
    return this.cells.at(row, column)?.format ?? this.baseFormat;
  }
}
