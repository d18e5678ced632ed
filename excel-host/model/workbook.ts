import type { Area } from "../../src/domain/grid.ts";
import type { NameModel } from "./name.ts";
import { SheetModel } from "./sheet.ts";

/** The workbook in memory. Plain data with look-ups; what Excel allows or refuses is the types' business. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  /** The active sheet; always one of `sheets`. */
  active!: SheetModel;
  selection: Area = { top: 1, left: 1, bottom: 1, right: 1 };
  names: NameModel[] = [];
  /** Add-in settings in the document, JSON by key. */
  readonly settings = new Map<string, string>();
  fileName = "Book1.xlsx";
  readOnly = false;
  structureProtected = false;
  calculationMode = "Automatic";
  /** Some formula has no result of its own yet. */
  awaitsCalculation = false;
  /** How often something happened that empties Excel's undo stack. */
  undoStackCleared = 0;
  private nextId = 1;

  /** "{00000001-0000-…}", unique in this workbook. */
  newId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  addSheet(name: string, origin: number | null = null): SheetModel {
    const sheet = new SheetModel(this.newId(), name, origin);
    const base = this.sheets[0];
    if (base) {
      sheet.baseFormat = base.baseFormat;
      sheet.standardWidth = base.standardWidth;
      sheet.standardHeight = base.standardHeight;
    }
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** By id or, whatever the case, by name. */
  sheet(key: string): SheetModel | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower);
  }

  name(name: string): NameModel | undefined {
    const lower = name.toLowerCase();
    return this.names.find((candidate) => candidate.name.toLowerCase() === lower);
  }

  /** "表1", "Sheet2": the first free name with this stem. */
  freeSheetName(stem: string): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (!this.sheet(`${stem}${number}`)) return `${stem}${number}`;
    }
  }

  hasTable(name: string): boolean {
    const lower = name.toLowerCase();
    return this.sheets.some((sheet) => sheet.tables.some((table) => table.name.toLowerCase() === lower));
  }
}
