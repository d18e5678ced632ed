import { area, newDraft, paint } from "../../report/draft.ts";
import type { CellStyle, EditCell, SheetContent } from "../../report/edits.ts";
import { highlightStyles, tabColors } from "../../report/look.ts";
import { type WorstField, worstFields } from "../words.ts";
import { indicatorName } from "./ledger-sheet.ts";
import { layList, layTitle, type ListColumn, listSheet } from "./list-sheet.ts";
import { bodyOf, type RollupContext } from "./rollup-context.ts";
import { sourceLink } from "./source-link.ts";
import { millionsFormat } from "./summary-blocks.ts";

/** Away from the text behind it. */
const right: CellStyle = { horizontal: "right", indent: 1 };

const looks: Readonly<Record<WorstField, Omit<ListColumn<WorstField>, "field">>> = {
  no: { width: 6, style: { horizontal: "center" } },
  verdict: { width: 11, style: { horizontal: "center" } },
  rate: { width: 9, style: { numberFormat: "0.0%", ...right, bold: true } },
  body: { width: 16 },
  department: { width: 15, isOptional: true },
  program: { width: 34 },
  indicator: { width: 26, isOptional: true },
  plan: { width: 14, style: right },
  actual: { width: 14, style: right },
  budget: { width: 11, style: { numberFormat: millionsFormat, ...right } },
  reason: { width: 34, style: { size: 9 } },
  state: { width: 9, style: { horizontal: "center" } },
  place: { width: 16, style: { size: 9 } },
};

const columns = worstFields.map((field) => ({ field, ...looks[field] }));

/** 要確認・未達: the programs that somebody has to look at, worst first. */
export function worstSheet(context: RollupContext): SheetContent {
  const { rollup, words, worst } = context;
  const { worst: own } = words;
  const draft = newDraft();
  const all = worst.under + worst.review;
  const cut = worst.shown.length < all ? [words.listCut(worst.shown.length, all)] : [];
  const headingRow = layTitle(draft, 1, own.title, [...own.notes(worst), ...cut]);
  const rows = worst.shown.map(
    ({ file, department, own: program, lead }, index): Readonly<Record<WorstField, EditCell>> => ({
      no: index + 1,
      verdict: words.verdict[program.verdict],
      rate: program.verdict === "review" ? null : program.worstRate,
      body: bodyOf(context, file),
      department: rollup.departments[department]!.name,
      program: words.program(program.no, program.name === "" ? words.noName : program.name),
      indicator: indicatorName(lead),
      plan: lead?.planText ?? "",
      actual: lead?.actualText ?? "",
      budget: program.budgetYen === null ? null : program.budgetYen / 1e6,
      reason: lead?.reason ?? "",
      state: lead === null ? "" : words.state[lead.state],
      place: sourceLink(rollup.files[file]!.file, lead?.sheet ?? program.sheet, lead?.cell ?? program.cell, context),
    }),
  );
  const { last, empty } = layList(draft, headingRow, {
    columns,
    headings: own.headings,
    rows,
    none: words.none,
    paintRow: (at, row, index) => {
      const { border: _, ...look } = highlightStyles[worst.shown[index]!.own.verdict];
      paint(at, area(row, 2), look);
    },
  });
  return listSheet(draft, words, {
    name: words.sheetName.worst,
    tabColor: tabColors.findings,
    widths: columns.map(({ width }) => width),
    headingRow,
    bottom: last,
    hidden: empty,
  });
}
