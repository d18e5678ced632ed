import { lastColumn, type Area } from "../src/domain/grid.ts";
import { EventType } from "./events.ts";
import type { EditOrigin } from "./host-context.ts";
import { areaByAddress } from "./types/areas.ts";
import { renameSheet } from "./model/sheet-renaming.ts";
import { readInput } from "./model/input.ts";
import { itemNotFound } from "./richapi/errors.ts";
import type { Host } from "./host.ts";
import type { SheetModel } from "./model/sheet.ts";

const placesIn = ({ top, left, bottom, right }: Area): (readonly [row: number, column: number])[] =>
  Array.from({ length: bottom - top + 1 }, (_, at) => top + at).flatMap((row) =>
    Array.from({ length: right - left + 1 }, (_, at) => [row, left + at] as const),
  );

/** Does what the person in front of Excel would do; events reach the add-in as they would from Excel. */
export class User {
  constructor(private readonly host: Host) {}

  /** Types into a cell ("=…" is a formula) and leaves it. */
  edit(sheet: string, address: string, input: string | number | boolean): void {
    this.fill(sheet, address, input);
  }

  /** The same into every cell of the areas ("A1:B2,D5") at once, here or by a co-author. */
  fill(sheet: string, address: string, input: string | number | boolean, by: Partial<EditOrigin> = {}): void {
    const model = this.sheet(sheet);
    const areas = address.split(",").map((one) => areaByAddress(one, "user.edit"));
    for (const [row, column] of areas.flatMap(placesIn)) {
      const cell = model.cells.need(row, column, model.baseFormat);
      const read = readInput(input, cell.format);
      cell.value = read.value;
      cell.formula = read.formula;
      if (read.numberFormat !== null) cell.format = { ...cell.format, numberFormat: read.numberFormat };
    }
    this.host.edited(model, areas, { triggerSource: "Unknown", ...by });
    this.host.calculate();
  }

  /** Gives the cells of one area another number format. */
  format(sheet: string, address: string, numberFormat: string): void {
    const model = this.sheet(sheet);
    const area = areaByAddress(address, "user.format");
    for (const [row, column] of placesIn(area)) {
      const cell = model.cells.need(row, column, model.baseFormat);
      cell.format = { ...cell.format, numberFormat };
    }
    this.host.events.raise(EventType.worksheetFormatChanged, model.id, {
      worksheetId: model.id,
      address,
      source: "Local",
    });
    this.host.changed();
  }

  /** Merges the cells of an area, whose first one alone keeps what it holds; Excel says that the format changed. */
  merge(sheet: string, address: string): void {
    const model = this.sheet(sheet);
    const area = areaByAddress(address, "user.merge");
    model.merges.push(area);
    for (const [row, column] of placesIn(area).slice(1)) model.cells.remove(row, column);
    this.host.events.raise(EventType.worksheetFormatChanged, model.id, {
      worksheetId: model.id,
      address,
      source: "Local",
    });
    this.host.changed();
    this.host.calculate();
  }

  /** Puts an empty row before this one, or takes the row out; formulas keep the addresses that they have. */
  shiftRows(sheet: string, row: number, by: "insert" | "delete"): void {
    const model = this.sheet(sheet);
    const cells = [...model.cells.entries()].filter(([at]) => at >= row);
    for (const [at, column] of cells) model.cells.remove(at, column);
    const step = by === "insert" ? 1 : -1;
    for (const [at, column, cell] of cells) {
      if (by === "delete" && at === row) continue;
      Object.assign(model.cells.need(at + step, column, cell.format), cell);
    }
    const moved = (line: number): number => (line >= row ? line + step : line);
    model.merges = model.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) }));
    const changeType = by === "insert" ? "RowInserted" : "RowDeleted";
    const line = { top: row, left: 1, bottom: row, right: lastColumn };
    this.host.edited(model, [line], { changeType, triggerSource: "Unknown" });
    this.host.calculate();
  }

  select(sheet: string, address: string): void {
    this.host.select(this.sheet(sheet), areaByAddress(address, "user.select"));
  }

  /** Starts typing into a cell: until `endEdit`, Excel refuses every request. */
  startEdit(): void {
    this.host.editingCell = true;
  }

  endEdit(): void {
    this.host.editingCell = false;
  }

  protect(sheet: string, options: Readonly<Record<string, boolean>> = {}, password: string | null = null): void {
    const model = this.sheet(sheet);
    model.protected = true;
    model.protectionOptions = options;
    model.protectionPassword = password;
    this.host.changed();
  }

  unprotect(sheet: string): void {
    this.sheet(sheet).protected = false;
    this.host.changed();
  }

  deleteSheet(sheet: string): void {
    this.host.remove(this.sheet(sheet));
    this.host.calculate();
  }

  renameSheet(sheet: string, name: string): void {
    renameSheet(this.host.workbook, this.sheet(sheet), name);
    this.host.changed();
    this.host.calculate();
  }

  hideRow(sheet: string, row: number): void {
    this.sheet(sheet).row(row).hidden = true;
    this.host.changed();
  }

  private sheet(key: string): SheetModel {
    const sheet = this.host.workbook.sheet(key);
    if (!sheet) throw itemNotFound(key);
    return sheet;
  }
}
