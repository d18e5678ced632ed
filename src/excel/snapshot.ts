import { isTooLarge } from "./failures.ts";
import { rowWeight } from "./pieces.ts";
import { cellInput } from "./cell-inputs.ts";
import { actionBytes, type Step } from "./steps.ts";
import type { SheetPlace } from "./state.ts";

/** Rows of inputs as they have to be put back, and where. 0-based. */
interface Piece {
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly (readonly (string | number | boolean)[])[];
}

/** What was in a report sheet's cells before an update: an auditor's decisions may be among it. */
export interface Snapshot {
  readonly sheet: string;
  readonly pieces: readonly Piece[];
}

/** Most cells to ask for at once: a ledger takes some hundred bytes each, its empty columns and results among them. */
const usualCells = 24_000;
/** Where so few are still too large, it is not for their number. */
const fewestCells = 500;

/**
 * One sync for usual reports, one a piece for larger ones.
 * @param alongside queues what else is to be loaded with the first sync; again where that has to be repeated.
 */
export async function takeSnapshots(
  context: Excel.RequestContext,
  sheets: readonly SheetPlace[],
  alongside: () => void,
  most = usualCells,
): Promise<Snapshot[]> {
  const filled = sheets.filter(({ rows }) => rows > 0);
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
  sheets: readonly SheetPlace[],
  most: number,
): Promise<Snapshot[]> {
  const requests = sheets.flatMap((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    const step = Math.max(1, Math.floor(most / sheet.columns));
    return Array.from({ length: Math.ceil(sheet.rows / step) }, (_, at) => {
      const rows = Math.min(step, sheet.rows - at * step);
      return {
        sheet: sheet.name,
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
    request.range.load("rowIndex,columnIndex,formulas,values");
    cells += request.cells;
  }
  await context.sync();
  return sheets.map(({ name }) => ({
    sheet: name,
    pieces: requests.filter(({ sheet }) => sheet === name).map(({ range }) => pieceOf(range)),
  }));
}

function pieceOf(range: Excel.Range): Piece {
  const inputs = range.formulas.map((row, at) =>
    row.map((formula: unknown, column) => inputOf(formula, range.values[at]![column])),
  );
  return { row: range.rowIndex, column: range.columnIndex, inputs };
}

/** A text that starts with "=" reads the same as a formula does, but is its own value. */
function inputOf(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula !== "string") return formula as number | boolean;
  if (formula === "" || (formula.startsWith("=") && formula !== value)) return formula;
  return cellInput(formula)!;
}

export const restoreSteps = (context: Excel.RequestContext, { sheet, pieces }: Snapshot): Step[] => [
  {
    bytes: actionBytes * 2,
    queue: () => context.workbook.worksheets.getItem(sheet).getRange().clear("Contents"),
  },
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
