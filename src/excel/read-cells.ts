import { isNotCalculated, stateText, type Area, type CellValue } from "../domain/grid.ts";
import type { GridBuilder } from "../domain/grid/builder.ts";
import { isTooNarrow, plainText } from "../domain/quantity/number-cell.ts";
import { sectionFor, showsTextsPlainly } from "../domain/quantity/number-format.ts";
import type { WorkOptions } from "../workbook/port.ts";
import { isTooLarge, throwIfStopped } from "./failures.ts";
import { nextRows, rowWeight } from "./pieces.ts";

/** 1-based places of those that are hidden. */
export function hidden<Key extends string>(
  properties: readonly Readonly<Partial<Record<Key, boolean>>>[],
  first: number,
  key: Key,
): number[] {
  return properties.flatMap((one, at) => (one[key] === true ? [first + at] : []));
}

export interface CellsRequest {
  readonly range: Excel.Range;
  /** null: values alone were asked for. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly awaitsCalculation: boolean;
}

/** Values alone are a quarter of it. */
export function askValues(range: Excel.Range): CellsRequest {
  range.load("values");
  return { range, rows: null, awaitsCalculation: false };
}

/** What is asked of each cell, and of each row; formulas only where some may not be calculated yet. */
export function askCells(range: Excel.Range, awaitsCalculation: boolean): CellsRequest {
  range.load(`values,text,numberFormat,valueTypes${awaitsCalculation ? ",formulas" : ""}`);
  return { range, rows: range.getRowProperties({ rowHidden: true }), awaitsCalculation };
}

/**
 * Puts the answered cells into a grid, from its cell `top`, `left` on (1-based).
 * @returns the rows among them that are hidden.
 */
export function takeCells(
  grid: GridBuilder,
  { range, rows, awaitsCalculation }: CellsRequest,
  top: number,
  left: number,
): number[] {
  if (rows === null) {
    for (const [at, given] of range.values.entries())
      for (const [index, answer] of given.entries()) grid.add(top + at, left + index, plainValue(answer), "General");
    return [];
  }
  const formulas = awaitsCalculation ? range.formulas : null;
  eachCell(range, formulas, (at, index, value, format, text) => grid.add(top + at, left + index, value, format, text));
  return hidden(rows.value, top, "rowHidden");
}

/**
 * Every answered cell, by its place in the range. `formulas`: where some may not be calculated yet, the cells' formulas,
 * or "all" where every cell has one; else null.
 */
export function eachCell(
  range: Excel.Range,
  formulas: readonly (readonly unknown[])[] | "all" | null,
  take: (at: number, index: number, value: CellValue, format: string, text: string) => void,
): void {
  for (const [at, given] of range.values.entries()) {
    for (const [index, answer] of given.entries()) {
      const isAwaited =
        formulas !== null && (formulas === "all" ? isNothing(answer) : isUncalculated(formulas[at]![index], answer));
      const value = isAwaited ? ({ notCalculated: true } as const) : cellValue(answer, range.valueTypes[at]![index]!);
      const format = range.numberFormat[at]![index] as string;
      take(at, index, value, format, displayed(range.text[at]![index]!, value, format));
    }
  }
}

const errorText = /^#(?:[A-Z]+[!?]|[A-Z]+\/0!|N\/A|[A-Z_]+!?)$/u;

/** Of an answer without types: a text that looks like an error is taken for one. */
export function plainValue(value: unknown): CellValue {
  if (value === "") return null;
  return typeof value === "string" && errorText.test(value) ? { error: value } : (value as string | number | boolean);
}

function cellValue(value: unknown, type: string): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return value as string | number | boolean;
}

/** A formula that shows nothing or 0 while Excel has not worked everything out; a text that starts with "=" is its own. */
const isUncalculated = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value && isNothing(value);

const isNothing = (value: unknown): boolean => value === "" || value === 0;

/**
 * A column too narrow for its number shows only "#": then the number itself is the better text, with its format's words.
 * Of a long text Excel may show only the beginning.
 */
function displayed(shown: string, value: CellValue, format: string): string {
  if (isNotCalculated(value)) return stateText(value);
  if (typeof value === "number" && isTooNarrow(shown) && !sectionFor(format, value).parted)
    return plainText(value, format);
  return typeof value === "string" && showsTextsPlainly(format) ? value : shown;
}

/**
 * As many syncs as it takes; each piece as large as the ones before say that it may be.
 * @returns the hidden rows.
 */
export async function readPieces(
  grid: GridBuilder,
  context: Excel.RequestContext,
  used: Excel.Range,
  area: Area,
  ask: (range: Excel.Range) => CellsRequest,
  { progress, signal }: WorkOptions,
): Promise<readonly number[]> {
  const hiddenRows: number[] = [];
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  let step = Math.min(rows, nextRows(columns, null));
  for (let from = 0; from < rows;) {
    throwIfStopped(signal);
    const count = Math.min(step, rows - from);
    const piece = ask(used.getCell(from, 0).getAbsoluteResizedRange(count, columns));
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      step = Math.floor(count / 2);
      continue;
    }
    hiddenRows.push(...takeCells(grid, piece, area.top + from, area.left));
    from += count;
    step = Math.min(nextRows(columns, answerWeight(piece) / count), step * 2);
    progress?.(from, rows);
  }
  return hiddenRows;
}

/** Bytes of the answer that brought these cells; formats and types are short. */
const answerWeight = ({ range, rows }: CellsRequest): number =>
  range.values.reduce(
    (sum, row, at) => sum + rowWeight(row) + (rows === null ? 0 : rowWeight(range.text[at]!) + row.length * 24),
    0,
  );
