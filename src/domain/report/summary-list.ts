import { address, columnName } from "../grid.ts";
import type { ReviewRow } from "../review.ts";
import type { ProgramLine } from "../sheet/reading.ts";
import { roundRate } from "../achievement/rate.ts";
import { type ReportContext, sectionName } from "./context.ts";
import { area, type Draft, oneLine, paint, put, shortened, wrappedLines } from "./draft.ts";
import type { ConditionalFormatEdit, EditCell } from "./edits.ts";
import { fixed, formula, inRow, on, span, spanOn } from "./excel.ts";
import { helperColumn, ledgerColumn, verdictRow, wordRow, markerOffset } from "./ledger-columns.ts";
import type { LedgerLine, ProgramEntry } from "./lines.ts";
import { headingStyle, highlightStyles, ink, type Rank, rateFormat, ranks, verdictOf } from "./look.ts";
import { liveRateFormats, rateFormats } from "./rate-formats.ts";
import {
  budgetFormat,
  listColumn,
  listNameWidth,
  listScale,
  sectionKey,
  type SummaryPlan,
  summaryColumn,
  totalBudget,
} from "./summary-plan.ts";

/** The verdicts that a rate is drawn for, best first, as the chart's series stand. */
export const drawnRanks: readonly Rank[] = [4, 3, 2, 1];

/** One column of all ledger lines. */
const ledgerSpan = (context: ReportContext, column: number): string => {
  const first = context.lines[0]?.at ?? 1;
  return spanOn(context.sheets.ledger, column, first, first + Math.max(1, context.lines.length) - 1);
};

/** One column of the lines that a program stands on; they stand together. */
const ownSpan = (context: ReportContext, lines: readonly LedgerLine[], column: number): string =>
  spanOn(context.sheets.ledger, column, lines[0]?.at ?? 1, lines.at(-1)?.at ?? 1);

function rankCell(program: ProgramEntry, at: number, context: ReportContext): EditCell {
  const { lines, rank } = program;
  if (lines.length === 0) return rank;
  const lead = context.review.policy.rollUp === "lead";
  const { ledger } = context.sheets;
  if (lead && context.ordered) return formula(on(ledger, lines[0]?.at ?? 1, helperColumn.rank), rank);
  if (context.ordered) return formula(`MIN(${ownSpan(context, lines, helperColumn.rank)})`, rank);
  const all = ledgerSpan(context, helperColumn.rank);
  const rows = ledgerSpan(context, helperColumn.programRow);
  const own = inRow(at, listColumn.row);
  return lead
    ? formula(`INDEX(${all},MATCH(${own},${rows},0))`, rank)
    : formula(`MINIFS(${all},${rows},${own})`, rank);
}

function rateCell(program: ProgramEntry, at: number, context: ReportContext): EditCell {
  const { lines, worstRate } = program;
  if (lines.length === 0) return null;
  const value = worstRate ?? "";
  if (context.ordered) {
    const own = ownSpan(context, lines, ledgerColumn.rate);
    return formula(`IF(COUNT(${own})=0,"",MIN(${own}))`, value);
  }
  const rows = `${ledgerSpan(context, helperColumn.programRow)},${inRow(at, listColumn.row)}`;
  const rates = ledgerSpan(context, ledgerColumn.rate);
  return formula(`IF(COUNTIFS(${rows},${rates},">=-1000000")=0,"",MINIFS(${rates},${rows}))`, value);
}

function countCell(program: ProgramEntry, at: number, underOnly: boolean, context: ReportContext): EditCell {
  const { lines } = program;
  const value = underOnly ? lines.filter((line) => line.rank <= 2).length : lines.length;
  if (lines.length === 0) return 0;
  if (context.ordered) {
    const own = ownSpan(context, lines, helperColumn.rank);
    return underOnly ? formula(`COUNTIF(${own},"<=2")`, value) : value;
  }
  const rows = `${ledgerSpan(context, helperColumn.programRow)},${inRow(at, listColumn.row)}`;
  const under = underOnly ? `,${ledgerSpan(context, helperColumn.rank)},"<=2"` : "";
  return formula(`COUNTIFS(${rows}${under})`, value);
}

/** What one row adds to its program's budget: a formula to its cell where that is a number. */
function budgetPart(row: ReviewRow, sheet: string): { text: string; live: boolean } | null {
  const cell = row.line.budget;
  if (row.budgetYen === null || cell === null) return null;
  const yen = { text: String(row.budgetYen), live: false };
  if (typeof cell.value !== "number" || cell.value === 0) return yen;
  const times = roundRate(row.budgetYen / cell.value);
  if (cell.value * times !== row.budgetYen) return yen;
  const place = cell.merge === null ? cell : { row: cell.merge.top, column: cell.merge.left };
  const ref = `N(${on(sheet, place.row, place.column)})`;
  return { text: times === 1 ? ref : `${ref}*${times}`, live: true };
}

