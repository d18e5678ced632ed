import { rowWeight, firstPieceCells } from "./pieces.ts";
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

/** One sync for usual reports, one a piece for larger ones. */
export async function takeSnapshots(context: Excel.RequestContext, sheets: readonly SheetPlace[]): Promise<Snapshot[]> {
  const filled = sheets.filter(({ rows }) => rows > 0);
  const requests = filled.flatMap((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.name).getUsedRange(true);
    const step = Math.max(1, Math.floor(firstPieceCells / sheet.columns));
    return Array.from({ length: Math.ceil(sheet.rows / step) }, (_, at) => ({
      sheet: sheet.name,
      cells: Math.min(step, sheet.rows - at * step) * sheet.columns,
      range: used.getCell(at * step, 0).getAbsoluteResizedRange(Math.min(step, sheet.rows - at * step), sheet.columns),
    }));
  });
  let cells = 0;
  for (const request of requests) {
    if (cells > 0 && cells + request.cells > firstPieceCells) {
      await context.sync();
      cells = 0;
    }
    request.range.load("rowIndex,columnIndex,formulas,values");
    cells += request.cells;
  }
  if (requests.length > 0) await context.sync();
  return filled.map(({ name }) => ({
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
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, inputs.length, inputs[0]!.length);
      range.formulas = inputs.map((cells) => [...cells]);
    },
  })),
];
