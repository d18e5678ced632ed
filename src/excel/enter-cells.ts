import type { CellChange } from "../domain/report/decide-on-ledger.ts";
import { WorkbookError } from "../workbook/errors.ts";
import { cellInput } from "./cell-inputs.ts";
import { isOfficeFailure } from "./failures.ts";
import type { Input } from "./typed-cells.ts";

interface Asked {
  readonly change: CellChange;
  readonly range: Excel.Range;
}

const inputOf = (value: Input): Input => (typeof value === "string" && value !== "" ? cellInput(value)! : value);

function ask(context: Excel.RequestContext, sheet: string, changes: readonly CellChange[]): Asked[] {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return changes.map((change) => {
    const range = worksheet.getCell(change.row - 1, change.column - 1);
    range.load("values,formulas");
    return { change, range };
  });
}

const isAsBefore = ({ change, range }: Asked): boolean => range.values[0]![0] === change.before;

/**
 * Two syncs: whether the cells hold what they should, and the same again in the request that writes. Where somebody typed
 * between the two, a third puts all back.
 */
export async function enterCells(
  context: Excel.RequestContext,
  sheet: string,
  changes: readonly CellChange[],
): Promise<void> {
  const edited = (): WorkbookError => new WorkbookError("report-edited", { sheet });
  const first = ask(context, sheet, changes);
  try {
    await context.sync();
  } catch (error) {
    if (isOfficeFailure(error) && error.code === "ItemNotFound") throw new WorkbookError("sheet-missing", { sheet });
    throw error;
  }
  if (!first.every(isAsBefore)) throw edited();
  const again = ask(context, sheet, changes);
  for (const { change, range } of again) range.formulas = [[inputOf(change.after)]];
  await context.sync();
  if (again.every(isAsBefore)) return;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const { change, range } of again) {
    const [[formula]] = range.formulas as [[Input]];
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== range.values[0]![0];
    worksheet.getCell(change.row - 1, change.column - 1).formulas = [[isFormula ? formula : inputOf(formula)]];
  }
  await context.sync();
  throw edited();
}
