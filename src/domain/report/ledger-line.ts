import type { Indicator } from "../achievement/indicator.ts";
import { columnName } from "../grid.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { oneLine } from "./draft.ts";
import type { EditCell } from "./edits.ts";
import { fixed, formula, rowOfCell } from "./excel.ts";
import { cellOf, helperColumn, ledgerColumn, verdictRow, wordCell } from "./ledger-columns.ts";
import { decisionLabel, optionCells, optionLabels } from "./ledger-options.ts";
import { changedCell, figureCell, sourceText } from "./ledger-source.ts";
import { rankCell, rateCell, rowRankCell, whyCell } from "./ledger-verdict.ts";
import type { LedgerLine } from "./lines.ts";
import { rankOf, verdictOf } from "./look.ts";
import { ledgerFields } from "./words.ts";

function unitText(indicator: Indicator): string | null {
  if (indicator.unit !== null) return indicator.unit;
  const units = [indicator.planQuantity?.unit ?? null, indicator.actualQuantities[0]?.unit ?? null];
  const known = units.filter((unit) => unit !== null);
  return known.length === 0 ? null : [...new Set(known)].join("／");
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

function programRowCell(line: LedgerLine, sheet: string): EditCell {
  const { row, program } = line;
  if (row === program) return formula(cellOf(line, ledgerColumn.row), row.line.row);
  return formula(rowOfCell(sheet, program.line.row, line.source.column), program.line.row);
}

/** One line of the ledger, all columns. */
export function ledgerLineCells(line: LedgerLine, context: ReportContext): EditCell[] {
  const { words, review } = context;
  const { indicator, row, program, decision } = line;
  const sheet = review.reading.sheet;
  const plan = figureCell(sheet, indicator.plan, indicator.planCell);
  const oneActual = indicator.actualQuantities.length <= 1;
  const actual = oneActual ? figureCell(sheet, indicator.actual, indicator.actualCell) : indicator.actual;
  const labels = optionLabels(line, context);
  const column = columnName(line.source.column);
  const rowAt = cellOf(line, ledgerColumn.row);
  const cells: Record<(typeof ledgerFields)[number], EditCell> = {
    link: formula(
      `IF(${rowAt}=0,"",HYPERLINK(${wordCell("link")}&"${column}"&${rowAt},"${column}"&${rowAt}))`,
      `${column}${line.source.row}`,
    ),
    row: formula(rowOfCell(sheet, line.source.row, line.source.column), line.source.row),
    section: orNull(sectionName(context, row.line.section)),
    no: program.line.no,
    program: orNull(oneLine(program.line.name)),
    measure: orNull(oneLine(row.line.measure ?? "")),
    indicator: orNull(oneLine(indicator.label ?? row.line.unitNote?.text ?? "")),
    planText: sourceText(indicator.planCell),
    plan,
    unit: unitText(indicator),
    actualText: sourceText(indicator.actualCell),
    actual,
    rate: rateCell(line, context),
    verdict: formula(
      `INDEX(${fixed(verdictRow, helperColumn.rank)}:${fixed(verdictRow, helperColumn.rank + 5)},${cellOf(line, helperColumn.rank)})`,
      words.verdict[verdictOf(line.rank)],
    ),
    why: whyCell(line, context),
    decision: decisionLabel(line, labels, context),
    comment: orNull(decision?.comment),
    by: orNull(decision?.by),
    on: orNull(decision?.on),
    changed: changedCell(line, sheet, plan, actual),
  };
  return [
    ...ledgerFields.map((field) => cells[field]),
    rankCell(line, context),
    rowRankCell(line, context),
    rankOf(indicator.verdict),
    indicator.identity,
    context.ordered ? null : programRowCell(line, sheet),
    line.options.length === 0 ? null : JSON.stringify(line.options.map((option) => option.key)),
    ...optionCells(line, labels, context),
  ];
}