function budgetCell(program: ProgramEntry, sheet: string): EditCell {
  const total = program.row.programBudgetYen;
  if (total === null) return null;
  const whole = [program.row, ...program.measures];
  const rows = [whole, [program.row], program.measures].find(
    (some) => some.reduce((yen, row) => yen + (row.budgetYen ?? 0), 0) === total,
  );
  const parts = (rows ?? []).map((row) => budgetPart(row, sheet)).filter((part) => part !== null);
  if (!parts.some((part) => part.live)) return total;
  return formula(parts.map((part) => part.text).join("+"), total);
}

/** Worst verdicts first, then lowest rates, then sheet order; as the list's formula makes it. */
export function sortKeyOf(program: ProgramEntry, at: number): number | null {
  if (program.rank > 4) return null;
  const rate = program.worstRate === null ? 900 : Math.min(program.worstRate, 900);
  return program.rank * 1000 + rate + at / 10 ** 12;
}

function sortKeyCell(program: ProgramEntry, at: number): EditCell {
  const rank = inRow(at, listColumn.rank);
  const rate = inRow(at, listColumn.rate);
  const text = `IF(${rank}>4,"",${rank}*1000+IF(${rate}="",900,MIN(${rate},900))+ROW()/10^12)`;
  return formula(text, sortKeyOf(program, at) ?? "");
}

/** How a program is called under its column in the chart. */
export function chartLabel(program: ProgramEntry): string {
  const { no, name, row } = program.row.line;
  if (no !== null) return String(no);
  return name === "" ? `${row}` : shortened(oneLine(name), 6);
}

export const verdictText = (rankAt: string, context: ReportContext): string => {
  const first = fixed(verdictRow, helperColumn.rank);
  return `INDEX('${context.sheets.ledger.replaceAll("'", "''")}'!${first}:${fixed(verdictRow, helperColumn.rank + 5)},${rankAt})`;
};

/** The column that a program's link leads to: its name's. */
const linkColumn = (line: ProgramLine, otherwise: number): number =>
  (line.nameCell ?? line.noCell ?? line.plan)?.column ?? otherwise;

/** "B12" */
export const linkText = (line: ProgramLine, otherwise: number): string => address(line.row, linkColumn(line, otherwise));

function listLine(program: ProgramEntry, at: number, context: ReportContext, withChart: boolean): EditCell[] {
  const { sheets, review, words, names } = context;
  const { line } = program.row;
  const sheet = review.reading.sheet;
  const column = linkColumn(line, review.reading.layout.area.left);
  const letters = columnName(column);
  const row = inRow(at, listColumn.row);
  const rank = inRow(at, listColumn.rank);
  const rate = inRow(at, listColumn.rate);
  const link = on(sheets.ledger, wordRow, helperColumn.rank + markerOffset.link);
  const cells: EditCell[] = new Array<EditCell>(listColumn.sectionKey).fill(null);
  const set = (place: number, cell: EditCell): void => void (cells[place - 1] = cell);
  set(listColumn.no, line.no);
  set(listColumn.name, oneLine(line.name) || null);
  set(listColumn.rate, rateCell(program, at, context));
  set(listColumn.verdict, formula(verdictText(rank, context), words.verdict[verdictOf(program.rank)]));
  set(listColumn.indicators, countCell(program, at, false, context));
  set(listColumn.underIndicators, countCell(program, at, true, context));
  set(listColumn.link, formula(`HYPERLINK(${link}&"${letters}"&${row},"${letters}"&${row})`, `${letters}${line.row}`));
  set(listColumn.budget, budgetCell(program, sheet));
  set(listColumn.section, sectionName(context, line.section) || null);
  set(listColumn.row, formula(`ROW(${on(sheet, line.row, column)})`, line.row));
  set(listColumn.rank, rankCell(program, at, context));
  set(listColumn.sortKey, sortKeyCell(program, at));
  set(listColumn.sectionKey, sectionKey(line.section));
  if (withChart) {
    set(listColumn.target, formula(names.achieved, review.policy.achieved));
    set(listColumn.chartLabel, chartLabel(program));
    drawnRanks.forEach((drawn, index) => {
      const value = program.rank === drawn ? (program.worstRate ?? "") : "";
      set(listColumn.firstChartValue + index, formula(`IF(${rank}=${drawn},${rate},"")`, value));
    });
  }
  return cells;
}

function chartHeadings(context: ReportContext): string[] {
  const { words } = context;
  const { no, target } = words.summary.list;
  return [no, ...drawnRanks.map((rank) => words.verdict[verdictOf(rank)]), target];
}

