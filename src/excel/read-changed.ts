import { areaAddress, intersection, type Area, type CellValue, type Grid } from "../domain/grid.ts";
import type { ChangedCell } from "../domain/grid/patched.ts";
import { parseAddress } from "./addresses.ts";
import { firstPieceCells } from "./pieces.ts";
import { eachCell, hidden } from "./read-cells.ts";
import { askFrame, type Frame } from "./read-grid.ts";

/**
 * One sync, whatever the sheet's size: the cells within the areas, every formula's result, and what else must be as it
 * was. Merged areas, which no event tells, are listed by Excel up to 512 of them.
 * @returns null where more changed than cells, or more of them than fit in one answer.
 */
export async function readChanged(
  context: Excel.RequestContext,
  known: Grid,
  id: string,
  edited: readonly Area[],
): Promise<readonly ChangedCell[] | null> {
  const areas = edited.map((area) => intersection(area, known)).filter((area) => area !== null);
  if (areas.reduce((count, area) => count + cellsIn(area), 0) > firstPieceCells) return null;
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name");
  const tableNames = known.tables.map(({ name }) => name);
  const frame = askFrame(sheet, tableNames);
  frame.used.load("rowHidden,hasSpill");
  // Which rows are hidden is as much to send as a column, and mostly none are.
  const rows = known.hiddenRows.length === 0 ? null : frame.used.getRowProperties({ rowHidden: true });
  const formulas = frame.used.getSpecialCellsOrNullObject("Formulas");
  formulas.areas.load("items/address,items/values,items/text,items/numberFormat,items/valueTypes");
  const ranges = areas.map((area) => sheet.getRange(areaAddress(area)));
  for (const range of ranges) range.load("values,text,numberFormat,valueTypes,formulas");
  const { application } = context.workbook;
  application.load("calculationState");
  await context.sync();
  // A cell that another one's formula spills into has no formula of its own.
  if (sheet.isNullObject || sheet.name !== known.sheet || frame.used.isNullObject || frame.used.hasSpill !== false)
    return null;
  const now = await frame.read(context, tableNames);
  const hiddenRows = rows === null ? frame.used.rowHidden : hidden(rows.value, known.top, "rowHidden");
  if (!isFramedAlike(known, now) || !sameRows(hiddenRows, known.hiddenRows)) return null;
  const awaitsCalculation = application.calculationState !== "Done";
  const changed = new ChangedCells(known);
  for (const [index, range] of ranges.entries())
    changed.take(range, areas[index]!, awaitsCalculation ? range.formulas : null);
  for (const range of formulas.isNullObject ? [] : formulas.areas.items) {
    const area = parseAddress(range.address);
    if (area === null) return null;
    changed.take(range, area, awaitsCalculation ? "all" : null);
  }
  return changed.cells();
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function isFramedAlike(known: Grid, now: Frame): boolean {
  const { top, left, bottom, right, merges, hiddenColumns, tables } = known;
  const before: Frame = {
    area: { top, left, bottom, right },
    merges,
    hiddenColumns,
    tables,
    protected: known.protected,
  };
  return JSON.stringify(parts(before)) === JSON.stringify(parts(now));
}

const parts = ({ area, merges, hiddenColumns, tables, protected: locked }: Frame): unknown => [
  area && areaAddress(area),
  merges.map(areaAddress),
  hiddenColumns,
  tables.map((table) => [table.name, areaAddress(table.area)]),
  locked,
];

/** `rows`: those that are hidden, or false where none is, and null where only some are. */
const sameRows = (rows: readonly number[] | boolean | null, known: readonly number[]): boolean =>
  Array.isArray(rows) ? rows.join() === known.join() : rows === false && known.length === 0;

class ChangedCells {
  readonly #known: Grid;
  readonly #cells = new Map<string, ChangedCell>();

  constructor(known: Grid) {
    this.#known = known;
  }

  take(range: Excel.Range, { top, left }: Area, formulas: readonly (readonly unknown[])[] | "all" | null): void {
    const known = this.#known;
    eachCell(range, formulas, (at, index, value, format, text) => {
      const [row, column] = [top + at, left + index];
      const isAsKnown =
        isSame(value, known.value(row, column)) &&
        text === known.text(row, column) &&
        format === known.format(row, column);
      if (!isAsKnown) this.#cells.set(`${row} ${column}`, { row, column, value, format, text });
    });
  }

  cells(): readonly ChangedCell[] {
    return [...this.#cells.values()];
  }
}

const isSame = (one: CellValue, other: CellValue): boolean =>
  one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
