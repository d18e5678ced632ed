import { roundRate } from "../achievement/rate.ts";
import { isCellError, isImpossible, isNotCalculated } from "../grid.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import type { EditCell } from "./edits.ts";
import { formula, on } from "./excel.ts";
import { cellOf, ledgerColumn, wordCell } from "./ledger-columns.ts";
import type { LedgerLine } from "./lines.ts";

/** The cell that a merged area has its content in. */
const anchor = (cell: FigureCell): { row: number; column: number } =>
  cell.merge === null ? cell : { row: cell.merge.top, column: cell.merge.left };

const refTo = (sheet: string, cell: FigureCell): string => {
  const { row, column } = anchor(cell);
  return on(cell.sheet ?? sheet, row, column);
};

/**
 * A figure as the ledger holds it: where its cell is itself a number, a formula to it (times what the
 * heading or a percent format multiplies it by); else the number that was read.
 */
export function figureCell(sheet: string, figure: number | null, cell: FigureCell | null): EditCell {
  if (figure === null || cell === null || typeof cell.value !== "number" || cell.value === 0) return figure;
  const ref = refTo(sheet, cell);
  const times = roundRate(figure / cell.value);
  if (times === 1 && cell.value === figure) return formula(`IF(ISNUMBER(${ref}),${ref},"")`, figure);
  if (cell.value * times === figure) return formula(`IF(ISNUMBER(${ref}),${ref}*${times},"")`, figure);
  if (roundRate(cell.value * times) !== figure) return figure;
  return formula(`IF(ISNUMBER(${ref}),ROUND(${ref}*${times},12),"")`, figure);
}

/** A formula that holds while the source cell is what was read. */
function unchanged(sheet: string, cell: FigureCell, textAt: string): string {
  const ref = refTo(sheet, cell);
  const { value } = cell;
  if (value === null || isNotCalculated(value)) return `${ref}=""`;
  if (isCellError(value) || isImpossible(value)) return `ISERROR(${ref})`;
  if (typeof value === "string") return `EXACT(${ref},${textAt})`;
  return `${ref}=${typeof value === "boolean" ? String(value).toUpperCase() : String(value)}`;
}

const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] as string) : `AND(${conditions.join(",")})`;

/** What a line was read from, as conditions in its formulas. */
interface Watch {
  readonly unchanged: string;
  /** The ledger's figure is a formula to this cell, which follows while the cell is a number. */
  readonly followed: string | null;
}

function watch(sheet: string, cell: FigureCell | null, figure: EditCell, textAt: string): Watch[] {
  if (cell === null) return [];
  const follows = typeof figure === "object" && figure !== null;
  return [{ unchanged: unchanged(sheet, cell, textAt), followed: follows ? `ISNUMBER(${refTo(sheet, cell)})` : null }];
}

/** Says whether a source cell was changed since: with figures that follow, or so that only a new check can tell. */
export function changedCell(line: LedgerLine, plan: EditCell, actual: EditCell): EditCell {
  const { sheet } = line;
  const { planCell, actualCell } = line.indicator;
  const watched = [
    ...watch(sheet, planCell, plan, cellOf(line, ledgerColumn.planText)),
    ...watch(sheet, actualCell, actual, cellOf(line, ledgerColumn.actualText)),
  ];
  if (watched.length === 0) return null;
  const rerun = wordCell("rerun");
  const same = allOf(watched.map((each) => each.unchanged));
  const accounted = allOf(watched.map((each) => each.followed ?? each.unchanged));
  const isFollowed = watched.some((each) => each.followed !== null);
  const otherwise = isFollowed ? `IF(${accounted},${wordCell("followed")},${rerun})` : rerun;
  return formula(`IFERROR(IF(${same},"",${otherwise}),${rerun})`, "");
}

/** The characters that a cell was read from. */
export const sourceText = (cell: FigureCell | null): string | null => {
  if (cell === null) return null;
  const text = typeof cell.value === "string" ? cell.value : cell.text;
  return text === "" ? null : text;
};
