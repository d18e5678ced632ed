import type { ReportContext } from "./context.ts";
import { area, type Draft, oneLine, paint, put, wrappedLines } from "./draft.ts";
import type { ConditionalFormatEdit, EditCell } from "./edits.ts";
import { inRow, span } from "./excel.ts";
import { headingStyle, highlightStyles, ink, rateFormat, ranks, verdictOf } from "./look.ts";
import { drawnRanks, listLine } from "./program-cells.ts";
import { liveRateFormats, rateFormats } from "./rate-formats.ts";
import {
  budgetFormat,
  listColumn,
  listNameWidth,
  listScale,
  type SummaryPlan,
  summaryColumn,
  totalBudget,
} from "./summary-plan.ts";

function chartHeadings(context: ReportContext): string[] {
  const { words } = context;
  const { no, target } = words.summary.list;
  return [no, ...drawnRanks.map((rank) => words.verdict[verdictOf(rank)]), target];
}

/** Title and headings of a list of programs, with the chart's figures beside it. */
export function layListHead(
  draft: Draft,
  title: string,
  titleRow: number,
  context: ReportContext,
  withChart: boolean,
): void {
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
  paint(draft, area(titleRow + 1, listColumn.chartLabel, titleRow + 1, listColumn.target), {
    ...headingStyle,
    size: 9,
  });
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

export function verdictFormats(
  first: number,
  last: number,
  column: number,
  rankColumn: number,
): ConditionalFormatEdit[] {
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
  put(
    draft,
    first,
    1,
    programs.map((program, index) => listLine(program, first + index, context, withChart)),
  );
  paintList(draft, first, last, budgetFormat(listScale(totalBudget(context))));
  const rates = programs.map((program) => program.worstRate);
  draft.styles.push(...rateFormats(rates, context.subject.policy, first, listColumn.rate));
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
export const listSpan = (plan: SummaryPlan, column: number): string =>
  span(column, plan.firstProgram, plan.lastProgram);
