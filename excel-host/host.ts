import type { Area } from "../src/domain/grid.ts";
import { type Calculator, noCalculator } from "./calc/engine.ts";
import { Events, EventType } from "./events.ts";
import { Faults } from "./faults.ts";
import { Guard } from "./guard.ts";
import type { EditOrigin, HostContext } from "./host-context.ts";
import { fullAddress, shortAddress } from "./model/area.ts";
import { deleteSheet } from "./model/sheet-deletion.ts";
import type { SheetModel } from "./model/sheet.ts";
import type { WorkbookModel } from "./model/workbook.ts";
import { Batch } from "./richapi/batch.ts";
import { References } from "./richapi/references.ts";
import { isRelease, type WireRequest } from "./richapi/wire.ts";
import { Traffic } from "./traffic.ts";

export interface HostSettings {
  /** Version of ExcelApi that the host declares, e.g. "1.14". */
  readonly requirement: string;
  /** "ja-JP": the interface's and the data's language. */
  readonly locale: string;
  readonly calculator?: Calculator;
  /** Largest request and response in bytes; 5 MB on Excel on the web, none on the desktop. */
  readonly payloadLimit?: number | null;
}

export type HostListener = (change: "edited" | "selected" | "structure") => void;

/** An Excel with one workbook open: answers Rich API batches and lets a test or a person play its user. */
export class Host implements HostContext {
  readonly references = new References();
  readonly events = new Events();
  readonly faults = new Faults();
  readonly traffic = new Traffic();
  readonly guard: Guard;
  readonly payloadLimit: number | null;
  /** The user is typing into a cell: every sync is refused meanwhile. */
  editingCell = false;
  /** The client has said that it takes ribbon commands. */
  commandsReady = false;
  private readonly calculator: Calculator;
  private readonly listeners = new Set<HostListener>();
  private stale = true;

  constructor(
    readonly workbook: WorkbookModel,
    readonly settings: HostSettings,
  ) {
    this.guard = new Guard(workbook);
    this.calculator = settings.calculator ?? noCalculator;
    this.payloadLimit = settings.payloadLimit === undefined ? 5 * 1024 * 1024 : settings.payloadLimit;
  }

  /** Runs one batch and gives the answer's body; formulas are up to date after it. */
  process(requestBody: string, request = JSON.parse(requestBody) as WireRequest): string {
    const response = new Batch(request, this).run();
    this.calculate();
    const body = JSON.stringify(response);
    if (isRelease(request)) {
      this.traffic.releases++;
    } else {
      this.traffic.record({
        requestBytes: byteLength(requestBody),
        responseBytes: byteLength(body),
        actions: request.Actions.length,
      });
    }
    return body;
  }

  /** Called by whatever changed cells' contents. */
  edited(sheet: SheetModel, areas: readonly Area[], by: Partial<EditOrigin> = {}): void {
    this.stale = true;
    this.events.raise(EventType.worksheetChanged, sheet.id, {
      worksheetId: sheet.id,
      address: areas.map(shortAddress).join(","),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      shiftDirection: "None",
      ...by,
    });
    this.notify("edited");
  }

  /** Called by whatever changed formats, names, sheets, tables or charts. */
  changed(): void {
    this.stale = true;
    this.notify("structure");
  }

  activate(sheet: SheetModel): void {
    const before = this.workbook.active;
    if (before === sheet) return;
    this.workbook.active = sheet;
    this.workbook.selection = { top: 1, left: 1, bottom: 1, right: 1 };
    this.events.raise(EventType.worksheetDeactivated, before.id, { worksheetId: before.id });
    this.events.raise(EventType.worksheetActivated, sheet.id, { worksheetId: sheet.id });
    this.notify("selected");
  }

  remove(sheet: SheetModel): void {
    const wasActive = this.workbook.active === sheet;
    deleteSheet(this.workbook, sheet);
    this.events.raise(EventType.worksheetDeleted, sheet.id, { worksheetId: sheet.id, source: "Local" });
    if (wasActive) {
      const { id } = this.workbook.active;
      this.events.raise(EventType.worksheetActivated, id, { worksheetId: id });
    }
    this.changed();
    if (wasActive) this.notify("selected");
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.workbook.selection = area;
    this.events.raise(EventType.worksheetSelectionChanged, sheet.id, {
      worksheetId: sheet.id,
      address: shortAddress(area),
    });
    this.notify("selected");
  }

  /** "'判定 明細'!B2:C4" */
  address(sheet: SheetModel, area: Area): string {
    return fullAddress(sheet.name, area);
  }

  calculate(): void {
    if (!this.stale) return;
    this.stale = false;
    const before = this.events.isHeard(EventType.worksheetCalculated) ? this.results() : null;
    this.calculator.recalculate(this.workbook);
    if (before !== null) this.tellCalculated(before);
    if (this.calculator !== noCalculator) this.workbook.awaitsCalculation = false;
  }

  /** What every formula comes to, by sheet. */
  private results(): ReadonlyMap<SheetModel, string> {
    return new Map(
      this.workbook.sheets.map((sheet) => {
        const values = [...sheet.cells.entries()].flatMap(([, , cell]) => (cell.formula === null ? [] : [cell.value]));
        return [sheet, JSON.stringify(values)];
      }),
    );
  }

  private tellCalculated(before: ReadonlyMap<SheetModel, string>): void {
    for (const [sheet, values] of this.results()) {
      if (values === before.get(sheet)) continue;
      this.events.raise(EventType.worksheetCalculated, sheet.id, { worksheetId: sheet.id, address: "" });
      this.notify("structure");
    }
  }

  onChange(listener: HostListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private notify(change: Parameters<HostListener>[0]): void {
    for (const listener of this.listeners) listener(change);
  }
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
