import type { ReportContext } from "./context.ts";
import type { EditCell } from "./edits.ts";
import { formula, rowOfCell } from "./excel.ts";
import { cellOf, ledgerColumn } from "./ledger-columns.ts";
import { ledgerList } from "./ledger-list.ts";
import { optionCells, optionLabels } from "./ledger-options.ts";
import { rankCell, rowRankCell } from "./ledger-verdict.ts";
import type { LedgerLine } from "./lines.ts";
import { rankOf } from "./look.ts";
import { ledgerFields } from "./words.ts";

function programRowCell(line: LedgerLine): EditCell {
  const { row, program, sheet, offset, source } = line;
  const value = program.line.row + offset;
  if (row === program && source.row === row.line.row) return formula(cellOf(line, ledgerColumn.row), value);
  return formula(rowOfCell(sheet, program.line.row, source.column, offset), value);
}

/** One line of the ledger, all columns: what a person sees, then what the formulas and the next run need. */
export function ledgerLineCells(line: LedgerLine, context: ReportContext): EditCell[] {
  const { indicator, options } = line;
  return [
    ...ledgerFields.map((field) => ledgerList[field].cell(line, context)),
    rankCell(line, context),
    rowRankCell(line, context),
    rankOf(indicator.verdict),
    line.identity,
    context.ordered ? null : programRowCell(line),
    options.length === 0 ? null : JSON.stringify(options.map((option) => option.key)),
    ...optionCells(line, optionLabels(line, context), context),
  ];
}
