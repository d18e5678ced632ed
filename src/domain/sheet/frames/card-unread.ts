import { coverageOf } from "../../time/coverage-of.ts";
import type { Area, CellValue } from "../../grid.ts";
import type { Cells } from "../records/cells.ts";
import type { SheetReading } from "../records/reading.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { yearCell } from "../words/year-cell.ts";

/**
 * The rows of a form with cells that nothing was read from, and those cells' texts. `taken`: what was read. `told`: rows whose
 * words are kept elsewhere; `costs`: of money planned and spent. Linear in the cells and in what was read.
 */
export function unreadRows(
  cells: Cells,
  taken: readonly Area[],
  { told, costs }: { readonly told: ReadonlySet<number>; readonly costs: ReadonlySet<number> },
): SheetReading["unread"] {
  const area = cells.area!;
  const isTaken = coverOf(area, taken);
  const unread: { row: number; text: string; figures: number }[] = [];
  let isUnderCosts = false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const texts: string[] = [];
    let amounts = 0;
    for (let column = area.left; column <= area.right; column += 1) {
      const text = cells.trimmed(row, column);
      if (text === "" || isTaken(row, column)) continue;
      texts.push(text);
      if (isAmount(text, cells.value(row, column))) amounts += 1;
    }
    isUnderCosts = isCost(cells, row, isUnderCosts);
    if (texts.length === 0) continue;
    const figures = isUnderCosts || costs.has(row) ? 0 : amounts;
    if (amounts > 0 || !told.has(row)) unread.push({ row, text: texts.join(" "), figures });
  }
  return unread;
}

function coverOf({ top, left, right }: Area, taken: readonly Area[]): (row: number, column: number) => boolean {
  const width = right - left + 1;
  const covered = new Set<number>();
  for (const one of taken)
    for (let row = one.top; row <= one.bottom; row += 1)
      for (let column = one.left; column <= one.right; column += 1) covered.add((row - top) * width + column - left);
  return (row, column) => covered.has((row - top) * width + column - left);
}

/** 120, 95.0%, 12回, 約1,200人: no year, day, number of a phone or of a paragraph, and no sentence. */
function isAmount(text: string, value: CellValue): boolean {
  if (typeof value === "number") return coverageOf(text, null) === null;
  const [, , unit] = /^([約△▲-]?\d[\d,]*(?:\.\d+)?)\s?(\D{0,6})$/u.exec(text.normalize("NFKC").trim()) ?? [];
  return unit !== undefined && (unit === "" || plainUnit(unit) !== null) && yearCell(text, null, false) === null;
}

/** Money and the work of the staff, as the rows of a form's costs are called. */
const cost =
  /予算|決算|執行|[^会消]費(?:$|[^者])|コスト|財源|支出金|国費|[市町村県府地国公]債|繰越|繰入|予備費|人件|人工|職員|従事|給与|報酬|賃金|歳[入出]|単価/u;
const sides = /^(?:目標|計画|実績|達成)(?:値|率|度)?$/u;
const rests = /^(?:うち|その他|計|合計|小計)/u;

/** A row of a form's costs: called so in it or in what is merged beside it, or a rest or a sum under one. */
function isCost(cells: Cells, row: number, isUnderCosts: boolean): boolean {
  const { left, right } = cells.area!;
  let said = false;
  for (let column = left; column <= right; column += 1) {
    const text = cells.shownText(row, column).replace(/\s/gu, "");
    if (sides.test(text)) return false;
    if (cost.test(text) || (isUnderCosts && rests.test(text))) said = true;
  }
  return said;
}
