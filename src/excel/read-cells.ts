import { isNotCalculated, stateText, type Area, type CellValue, type Grid } from "../domain/grid.ts";
import { isTooNarrow, plainText } from "../domain/quantity/number-cell.ts";
import { showsTextsPlainly } from "../domain/quantity/number-format.ts";
import type { WorkOptions } from "../workbook/port.ts";
import { isTooLarge, throwIfStopped } from "./failures.ts";
import { nextRows, rowWeight } from "./pieces.ts";

export type Cells = Pick<Grid, "values" | "text" | "formats" | "hiddenRows">;

export const noCells: Cells = { values: [], text: [], formats: [], hiddenRows: [] };

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
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly awaitsCalculation: boolean;
}

/** What is asked of each cell, and of each row; formulas only where some may not be calculated yet. */
export function askCells(range: Excel.Range, awaitsCalculation: boolean): CellsRequest {
  range.load(`values,text,numberFormat,valueTypes${awaitsCalculation ? ",formulas" : ""}`);
  return { range, rows: range.getRowProperties({ rowHidden: true }), awaitsCalculation };
}

/** `top`: 1-based row of the range's first one. */
export function cellsOf({ range, rows, awaitsCalculation }: CellsRequest, top: number): Cells {
  const values = range.values.map((row, at) =>
    row.map((value, column) =>
      awaitsCalculation && isUncalculated(range.formulas[at]![column], value)
        ? ({ notCalculated: true } as const)
        : cellValue(value, range.valueTypes[at]![column]!),
    ),
  );
  const formats = range.numberFormat as string[][];
  const text = range.text.map((row, at) =>
    row.map((shown, column) => displayed(shown, values[at]![column]!, formats[at]![column]!)),
  );
  return { values, text, formats, hiddenRows: hidden(rows.value, top, "rowHidden") };
}

function cellValue(value: unknown, type: string): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return value as string | number | boolean;
}

/** A formula that shows nothing or 0 while Excel has not worked everything out; a text that starts with "=" is its own. */
const isUncalculated = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value && (value === "" || value === 0);

/**
 * A column too narrow for its number shows only "#": then the number itself is the better text, with its format's words.
 * Of a long text Excel may show only the beginning.
 */
function displayed(shown: string, value: CellValue, format: string): string {
  if (isNotCalculated(value)) return stateText(value);
  if (typeof value === "number" && isTooNarrow(shown)) return plainText(value, format);
  return typeof value === "string" && showsTextsPlainly(format) ? value : shown;
}

/** As many syncs as it takes; each piece as large as the ones before say that it may be. */
export async function readPieces(
  context: Excel.RequestContext,
  used: Excel.Range,
  area: Area,
  awaitsCalculation: boolean,
  { progress, signal }: WorkOptions,
): Promise<Cells> {
  const values: (readonly CellValue[])[] = [];
  const text: (readonly string[])[] = [];
  const formats: (readonly string[])[] = [];
  const hiddenRows: number[] = [];
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  let step = Math.min(rows, nextRows(columns, null));
  for (let from = 0; from < rows;) {
    throwIfStopped(signal);
    const count = Math.min(step, rows - from);
    const piece = askCells(used.getCell(from, 0).getAbsoluteResizedRange(count, columns), awaitsCalculation);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      step = Math.floor(count / 2);
      continue;
    }
    const cells = cellsOf(piece, area.top + from);
    for (const row of cells.values) values.push(row);
    for (const row of cells.text) text.push(row);
    for (const row of cells.formats) formats.push(row);
    hiddenRows.push(...cells.hiddenRows);
    from += count;
    step = Math.min(nextRows(columns, answerWeight(cells) / count), step * 2);
    progress?.(from, rows);
  }
  return { values, text, formats, hiddenRows };
}

/** Bytes of the answer that brought these cells; formats and types are short. */
const answerWeight = ({ values, text }: Cells): number =>
  values.reduce((sum, row, at) => sum + rowWeight(row) + rowWeight(text[at]!) + row.length * 24, 0);
