import { areaByAddress } from "./types/areas.ts";
import { renameSheet } from "./model/sheet-renaming.ts";
import { readInput } from "./model/input.ts";
import { itemNotFound } from "./richapi/errors.ts";
import type { Host } from "./host.ts";
import type { SheetModel } from "./model/sheet.ts";

/** Does what the person in front of Excel would do; events reach the add-in as they would from Excel. */
export class User {
  constructor(private readonly host: Host) {}

  /** Types into a cell ("=…" is a formula) and leaves it. */
  edit(sheet: string, address: string, input: string | number | boolean): void {
    const model = this.sheet(sheet);
    const area = areaByAddress(address, "user.edit");
    const cell = model.cells.need(area.top, area.left, model.baseFormat);
    const read = readInput(input, cell.format);
    cell.value = read.value;
    cell.formula = read.formula;
    if (read.numberFormat !== null) cell.format = { ...cell.format, numberFormat: read.numberFormat };
    this.host.edited(model, area);
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
