import { sheetInAddress } from "./area.ts";
import type { WorkbookModel } from "./workbook.ts";

/**
 * Everywhere that a formula, name or chart names the sheet, it names the new one; with null, the
 * reference is lost. References inside string literals are left alone.
 */
export function replaceSheet(workbook: WorkbookModel, before: string, after: string | null): void {
  const spellings = new Set([sheetInAddress(before), `'${before.replaceAll("'", "''")}'`]);
  const rewrite = (formula: string): string => rewriteFormula(formula, spellings, after);
  for (const name of workbook.names) name.formula = rewrite(name.formula);
  for (const sheet of workbook.sheets) {
    for (const [, , cell] of sheet.cells.entries()) {
      if (cell.formula !== null) cell.formula = rewrite(cell.formula);
    }
    for (const rule of sheet.conditionalFormats) rule.formula = rewrite(rule.formula);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.valuesRef = series.valuesRef && rewrite(series.valuesRef);
        series.categoriesRef = series.categoriesRef && rewrite(series.categoriesRef);
        series.nameRef = series.nameRef && rewrite(series.nameRef);
      }
    }
  }
}

const lostArea =
  /^(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)/;

function rewriteFormula(formula: string, spellings: ReadonlySet<string>, after: string | null): string {
  if (![...spellings].some((spelling) => formula.includes(`${spelling}!`))) return formula;
  let result = "";
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === '"') {
      const end = closing(formula, at, '"');
      result += formula.slice(at, end);
      at = end;
      continue;
    }
    const spelling = spellingAt(formula, at, spellings);
    if (spelling === null) {
      const end = formula[at] === "'" ? closing(formula, at, "'") : at + 1;
      result += formula.slice(at, end);
      at = end;
    } else if (after === null) {
      at += spelling.length + 1;
      at += lostArea.exec(formula.slice(at, at + 40))?.[0].length ?? 0;
      result += "#REF!";
    } else {
      result += `${sheetInAddress(after)}!`;
      at += spelling.length + 1;
    }
  }
  return result;
}

/** Position after the literal that opens at `from`; doubled quotes stay inside. */
function closing(formula: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at++;
    else if (formula[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return at;
}

function spellingAt(formula: string, at: number, spellings: ReadonlySet<string>): string | null {
  const before = formula[at - 1];
  if (before !== undefined && /[\p{L}\p{N}_.]/u.test(before)) return null;
  for (const spelling of spellings) {
    if (formula.startsWith(`${spelling}!`, at)) return spelling;
  }
  return null;
}
