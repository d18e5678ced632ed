import { area, newDraft, paint, put } from "../../report/draft.ts";
import type { CellStyle, EditCell, SheetContent } from "../../report/edits.ts";
import { inRow, literal } from "../../report/excel.ts";
import { highlightStyles, ink, tabColors } from "../../report/look.ts";
import type { Verdict } from "../../achievement/verdict.ts";
import type { LedgerEntry } from "../rollup.ts";
import { type LedgerField, ledgerFields } from "../words.ts";
import { ledgerPlace, ledgerPlan } from "./ledger-plan.ts";
import { emptyColumns, layTitle, linePoints, linesOfRow, listSheet } from "./list-sheet.ts";
import type { RollupContext } from "./rollup-context.ts";
import { sourceLink } from "./source-link.ts";

const widths: Readonly<Record<LedgerField, number>> = {
  no: 7,
  body: 16,
  department: 14,
  section: 16,
  programNo: 7,
  program: 30,
  indicator: 24,
  plan: 14,
  actual: 14,
  rate: 9,
  verdict: 11,
  reason: 30,
  state: 9,
  place: 16,
  programVerdict: 11,
  budget: 15,
  bodyNo: 8,
  departmentNo: 8,
  planValue: 12,
  actualValue: 12,
  unit: 8,
  year: 12,
  file: 36,
};

const styles: Partial<Readonly<Record<LedgerField, CellStyle>>> = {
  no: { horizontal: "center", color: ink.note },
  programNo: { horizontal: "center" },
  plan: { horizontal: "right", indent: 1 },
  actual: { horizontal: "right", indent: 1 },
  rate: { horizontal: "right", indent: 1, numberFormat: "0.0%" },
  verdict: { horizontal: "center" },
  reason: { size: 9 },
  state: { horizontal: "center" },
  place: { color: ink.link, underline: true, size: 9 },
  programVerdict: { horizontal: "center" },
  budget: { numberFormat: "#,##0" },
  planValue: { numberFormat: "#,##0.###" },
  actualValue: { numberFormat: "#,##0.###" },
};

const printed = ledgerPlace("place");

/** A text that Excel would take for more than a cell holds. */
const longestText = 32_767;

/** Columns that many lists do not have. */
const optional: readonly LedgerField[] = ["department", "section", "programNo", "indicator", "reason"];

const drawn: readonly Verdict[] = ["far-under", "under", "review"];

/** Every indicator as it was judged: values, that all counts of the workbook are made from. */
export function ledgerSheet(context: RollupContext): SheetContent {
  const { rollup, words } = context;
  const { ledger: own } = words;
  const plan = ledgerPlan(context);
  const draft = newDraft();
  const cut = plan.isCut ? own.cut(rollup.entries.length, rollup.entryCount) : "";
  layTitle(draft, 1, own.title, [...own.notes, cut]);
  if (plan.isCut) paint(draft, area(plan.headingRow - 1, 1), { bold: true, size: 10, color: "9E3A00" });
  const right = ledgerFields.length;
  put(draft, plan.headingRow, 1, [ledgerFields.map((field) => own.headings[field])]);
  paint(draft, area(plan.headingRow, 1, plan.headingRow, right), {
    bold: true,
    fill: ink.softFill,
    wrap: true,
    vertical: "center",
    horizontal: "center",
    border: { sides: ["top", "bottom"], color: ink.heading },
  });
  draft.rowHeights.push({ row: plan.headingRow, points: 32 });
  const allWidths = ledgerFields.map((field) => widths[field]);
  const rows = rollup.entries.map((entry, index) => cellsOf(entry, index, context));
  put(draft, plan.first, 1, rows.length === 0 ? [ledgerFields.map(() => null)] : rows);
  paint(draft, area(plan.first, 1, plan.last, right), {
    size: 10,
    vertical: "center",
    wrap: true,
    border: { sides: ["bottom"], color: ink.line },
  });
  for (const field of ledgerFields) {
    const style = styles[field];
    if (style !== undefined) paint(draft, area(plan.first, ledgerPlace(field), plan.last, ledgerPlace(field)), style);
  }
  for (const [index, row] of rows.entries()) {
    const lines = linesOfRow(row.slice(0, printed), allWidths);
    if (lines > 1) draft.rowHeights.push({ row: plan.first + index, points: 3 + linePoints * lines });
  }
  const verdictColumn = ledgerPlace("verdict");
  const where = area(plan.first, verdictColumn, plan.last, verdictColumn);
  return {
    ...listSheet(draft, words, {
      name: words.sheetName.ledger,
      tabColor: tabColors.ledger,
      widths: allWidths,
      headingRow: plan.headingRow,
      bottom: plan.last,
      printed,
      hidden: emptyColumns(
        rows,
        optional.map((field) => ledgerPlace(field) - 1),
      ),
      freezeColumn: ledgerPlace("indicator"),
    }),
    tables: [
      { name: "jisseki_rollup_ledger", area: area(plan.headingRow, 1, plan.last, right), style: "TableStyleLight1" },
    ],
    conditionalFormats: drawn.map((verdict) => ({
      area: where,
      formula: `${inRow(plan.first, verdictColumn)}=${literal(words.verdict[verdict])}`,
      style: highlightStyles[verdict],
    })),
  };
}

function cellsOf({ program: index, line, isFirst }: LedgerEntry, at: number, context: RollupContext): EditCell[] {
  const { rollup, words } = context;
  const program = rollup.programs[index]!;
  const { own } = program;
  const file = rollup.files[program.file]!;
  const year = line?.fiscalYear ?? null;
  const cells: Readonly<Record<LedgerField, EditCell>> = {
    no: at + 1,
    body: rollup.bodies[file.body]!.name,
    department: own.department,
    section: line?.section ?? own.section,
    programNo: own.no,
    program: own.name === "" ? words.noName : own.name,
    indicator: indicatorName(line),
    plan: line?.planText ?? "",
    actual: line?.actualText ?? "",
    rate: line?.rate ?? null,
    verdict: words.verdict[line?.verdict ?? own.verdict],
    reason: line?.reason ?? "",
    state: line === null ? "" : words.state[line.state],
    place: sourceLink(file.file, line?.sheet ?? own.sheet, line?.cell ?? own.cell, context),
    programVerdict: isFirst ? words.verdict[own.verdict] : null,
    budget: isFirst ? own.budgetYen : null,
    bodyNo: file.body + 1,
    departmentNo: program.department + 1,
    planValue: line?.plan ?? null,
    actualValue: line?.actual ?? null,
    unit: line?.unit ?? "",
    year: year === null ? "" : words.fiscalYear(year),
    file: file.file,
  };
  return ledgerFields.map((field) => short(cells[field]));
}

const short = (cell: EditCell): EditCell =>
  typeof cell === "string" ? (cell === "" ? null : cell.slice(0, longestText)) : cell;

/** 就職支援／就職者数 */
export const indicatorName = (line: { readonly measure: string; readonly indicator: string } | null): string =>
  line === null ? "" : [line.measure, line.indicator].filter((text) => text !== "").join("／");
