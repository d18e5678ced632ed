import type { Area } from "../src/domain/grid.ts";
import type { Events } from "./events.ts";
import type { Faults } from "./faults.ts";
import type { Guard } from "./guard.ts";
import type { SheetModel } from "./model/sheet.ts";
import type { WorkbookModel } from "./model/workbook.ts";
import type { References } from "./richapi/references.ts";

/** Who changed cells' contents, and how; by default the add-in, by writing into them. */
export interface EditOrigin {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
  /** Of Excel.DataChangeType. */
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
}

/** What the classes see of the host that they answer for. */
export interface HostContext {
  readonly workbook: WorkbookModel;
  readonly settings: { readonly locale: string };
  readonly references: References;
  readonly events: Events;
  readonly faults: Faults;
  readonly guard: Guard;
  /** The client has said that it takes ribbon commands. */
  commandsReady: boolean;
  /** Called by whatever changed cells' contents. */
  edited(sheet: SheetModel, areas: readonly Area[], by?: Partial<EditOrigin>): void;
  /** Called by whatever changed formats, names, sheets, tables or charts. */
  changed(): void;
  activate(sheet: SheetModel): void;
  /** Deletes the sheet; where it was the active one, the next takes its place. */
  remove(sheet: SheetModel): void;
  select(sheet: SheetModel, area: Area): void;
  /** "'判定 明細'!B2:C4" */
  address(sheet: SheetModel, area: Area): string;
  calculate(): void;
}
