import type { Area } from "../../src/domain/grid.ts";
import { IronCalc } from "../../excel-host/calc/ironcalc.ts";
import type { RuleFormat } from "../../excel-host/model/conditional-format.ts";
import { newRuleFormat } from "../../excel-host/model/conditional-format.ts";
import type { SheetModel } from "../../excel-host/model/sheet.ts";
import { WorkbookModel } from "../../excel-host/model/workbook.ts";
import { shifted } from "./shift.ts";

/** Far enough for what is in view; rules further down are worked out when one scrolls there. */
const rowsAtOnce = 400;

const key = (row: number, column: number): string => `${row} ${column}`;

/**
 * Works out a sheet's formula rules as Excel would. Each rule gets a sheet of its own in a copy of the workbook,
 * where its formula stands in the very rows and columns that it is about, so that ROW() and COLUMN() are right.
 */
export class Rules {
  readonly #calculator = new IronCalc();

  /** The formats that hold in the rows given, by "row column". */
  formats(workbook: WorkbookModel, sheet: SheetModel, from: number, to: number): ReadonlyMap<string, RuleFormat> {
    const rules = sheet.conditionalFormats.filter(({ type, formula }) => type === "Custom" && formula !== "");
    if (rules.length === 0) return new Map();
    const copy = new WorkbookModel();
    copy.sheets = [...workbook.sheets];
    copy.active = workbook.active;
    copy.names = workbook.names;
    const scratch = rules.map(({ formula, area }, index) => {
      const page = copy.addSheet(`jisseki rule ${index + 1}`);
      this.#place(page, sheet, formula, area, from, Math.min(to, from + rowsAtOnce));
      return page;
    });
    this.#calculator.recalculate(copy);
    return collect(rules.map(({ format, stopIfTrue }, index) => ({ format, stopIfTrue, page: scratch[index] })));
  }

  #place(page: SheetModel, sheet: SheetModel, formula: string, area: Area, from: number, to: number): void {
    const plain = formula.startsWith("=") ? formula.slice(1) : formula;
    for (let row = Math.max(area.top, from); row <= Math.min(area.bottom, to); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, area.left + 60); column += 1) {
        page.cells.need(row, column, page.baseFormat).formula = shifted(
          plain,
          sheet.name,
          row - area.top,
          column - area.left,
        );
      }
    }
  }
}

interface WorkedOut {
  readonly format: RuleFormat;
  readonly stopIfTrue: boolean;
  readonly page: SheetModel | undefined;
}

/** The first rule that holds wins each property, as in Excel. */
function collect(rules: readonly WorkedOut[]): ReadonlyMap<string, RuleFormat> {
  const formats = new Map<string, RuleFormat>();
  const stopped = new Set<string>();
  for (const { format, stopIfTrue, page } of rules) {
    for (const [row, column, { value }] of page?.cells.entries() ?? []) {
      const at = key(row, column);
      const holds = value === true || (typeof value === "number" && value !== 0);
      if (!holds || stopped.has(at)) continue;
      formats.set(at, merged(formats.get(at) ?? newRuleFormat(), format));
      if (stopIfTrue) stopped.add(at);
    }
  }
  return formats;
}

const merged = (strong: RuleFormat, weak: RuleFormat): RuleFormat => ({
  fill: strong.fill ?? weak.fill,
  fontColor: strong.fontColor ?? weak.fontColor,
  bold: strong.bold ?? weak.bold,
  italic: strong.italic ?? weak.italic,
  underline: strong.underline ?? weak.underline,
  strikethrough: strong.strikethrough ?? weak.strikethrough,
  numberFormat: strong.numberFormat ?? weak.numberFormat,
  borders: { ...weak.borders, ...strong.borders },
});

export const formatAt = (formats: ReadonlyMap<string, RuleFormat>, row: number, column: number): RuleFormat | null =>
  formats.get(key(row, column)) ?? null;
