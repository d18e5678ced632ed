import { initSync, Model } from "@ironcalc/wasm";
import { isCellError, quotedSheet } from "../../src/domain/grid.ts";
import type { Cell, HeldValue } from "../model/cell.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { WorkbookModel } from "../model/workbook.ts";
import type { Calculator } from "./engine.ts";
import { engineFormula } from "./formula.ts";

/** Excel shows 15 significant digits; the engine gives no more. */
const fullPrecision = "0.00000000000000E+00";

/** Makes the engine ready from its WASM file's bytes; once for all calculators. */
export function loadIronCalc(wasm: BufferSource): void {
  initSync({ module: wasm });
}

/** IronCalc over the workbook's formulas. Only what changed since the last time is handed over. */
export class IronCalc implements Calculator {
  private model: Model | null = null;
  /** What the engine was told, by sheet and cell. */
  private told = new Map<number, string>();
  private names = "";
  private order = "";

  recalculate(workbook: WorkbookModel): void {
    if (!hasFormulas(workbook)) return;
    const order = workbook.sheets.map(({ id, name }) => `${id} ${name}`).join("\n");
    const names = workbook.names.map(({ name, formula }) => `${name} ${formula}`).join("\n");
    if (this.model === null || order !== this.order || names !== this.names) this.begin(workbook);
    this.order = order;
    this.names = names;
    const model = this.model!;
    model.pauseEvaluation();
    const formulas: { readonly sheet: number; readonly row: number; readonly column: number; readonly cell: Cell }[] =
      [];
    const present = new Set<number>();
    for (const [sheet, { cells }] of workbook.sheets.entries()) {
      for (const [row, column, cell] of cells.entries()) {
        const input = inputOf(cell);
        if (cell.formula !== null) formulas.push({ sheet, row, column, cell });
        if (input === "") continue;
        const key = keyOf(sheet, row, column);
        present.add(key);
        if (this.told.get(key) === input) continue;
        model.setUserInput(sheet, row, column, input);
        if (cell.formula !== null)
          model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, "num_fmt", fullPrecision);
        this.told.set(key, input);
      }
    }
    for (const key of this.told.keys()) {
      if (present.has(key)) continue;
      const [sheet, row, column] = placeOf(key);
      model.rangeClearContents(sheet, row, column, row, column);
      this.told.delete(key);
    }
    model.resumeEvaluation();
    model.evaluate();
    for (const { sheet, row, column, cell } of formulas) {
      const result = resultOf(model, sheet, row, column);
      if (!isUnknown(result, cell, workbook.sheets[sheet]!)) cell.value = result;
    }
  }

  /** A fresh model with the sheets and names of the workbook; every cell will be told anew. */
  private begin(workbook: WorkbookModel): void {
    this.model?.free();
    this.told = new Map();
    const model = new Model("workbook", "en", "UTC", "en");
    for (let count = 1; count < workbook.sheets.length; count++) model.newSheet();
    for (const [index, sheet] of workbook.sheets.entries()) model.renameSheet(index, sheet.name);
    for (const { name, formula } of workbook.names) defineName(model, name, formula, workbook.sheets);
    this.model = model;
  }
}

/** Names that the engine cannot hold (constants, lost references, formulas) come to #NAME? in formulas that use them. */
function defineName(model: Model, name: string, formula: string, sheets: readonly SheetModel[]): void {
  const bang = formula.lastIndexOf("!");
  const sheet = sheets.find((candidate) =>
    [candidate.name, quotedSheet(candidate.name)].some((spelling) => formula.slice(1, bang) === spelling),
  );
  if (!sheet || !/^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/.test(formula.slice(bang + 1))) return;
  model.newDefinedName(name, null, `${quotedSheet(sheet.name)}!${formula.slice(bang + 1)}`);
}

function hasFormulas(workbook: WorkbookModel): boolean {
  for (const sheet of workbook.sheets) {
    for (const [, , cell] of sheet.cells.entries()) if (cell.formula !== null) return true;
  }
  return false;
}

/** A function of the user's that the engine lacks: the value that the file came with is the better one. */
const isUnknown = (result: HeldValue, cell: Cell, sheet: SheetModel): boolean =>
  result !== null &&
  isCellError(result) &&
  result.error === "#NAME?" &&
  sheet.origin !== null &&
  cell.value !== null &&
  !isCellError(cell.value);

const rowsPerSheet = 1_048_577;
const columnsPerRow = 16_385;

const keyOf = (sheet: number, row: number, column: number): number =>
  (sheet * rowsPerSheet + row) * columnsPerRow + column;

function placeOf(key: number): [sheet: number, row: number, column: number] {
  const column = key % columnsPerRow;
  const rest = (key - column) / columnsPerRow;
  return [Math.floor(rest / rowsPerSheet), rest % rowsPerSheet, column];
}

/** What one would type into the engine's cell; texts behind an apostrophe so that they stay texts. */
function inputOf(cell: Cell): string {
  if (cell.formula !== null) return `=${engineFormula(cell.formula)}`;
  const { value } = cell;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `'${value}`;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

const CellType = { number: 1, text: 2, truth: 4, error: 16 } as const;

function resultOf(model: Model, sheet: number, row: number, column: number): HeldValue {
  const shown = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case CellType.number: {
      const number = Number(shown.replace("E-00", "").replace("E+00", ""));
      return Number.isFinite(number) ? number : { error: "#NUM!" };
    }
    case CellType.truth:
      return shown === "TRUE";
    case CellType.error:
      return { error: shown };
    default:
      return shown;
  }
}