/** Title and headings of a list of programs, with the chart's figures beside it. */
export function layListHead(draft: Draft, title: string, titleRow: number, context: ReportContext, withChart: boolean): void {
  const { words } = context;
  const list = words.summary.list;
  putTitle(draft, title, titleRow);
  const heads: EditCell[] = new Array<EditCell>(summaryColumn.lastPrinted).fill(null);
  const set = (place: number, text: string): void => void (heads[place - 1] = text);
  set(listColumn.no, list.no);
  set(listColumn.name, list.name);
  set(listColumn.rate, list.rate);
  set(listColumn.verdict, list.verdict);
  set(listColumn.indicators, list.indicators);
  set(listColumn.underIndicators, list.underIndicators);
  set(listColumn.link, list.link);
  set(listColumn.budget, words.summary.budget[listScale(totalBudget(context))]);
  set(listColumn.section, list.section);
  put(draft, titleRow + 1, 1, [heads]);
  paint(draft, area(titleRow + 1, 1, titleRow + 1, summaryColumn.lastPrinted), { ...headingStyle, size: 9 });
  joinCells(draft, titleRow + 1);
  paint(draft, area(titleRow + 1, listColumn.section, titleRow + 1, summaryColumn.lastPrinted), { horizontal: "left" });
  draft.rowHeights.push({ row: titleRow + 1, points: 30 });
  if (!withChart) return;
  put(draft, titleRow, listColumn.chartLabel, [[words.summary.chartFigures]]);
  paint(draft, area(titleRow, listColumn.chartLabel), { color: ink.note });
  put(draft, titleRow + 1, listColumn.chartLabel, [chartHeadings(context)]);
  paint(draft, area(titleRow + 1, listColumn.chartLabel, titleRow + 1, listColumn.target), { ...headingStyle, size: 9 });
}

/** Columns that one heading, and in a list of ordinary length one cell, takes together. */
const joined: readonly (readonly [from: number, to: number])[] = [
  [listColumn.name, listColumn.rate - 1],
  [listColumn.verdict, listColumn.verdict + 1],
  [listColumn.link, listColumn.section - 1],
];

export function joinCells(draft: Draft, row: number): void {
  for (const [from, to] of joined) draft.merges.push(area(row, from, row, to));
}

export function putTitle(draft: Draft, title: string, row: number, column = 1): void {
  put(draft, row, column, [[title]]);
  paint(draft, area(row, column), { bold: true, size: 12, color: ink.heading });
}

export function paintList(draft: Draft, first: number, last: number, budgets: string): void {
  const column = (place: number, to = place) => area(first, place, last, to);
  paint(draft, column(1, summaryColumn.lastPrinted), {
    size: 10,
    vertical: "center",
    border: { sides: ["bottom"], color: ink.line },
  });
  paint(draft, column(listColumn.no), { horizontal: "center" });
  paint(draft, column(listColumn.name), { wrap: true });
  paint(draft, column(listColumn.rate), { numberFormat: rateFormat });
  paint(draft, column(listColumn.verdict), { horizontal: "center" });
  paint(draft, column(listColumn.target), { numberFormat: rateFormat, color: ink.note });
  paint(draft, column(listColumn.indicators, listColumn.underIndicators), { horizontal: "center" });
  paint(draft, column(listColumn.link), { color: ink.link, underline: true, horizontal: "center" });
  paint(draft, column(listColumn.firstChartValue, listColumn.firstChartValue + 3), { numberFormat: rateFormat });
  paint(draft, column(listColumn.chartLabel), { horizontal: "center" });
  paint(draft, column(listColumn.budget), { numberFormat: budgets });
}

export function verdictFormats(first: number, last: number, column: number, rankColumn: number): ConditionalFormatEdit[] {
  const where = area(first, column, last, column + 1);
  return ranks.map((rank) => ({
    area: where,
    formula: `${inRow(first, rankColumn)}=${rank}`,
    style: highlightStyles[verdictOf(rank)],
  }));
}

/** 事業別一覧: every program and group with its worst rate and verdict, its budget and where it stands. */
export function layList(draft: Draft, plan: SummaryPlan, context: ReportContext): ConditionalFormatEdit[] {
  const { programs, words } = context;
  const withChart = plan.worstFigures === null;
  layListHead(draft, words.summary.list.title, plan.listTitle, context, withChart);
  if (programs.length === 0) return [];
  const { firstProgram: first, lastProgram: last } = plan;
  put(draft, first, 1, programs.map((program, index) => listLine(program, first + index, context, withChart)));
  paintList(draft, first, last, budgetFormat(listScale(totalBudget(context))));
  const rates = programs.map((program) => program.worstRate);
  draft.styles.push(...rateFormats(rates, context.review.policy, first, listColumn.rate));
  if (!context.ordered) {
    programs.forEach((program, index) => {
      const row = first + index;
      const lines = wrappedLines(oneLine(program.row.line.name), listNameWidth);
      draft.rowHeights.push({ row, points: Math.max(15.5, lines * 14) });
      joinCells(draft, row);
    });
  }
  return [
    ...verdictFormats(first, last, listColumn.verdict, listColumn.rank),
    ...liveRateFormats(area(first, listColumn.rate, last, listColumn.rate), context.names),
  ];
}

/** One column of the list of programs, as formulas on the same sheet name it. */
export const listSpan = (plan: SummaryPlan, column: number): string => span(column, plan.firstProgram, plan.lastProgram);
