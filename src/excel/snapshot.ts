import { type CellValue, type Grid, stateText } from "../domain/grid.ts";
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
  /** Of a sheet whose values are known: columns without formulas. */
  readonly isPlain: (column: number) => boolean;
}

/** Most cells to ask for at once: a ledger takes some hundred bytes each, its empty columns and results among them. */
const usualCells = 24_000;
/** Where so few are still too large, it is not for their number. */
const fewestCells = 500;

/**
 * One sync for usual reports, one a piece for larger ones. Of sheets whose values are known formulas alone are asked for,
 * which are the values of all other cells; of its plain columns nothing.
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
  const requests = sheets.flatMap((one) => {
    const { place: sheet, known } = one;
    const used = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    return spansAsked(one).flatMap(([first, last]) => {
      const columns = last - first + 1;
      const step = Math.max(1, Math.floor(most / columns));
      return Array.from({ length: Math.ceil(sheet.rows / step) }, (_, at) => {
        const rows = Math.min(step, sheet.rows - at * step);
        const range = used.getCell(at * step, first).getAbsoluteResizedRange(rows, columns);
        return { sheet: sheet.name, known, cells: rows * columns, range };
      });
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
  return sheets.map((one) => {
    const { place, known } = one;
    const taken = requests.filter(({ sheet }) => sheet === place.name).map(({ range }) => range);
    const pieces = taken.map((range) => pieceOf(range, known));
    return { sheet: place.name, pieces: [...pieces, ...plainPieces(one)], grid: known ?? gridIn(place.name, taken) };
  });
}

type Span = readonly [first: number, last: number];

/** Columns of the used range that follow each other, from 0. */
function spans({ place, known }: SnapshotOf, isIn: (column: number) => boolean): Span[] {
  const found: [number, number][] = [];
  for (let at = 0; at < place.columns; at += 1) {
    if (!isIn((known?.left ?? 1) + at)) continue;
    const open = found.at(-1);
    if (open?.[1] === at - 1) open[1] = at;
    else found.push([at, at]);
  }
  return found;
}

const spansAsked = (one: SnapshotOf): Span[] =>
  one.known === undefined ? [[0, one.place.columns - 1]] : spans(one, (column) => !one.isPlain(column));

/** Rows put back at once. */
const plainRows = 2000;

/** Of columns without formulas, what is known of them. */
function plainPieces(one: SnapshotOf): Piece[] {
  const { known } = one;
  if (known === undefined) return [];
  return spans(one, one.isPlain).flatMap(([first, last]) => {
    const pieces: Piece[] = [];
    for (let top = known.top; top <= known.bottom; top += plainRows) {
      const rows = Math.min(plainRows, known.bottom - top + 1);
      const inputs = Array.from({ length: rows }, (_, down) =>
        Array.from({ length: last - first + 1 }, (__, along) =>
          knownInput(known.value(top + down, known.left + first + along)),
        ),
      );
      pieces.push({ row: top - 1, column: known.left - 1 + first, inputs });
    }
    return pieces;
  });
}

function knownInput(value: CellValue): Input {
  if (value === null) return "";
  const plain = typeof value === "object" ? stateText(value) : value;
  return typeof plain === "string" && plain !== "" ? cellInput(plain)! : plain;
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
