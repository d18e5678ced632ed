import type { Grid } from "../domain/grid.ts";
import { gridOf } from "../domain/grid/grid-of.ts";
import { isTooLarge } from "./failures.ts";
import { rowWeight } from "./pieces.ts";
import { cellInput } from "./cell-inputs.ts";
import { plainValue } from "./read-cells.ts";
import { actionBytes, type Step } from "./steps.ts";
import type { SheetPlace } from "./state.ts";
import type { Input } from "./typed-cells.ts";
import { emptyAgain, type TypedSince } from "./typed-since.ts";

/** Rows of inputs as they have to be put back, and where. 0-based. */
interface Piece {
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly (readonly Input[])[];
}

/** What was in a report sheet's cells before an update: an auditor's decisions may be among it. */
export interface Snapshot {
  readonly sheet: string;
  readonly pieces: readonly Piece[];
  /** The sheet's values. */
  readonly grid: Grid;
}

/** A report sheet, with its values where they are known. */
export interface SnapshotOf {
  readonly place: SheetPlace;
  readonly known: Grid | undefined;
}

/** Most cells to ask for at once: a ledger takes some hundred bytes each, its empty columns and results among them. */
const usualCells = 24_000;
/** Where so few are still too large, it is not for their number. */
const fewestCells = 500;

/**
 * One sync for usual reports, one a piece for larger ones. Of sheets whose values are known formulas alone are asked for,
 * which are the values of all other cells.
 * @param alongside queues what else is to be loaded with the first sync; again where that has to be repeated.
 */
export async function takeSnapshots(
  context: Excel.RequestContext,
  sheets: readonly SnapshotOf[],
  alongside: () => void,
  most = usualCells,
): Promise<Snapshot[]> {
  const filled = sheets.filter(({ place }) => place.rows > 0);
  try {
    alongside();
    return await takePieces(context, filled, most);
  } catch (error) {
    if (!isTooLarge(error) || most <= fewestCells) throw error;
    return takeSnapshots(context, sheets, alongside, most / 4);
  }
}

async function takePieces(
  context: Excel.RequestContext,
  sheets: readonly SnapshotOf[],
  most: number,
): Promise<Snapshot[]> {
  const requests = sheets.flatMap(({ place: sheet, known }) => {
    const used = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    const step = Math.max(1, Math.floor(most / sheet.columns));
    return Array.from({ length: Math.ceil(sheet.rows / step) }, (_, at) => {
      const rows = Math.min(step, sheet.rows - at * step);
      return {
        sheet: sheet.name,
        known,
        cells: rows * sheet.columns,
        range: used.getCell(at * step, 0).getAbsoluteResizedRange(rows, sheet.columns),
      };
    });
  });
  let cells = 0;
  for (const request of requests) {
    if (cells > 0 && cells + request.cells > most) {
      await context.sync();
      cells = 0;
    }
    request.range.load(`rowIndex,columnIndex,formulas${request.known === undefined ? ",values" : ""}`);
    cells += request.cells;
  }
  await context.sync();
  return sheets.map(({ place: { name }, known }) => {
    const taken = requests.filter(({ sheet }) => sheet === name).map(({ range }) => range);
    return { sheet: name, pieces: taken.map((range) => pieceOf(range, known)), grid: known ?? gridIn(name, taken) };
  });
}

function pieceOf(range: Excel.Range, known: Grid | undefined): Piece {
  const { rowIndex: row, columnIndex: column } = range;
  const valueAt = (at: number, along: number): unknown =>
    known === undefined ? range.values[at]![along] : known.value(row + 1 + at, column + 1 + along);
  const inputs = range.formulas.map((cells, at) =>
    cells.map((formula: unknown, along: number) => inputOf(formula, () => valueAt(at, along))),
  );
  return { row, column, inputs };
}

/** A text that starts with "=" reads the same as a formula does, but is its own value. */
function inputOf(formula: unknown, value: () => unknown): Input {
  if (typeof formula !== "string") return formula as number | boolean;
  if (formula === "" || (formula.startsWith("=") && formula !== value())) return formula;
  return cellInput(formula)!;
}

function gridIn(sheet: string, [first, ...rest]: readonly Excel.Range[]): Grid {
  if (first === undefined) return gridOf({ sheet, values: [] });
  const values = [first, ...rest].flatMap((range) => range.values.map((row) => row.map(plainValue)));
  return gridOf({ sheet, values, top: first.rowIndex + 1, left: first.columnIndex + 1 });
}

/** @param since what people typed meanwhile, asked once more in the request that empties the sheet. */
export const restoreSteps = (
  context: Excel.RequestContext,
  { pieces }: Snapshot,
  sheet: string,
  since: TypedSince | undefined,
): Step[] => [
  ...(since === undefined
    ? [
        {
          bytes: actionBytes * 2,
          queue: () => context.workbook.worksheets.getItem(sheet).getRange().clear("Contents"),
        },
      ]
    : emptyAgain(context, since)),
  ...pieces.map(({ row, column, inputs }): Step => ({
    bytes: inputs.reduce((sum, cells) => sum + rowWeight(cells), actionBytes),
    queue: () => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row, column, inputs.length, inputs[0]!.length);
      range.formulas = inputs.map((cells) => [...cells]);
    },
  })),
];
